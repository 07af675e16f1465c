import type { PageFormat } from '../../../../shared/reporting';
import { margins, sheetOf } from './paperSize';

const mm = (length: number): string => `${String(length)}mm`;

/** How sheets lie on the desk: their size and margins, where the next sheet begins, and texts that can be written in. Takes its colours from the app. */
export const deskStyles = (format: PageFormat): CSSStyleSheet => {
  const { width, height } = sheetOf(format);
  const room = height - margins.top - margins.bottom;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
:host { background: none; }
.page {
  position: relative; width: ${mm(width)}; min-height: calc(${mm(margins.top + margins.bottom)} + var(--sheets, 1) * ${mm(room)});
  padding: ${mm(margins.top)} ${mm(margins.side)} ${mm(margins.bottom)}; background: #fff; box-shadow: var(--shadow-float);
}
.page > .desk-foot { position: absolute; inset: auto ${mm(margins.side)} 7mm; display: flex; justify-content: space-between; gap: 4mm; font-size: 9pt; line-height: 1.2; color: #333; white-space: nowrap; }
.desk-foot > :first-child { overflow: hidden; text-overflow: ellipsis; }
.page + .page { margin-top: 8mm; }
/* Where the next sheet begins, about: the printer keeps together what must not be broken. */
.page::after {
  content: ""; position: absolute; inset: ${mm(margins.top)} 0 0; pointer-events: none;
  background: repeating-linear-gradient(to bottom, transparent 0 calc(${mm(room)} - 1px), var(--accent-line) calc(${mm(room)} - 1px) ${mm(room)}) no-repeat 0 0 / 6mm calc((var(--sheets, 1) - 1) * ${mm(room)});
}
[contenteditable] { cursor: text; border-radius: 1mm; outline: 1px dashed transparent; outline-offset: 1mm; }
[contenteditable]:empty { display: block; }
[data-measured] [contenteditable]:empty { display: none; }
[contenteditable]:empty::before { content: attr(data-empty); color: #6b7280; }
[contenteditable]:hover { outline-color: var(--accent-line); }
[contenteditable]:focus { outline: 2px solid var(--focus); }
@media (prefers-reduced-motion: no-preference) { [contenteditable] { transition: outline-color var(--duration-state) var(--ease); } }`);
  return sheet;
};
