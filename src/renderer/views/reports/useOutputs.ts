import { useCallback, useRef, useState } from 'react';
import { sendReport } from '../../../shared/commands';
import { formatDay, parseIsoDay } from '../../../shared/calendar';
import { projectId, resourceId, type Result } from '../../../shared/model';
import { documentToText, fileNameFrom, htmlOf, markdownOf, personCalendar, projectCalendar, type ReportDocument, workbookOf } from '../../../shared/reporting';
import { useHost, useSession } from '../../hooks';
import { useNotify } from '../frame';
import { withFonts } from './paper/embeddedFonts';
import { printPaper } from './paper/printPaper';
import { saveTables, workbookContent } from './tableFiles';

/** Ways out of the screen that are one click. */
export type Way = 'pdf' | 'print' | 'html' | 'copy' | 'workbook' | 'tables' | 'calendar';

/** What came of it: done, put aside by the user, or refused with a sentence. */
type Outcome = Result<{ readonly done: boolean }>;

export interface Outputs {
  /** Sends the paper on its way, keeps it, and says so. */
  readonly send: (way: Way) => void;
  /** What is being written just now. */
  readonly busy: Way | null;
}

const done: Readonly<Record<Way, string>> = { pdf: 'Saved as PDF', print: 'Sent to the printer', html: 'Saved as a page', copy: 'Copied for chat', workbook: 'Saved as a workbook', tables: 'Saved as CSV', calendar: 'Saved as a calendar' };
/** Figures to reckon with and calendars are no report: they say nothing about how things stand. */
const kept: ReadonlySet<Way> = new Set<Way>(['pdf', 'print', 'html', 'copy']);

const notThere = 'There is nothing to send yet. Choose another kind of report, or add first what it is about.';
const nothingToSend = { draft: notThere, passing: notThere, kept: 'This kept report cannot be read, so there is nothing to send. Close it to see the draft.' } as const;

/** A name for the files of a report: its title and its status day. */
export const fileNameOf = ({ title, statusDay }: ReportDocument): string => fileNameFrom(title, statusDay);

/** How a report leaves: by printer, as files, to the clipboard. Tables are those of `whole`, details and all. `standing`: whether it is to be kept, is kept already, or is nothing to keep. */
export const useOutputs = (report: ReportDocument | null, whole: ReportDocument | null, standing: 'draft' | 'kept' | 'passing'): Outputs => {
  const host = useHost();
  const session = useSession();
  const notify = useNotify();
  const [busy, setBusy] = useState<Way | null>(null);
  const isBusy = useRef(false);

  const keep = useCallback((document: ReportDocument): string => {
    const { kind, subject, title, statusDay } = document;
    if (standing !== 'draft' || kind === 'board') return '';
    const outcome = session.run(sendReport, { kind, subject, title, day: parseIsoDay(statusDay) ?? session.today(), content: documentToText(document) });
    if (outcome.ok) return ' It is kept with the reports.';
    return outcome.refusal.code === 'nothing-changed' ? '' : ` ${outcome.refusal.sentence} ${outcome.refusal.nextStep}`;
  }, [session, standing]);

  const press = useCallback(async (document: ReportDocument, way: Way): Promise<Outcome> => {
    const html = htmlOf(document);
    const paper = async () => ({ title: document.title, html: await withFonts(html), size: document.page.size, orientation: document.page.orientation });
    const name = fileNameOf(document);
    switch (way) {
      case 'pdf': {
        if (host.press === null) return printed(document.title, html);
        return saved(await host.press.savePdf(`${name}.pdf`, await paper()));
      }
      case 'copy': return copied(markdownOf(document));
      case 'workbook': return saved(await host.saveBytes(`${name}.xlsx`, workbookType, workbookOf(workbookContent(whole ?? document))));
      case 'tables': return saveTables(host, whole ?? document, name);
      case 'print': return host.press === null ? printed(document.title, html) : host.press.print(await paper());
      case 'html': return saved(await host.saveTextFile(`${name}.html`, 'text/html', html));
      case 'calendar': {
        const workspace = session.workspace();
        const span = { from: parseIsoDay(document.since) ?? session.today(), madeAt: session.now() };
        const text = document.kind === 'project' ? projectCalendar(workspace, projectId(document.subject), span) : personCalendar(workspace, resourceId(document.subject), span);
        return text.ok ? saved(await host.saveTextFile(`${name}.ics`, 'text/calendar', text.value)) : text;
      }
    }
  }, [host, session, whole]);

  const send = useCallback((way: Way): void => {
    // A second press while one is being written means the same.
    if (isBusy.current) return;
    if (report === null) {
      notify({ message: nothingToSend[standing] });
      return;
    }
    isBusy.current = true;
    setBusy(way);
    void press(report, way).catch(notWritten).then((outcome) => {
      isBusy.current = false;
      setBusy(null);
      if (!outcome.ok) {
        notify({ message: `${outcome.refusal.sentence} ${outcome.refusal.nextStep}`, tone: 'bad', about: [way] });
        return;
      }
      if (!outcome.value.done) return;
      const words = kept.has(way) ? keep(report) : '';
      const doneWords = host.press === null && (way === 'pdf' || way === 'print') ? 'Handed to the print dialog' : done[way];
      notify({ message: `${doneWords}: ${report.title}, ${formatDay(parseIsoDay(report.statusDay) ?? 0, 'dayMonth')}.${words}`, tone: 'good', about: [way], ...(words.startsWith(' It is kept') ? { undo: 'offer' as const } : {}) });
    });
  }, [host, report, standing, press, keep, notify]);
  return { send, busy };
};

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const copied = async (text: string): Promise<Outcome> => {
  try {
    await navigator.clipboard.writeText(text);
    return { ok: true, value: { done: true } };
  } catch {
    return { ok: false, refusal: { code: 'not-copied', sentence: 'The report could not be put on the clipboard.', nextStep: 'Allow this address to use the clipboard, or save the report as a page.' } };
  }
};

/** What nobody foresaw, such as a shell that refuses a report of an absurd size. */
const notWritten = (): Outcome =>
  ({ ok: false, refusal: { code: 'not-written', sentence: 'This report could not be written. Nothing was saved, and your plan is unchanged.', nextStep: 'Report on a part of the plan, or for a shorter time.' } });

const saved = (result: Result<{ readonly saved: boolean }>): Outcome => (result.ok ? { ok: true, value: { done: result.value.saved } } : result);

const printed = (title: string, html: string): Outcome =>
  printPaper(title, html, window)
    ? { ok: true, value: { done: true } }
    : { ok: false, refusal: { code: 'not-printed', sentence: 'This report could not be laid out for the printer. Your plan is unchanged.', nextStep: 'Save it as a page and print that from the browser.' } };

