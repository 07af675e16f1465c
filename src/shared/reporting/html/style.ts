import type { PageFormat } from '../document';
import { printable } from './escape';

/** A text as a CSS string: every character that is not a plain letter or digit written as its number, so that none can end the string or the style sheet. */
const cssString = (text: string): string =>
  `"${[...printable(text)].map((sign) => (/[A-Za-z0-9]/.test(sign) ? sign : `\\${(sign.codePointAt(0) ?? 32).toString(16).padStart(6, '0')}`)).join('')}"`;

const longestFoot = 70;

const shortened = (text: string): string => {
  const signs = [...text];
  return signs.length <= longestFoot ? text : `${signs.slice(0, longestFoot - 1).join('').trimEnd()}…`;
};

/** The paper: its size, margins and what stands in them on every page. */
const paper = ({ size, orientation }: PageFormat, foot: string): string => `
@page { size: ${size === 'A4' ? 'A4' : 'letter'} ${orientation}; margin: 14mm 14mm 16mm;
  @bottom-left { content: ${cssString(shortened(foot))}; font: 9pt/1.2 ${fonts}; color: #333; white-space: nowrap; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 9pt/1.2 ${fonts}; color: #333; font-variant-numeric: tabular-nums; } }`;

/** Fonts that every system has: a page that carries its own would be ten times as large. */
const fonts = `"Inter Variable", Inter, "Segoe UI", "Helvetica Neue", "Liberation Sans", Arial, "Noto Sans", sans-serif`;

const general = `
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; color: #000; background: #fff; font: 10pt/1.4 ${fonts}; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; margin: 0; text-wrap: balance; break-after: avoid; break-inside: avoid; }
h1 { font-size: 18pt; font-weight: 600; letter-spacing: -0.01em; }
h2 { font-size: 12pt; font-weight: 600; margin: 5mm 0 1.5mm; padding-top: 1.2mm; border-top: 1pt solid #000; }
h3 { font-size: 10pt; font-weight: 600; margin: 3.5mm 0 1mm; }
p { margin: 0 0 2mm; orphans: 3; widows: 3; white-space: pre-line; }
[data-edit]:empty { display: none; }
.subtitle { font-size: 10pt; color: #333; margin: 1mm 0 4mm; }
.small { font-size: 9pt; color: #333; }
.page > h2:first-child { margin-top: 0; border-top: 0; padding-top: 0; font-size: 14pt; }
.columns { display: grid; grid-template-columns: 55fr 45fr; gap: 0 8mm; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 8mm; }
.pair.head { grid-template-columns: 45fr 55fr; }
.front .part { break-inside: avoid; min-width: 0; }
.front { font-size: 9.5pt; line-height: 1.35; }
.front h2 { margin: 3mm 0 1mm; padding-top: 1mm; font-size: 11pt; }
.front .subtitle { margin-bottom: 3mm; }
.front figure { margin-bottom: 1mm; }
.front .rag { margin-bottom: 2.5mm; padding: 2mm 3.5mm; }
ul, ol { margin: 0 0 2mm; padding-left: 5mm; }
li { margin: 0 0 0.8mm; padding-left: 0.5mm; break-inside: avoid; }
.more { font-size: 9pt; color: #333; margin: 1mm 0 2mm; }
.rest td { color: #333; }
.rag { display: flex; gap: 4mm; align-items: flex-start; border: 1.5pt solid #000; border-radius: 2mm; padding: 2.5mm 3.5mm; margin: 0 0 3.5mm; break-inside: avoid; }
.rag svg { flex: none; width: 11mm; height: 11mm; }
.rag strong { display: block; font-size: 13pt; line-height: 1.2; }
.rag p { margin: 0.5mm 0 0; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(30mm, 1fr)); gap: 2mm 4mm; margin: 0 0 3mm; break-inside: avoid; }
.figures div { border-left: 2pt solid #000; padding-left: 2mm; }
.figures dt { font-size: 9pt; color: #333; }
.figures dd { margin: 0; }
.figures dd b { font-size: 13pt; font-weight: 600; line-height: 1.25; display: block; }
.figures dd span { font-size: 9pt; color: #333; }
figure { margin: 1mm 0 3mm; break-inside: avoid; }
figure svg { display: block; width: 100%; height: auto; }
figcaption { font-size: 9pt; font-weight: 600; margin-bottom: 1mm; }
.wide { margin: 0 0 3mm; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 9pt; line-height: 1.3; }
caption { text-align: left; font-size: 10pt; font-weight: 600; padding: 0 0 1mm; break-after: avoid; }
thead { display: table-header-group; }
tfoot { display: table-row-group; }
th { font-weight: 600; text-align: left; vertical-align: bottom; border-bottom: 1pt solid #000; padding: 0.8mm 1.2mm; }
td { vertical-align: top; border-bottom: 0.4pt solid #999; padding: 0.8mm 1.2mm; }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
tbody th { font-weight: 400; vertical-align: top; border-bottom: 0.4pt solid #999; }
tr { break-inside: avoid; }
tfoot td, tfoot th { font-weight: 600; border-top: 1pt solid #000; border-bottom: 0; }
.n { text-align: right; white-space: nowrap; }
th.n { white-space: normal; }
.unit { font-weight: 400; color: #333; }
.check { display: inline-block; width: 3.2mm; height: 3.2mm; border: 0.9pt solid #000; border-radius: 0.5mm; vertical-align: -0.4mm; margin-right: 1.5mm; }
.check.done { background: linear-gradient(45deg, transparent 44%, #000 44% 56%, transparent 56%), linear-gradient(-45deg, transparent 44%, #000 44% 56%, transparent 56%); }
.off { background: repeating-linear-gradient(45deg, #fff 0 1.1mm, #bbb 1.1mm 1.4mm); }
.off > i { background: #fff; padding: 0 0.6mm; font-style: normal; }
.check.done, .off, .off .entry { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.week td { border: 0.4pt solid #666; padding: 0.8mm 1mm; height: 12mm; }
.week th { border: 0.4pt solid #666; padding: 0.8mm 1mm; vertical-align: top; }
.week tbody th { font-weight: 600; }
.week .entry { background: #fff; border: 0.4pt solid #000; border-radius: 0.8mm; padding: 0.3mm 0.8mm; margin-bottom: 0.6mm; break-inside: avoid; }
.week .tentative { border-style: dashed; }
.week .over, .sheet .over { font-weight: 700; }
.place { display: flex; justify-content: space-between; font-size: 9pt; margin: 0 0 1mm; }
.sheet section { border-top: 1pt solid #000; padding-top: 1.2mm; margin-top: 3mm; }
.sheet header { display: flex; justify-content: space-between; gap: 4mm; break-after: avoid; }
.sheet h2 { margin: 0; padding: 0; border: 0; font-size: 11pt; }
.task { padding: 1mm 0 1mm 5.5mm; break-inside: avoid; position: relative; }
.task > .check { position: absolute; left: 0; top: 1.9mm; }
.task p { margin: 0; }
.task .facts { font-size: 9pt; color: #333; }
.task ul { list-style: none; padding: 0; margin: 0.5mm 0 0; }
.tell { font-size: 9pt; }`;

const onScreen = `
@media screen {
  body { background: #f3f4f6; }
  main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
  .page { background: #fff; border: 1px solid #d5d9df; border-radius: 6px; padding: clamp(1rem, 4vw, 2.5rem); margin: 0 0 1rem; }
  body, table, td, th { font-size: 0.9rem; }
  p { max-width: 110ch; }
  .wide { overflow-x: auto; }
  @media (max-width: 48rem) { .columns, .pair { display: block; } }
  .wide > table { min-width: calc(var(--letters) * 0.55rem); }
  .rag-red svg { color: #b3261e; } .rag-amber svg { color: #8a5a00; } .rag-green svg { color: #1b6e32; }
}
@media print {
  .page + .page { break-before: page; }
  .wide { overflow: visible; }
}`;

/** A sheet that lies on its side is short. */
const lying = `
.front { font-size: 9pt; line-height: 1.3; }
.front h2 { margin-top: 2mm; }
.front .subtitle { margin-bottom: 2mm; }`;

/** The style sheet of a report: black on white, at least 9 pt on paper, table heads on every page, page numbers in the margin. `foot` stands at the foot of every page. */
export const styleOf = (page: PageFormat, foot: string): string => `${paper(page, foot)}${general}${page.orientation === 'landscape' ? lying : ''}${onScreen}`;
