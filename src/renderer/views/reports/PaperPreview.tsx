import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { htmlOf, type ReportDocument } from '../../../shared/reporting';
import { deskStyles } from './paper/deskStyles';
import { makeEditable } from './paper/makeEditable';
import { paperParts } from './paper/paperParts';
import { pixelsPerMm, sheetOf, sheetsFor } from './paper/paperSize';
import { paperSheet } from './paper/paperStyles';
import { readMarkup } from './paper/readMarkup';
import styles from './PaperPreview.module.css';

export interface PaperPreviewProps {
  readonly document: ReportDocument;
  /** Names of the texts that can be written anew, by id; empty: none. */
  readonly editable: ReadonlyMap<string, string>;
  /** Takes what was written on this very paper: another function is another paper. */
  readonly onWrite: (id: string, text: string) => void;
  /** How many sheets of paper each page takes, about. */
  readonly onMeasured: (sheets: readonly number[]) => void;
}

/** More is not drawn: a report of a thousand pages is read as a file. */
const mostPages = 30;

/** The paper as it will be printed, on sheets of its size, as large as there is room. */
export const PaperPreview = ({ document: report, editable, onWrite, onMeasured }: PaperPreviewProps) => {
  const desk = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const scale = useScale(desk, sheetOf(report.page).width * pixelsPerMm);
  const [isBroken, setBroken] = useState(false);
  const drawn = useRef<PaperPreviewProps['onWrite'] | null>(null);
  const isBehind = useRef(false);
  const [left, setLeft] = useState(0);
  const measured = useEffectEvent(onMeasured);
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    const shadow = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const isWriting = textInHand(shadow) !== null;
    // Drawn anew under somebody's hand, a text would lose the place in it, and what is typed next.
    isBehind.current = isWriting && drawn.current === onWrite;
    if (isBehind.current) return;
    const { styles: written, markup } = paperParts(htmlOf(report.pages.length > mostPages ? { ...report, pages: report.pages.slice(0, mostPages) } : report));
    const content = readMarkup(markup, globalThis.document);
    setBroken(content === null);
    if (content === null) return;
    shadow.adoptedStyleSheets = [paperSheet(written), deskStyles(report.page)];
    standBelowTitle(content);
    makeEditable(content, editable, { onWrite, onLeave: () => isBehind.current && setLeft((times) => times + 1), onEscape: () => { desk.current?.focus({ preventScroll: true }); } });
    drawn.current = onWrite;
    // What is typed next is not meant for this paper.
    if (isWriting) desk.current?.focus({ preventScroll: true });
    shadow.replaceChildren(content);
    const counts = [...shadow.querySelectorAll<HTMLElement>('.page')].map((page) => {
      // Texts that are still to be written stand here as an invitation, and not on paper.
      page.dataset['measured'] = '';
      const counted = sheetsFor(contentHeight(page, sheetOf(report.page).width * pixelsPerMm), report.page);
      delete page.dataset['measured'];
      page.style.setProperty('--sheets', String(counted));
      return counted;
    });
    addFeet(shadow, report, counts);
    measured(counts);
  }, [report, editable, onWrite, left]);
  return (
    <div ref={desk} className={styles.desk} role="region" aria-label="Preview" tabIndex={0}>
      {isBroken && <p className={styles.broken}>This report cannot be shown. Its files can still be written.</p>}
      <div ref={host} className={styles.sheets} data-own-keys="" style={{ zoom: scale }} />
    </div>
  );
};

/** On this screen the paper's headings stand below the screen's own title, which is the one of the first level. */
const standBelowTitle = (content: DocumentFragment): void => {
  for (const heading of content.querySelectorAll('h1, h2, h3')) heading.setAttribute('aria-level', String(Number(heading.tagName.slice(1)) + 1));
};

/** What the printer puts at the foot of every sheet, at the foot of every page here. */
const addFeet = (shadow: ShadowRoot, { title, workspace, pages }: ReportDocument, counts: readonly number[]): void => {
  const all = counts.reduce((sum, count) => sum + count, 0);
  let sheet = 0;
  shadow.querySelectorAll<HTMLElement>('.page').forEach((page, place) => {
    sheet += counts[place] ?? 1;
    const foot = globalThis.document.createElement('div');
    foot.className = 'desk-foot';
    foot.append(...[[title, workspace].filter((text) => text !== '').join(' · '), pages.length > mostPages ? String(sheet) : `${String(sheet)} / ${String(all)}`].map((text) => {
      const part = globalThis.document.createElement('span');
      part.textContent = text;
      return part;
    }));
    page.append(foot);
  });
};

/** Height in pixels of paper of what stands on a page, without the margins of the sheet; `width` is that of the sheet on paper. */
const contentHeight = (page: HTMLElement, width: number): number => {
  const last = page.lastElementChild;
  if (last === null) return 0;
  const sheet = page.getBoundingClientRect();
  // The desk may show sheets smaller than they are.
  const height = ((last.getBoundingClientRect().bottom - sheet.top) * width) / Math.max(1, sheet.width);
  return Math.max(0, height - Number.parseFloat(getComputedStyle(page).paddingTop));
};

/** The text that somebody writes in just now. */
const textInHand = ({ activeElement }: ShadowRoot): HTMLElement | null => (activeElement instanceof HTMLElement && activeElement.dataset['edit'] !== undefined ? activeElement : null);

/** Below this nobody reads it, and it scrolls sideways instead. */
const smallest = 0.5;

/** How much smaller a sheet must be for its whole width to be in sight; never larger than on paper. */
const useScale = (desk: React.RefObject<HTMLDivElement | null>, sheetPixels: number): number => {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = desk.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      const { paddingLeft, paddingRight } = getComputedStyle(element);
      setWidth(element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [desk]);
  return width === 0 ? 1 : Math.max(smallest, Math.min(1, width / sheetPixels));
};
