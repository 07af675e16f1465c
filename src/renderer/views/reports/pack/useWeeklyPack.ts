import { useCallback, useRef, useState } from 'react';
import { sendReports } from '../../../../shared/commands';
import { counted, parseIsoDay } from '../../../../shared/calendar';
import { quotedTitle, refuseWith, statusDayOf, type Result } from '../../../../shared/model';
import { documentToText, htmlOf, type PageFormat, type ReportDocument, type ReportRequest } from '../../../../shared/reporting';
import { type OutputFolder, useHost, useSession } from '../../../hooks';
import { useNotify } from '../../frame';
import { draftPaper, isReport } from '../draftPaper';
import { frontOf } from '../frontOf';
import { periodStart } from '../reportPeriod';
import { readPeriod } from '../useRecordedChanges';
import { onePaper } from '../onePaper';
import { withFonts } from '../paper/embeddedFonts';
import { fillFolder, type PackDone, type PackProgress, type PackWork } from './packFolder';
import { packItems, packName, packTitle, type PackItem } from './packPlan';

export interface WeeklyPack {
  readonly begin: () => void;
  readonly cancel: () => void;
  /** null: none is being made. */
  readonly progress: PackProgress | null;
}

const noEdits: ReadonlyMap<string, string> = new Map();
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Makes the weekly pack: the manager's page, a report a project and a sheet a person, into a folder the user chooses. */
export const useWeeklyPack = (page: PageFormat, odds: ReportRequest['odds']): WeeklyPack => {
  const host = useHost();
  const session = useSession();
  const notify = useNotify();
  const [progress, setProgress] = useState<PackProgress | null>(null);
  const isRunning = useRef(false);
  const isCancelled = useRef(false);

  const work = useCallback(async (): Promise<PackWork> => {
    const workspace = session.workspace();
    const scenarioId = session.scenarioId();
    const scenario = scenarioId === null ? null : session.plan().scenarios.get(scenarioId)?.name ?? null;
    const statusDay = statusDayOf(workspace, session.today());
    const items = packItems(workspace, statusDay);
    const since = new Map(items.map(({ choice }) => [choice, Math.min(statusDay, periodStart(workspace, choice, statusDay))]));
    await session.settled();
    const period = await readPeriod(session, Math.min(statusDay, ...since.values()));
    return {
      items, title: scenario === null ? packTitle(statusDay) : `${packTitle(statusDay)} · scenario ${quotedTitle(scenario)}`, onProgress: setProgress, isCancelled: () => isCancelled.current, pause, embed: withFonts,
      draft: ({ choice }) => {
        const drafted = draftPaper(workspace, choice, { statusDay, since: since.get(choice) ?? statusDay, weeks: { from: statusDay, count: 1 }, page, period, odds, edits: noEdits, scenario });
        // The manager gets one page; the details stand in the reports of the projects.
        return choice.kind === 'portfolio' ? frontOf(drafted) : drafted;
      },
    };
  }, [session, page, odds]);

  const keep = useCallback((documents: PackDone['documents']): 'kept' | 'known' => {
    const reports = documents.flatMap(({ item: { choice }, document }) => (!isReport(choice.kind) ? [] : [{ kind: choice.kind, subject: choice.subject, title: document.title, day: parseIsoDay(document.statusDay) ?? session.today(), content: documentToText(document) }]));
    return session.run(sendReports, { reports }).ok ? 'kept' : 'known';
  }, [session]);

  const begin = useCallback((): void => {
    if (isRunning.current) return;
    isRunning.current = true;
    isCancelled.current = false;
    const workspace = session.workspace();
    const name = packName(workspace, statusDayOf(workspace, session.today()));
    void make(host.beginFolder === null ? null : () => host.beginFolder?.(name), work, (document) => host.saveTextFile(`${name}.html`, 'text/html', htmlOf(document))).catch(notMade).then((done) => {
      isRunning.current = false;
      setProgress(null);
      if (done === null) return;
      if (!done.ok) {
        notify({ message: `${done.refusal.sentence} ${done.refusal.nextStep}`, tone: done.refusal.code === 'cancelled' ? 'info' : 'bad' });
        return;
      }
      const { folder, documents } = done.value;
      const undo = keep(documents) === 'kept';
      notify({ message: `Weekly pack: ${counted(documents.length, 'paper')} in “${folder}”.${undo ? ' The reports are kept.' : ''}`, tone: 'good', ...(undo ? { undo: 'offer' as const } : {}) });
    });
  }, [host, session, notify, work, keep]);

  return { begin, cancel: useCallback(() => { isCancelled.current = true; }, []), progress };
};

const notMade = (): Result<never> => refuseWith('pack-failed', 'The weekly pack could not be made. Nothing of it was left.', 'Try again; if it fails again, send the reports one by one.');

/** Null where the user thought better of it. */
const make = async (beginFolder: (() => Promise<Result<OutputFolder | null>> | undefined) | null, prepare: () => Promise<PackWork>, saveOne: (document: ReportDocument) => Promise<Result<{ readonly saved: boolean }>>): Promise<Result<PackDone> | null> => {
  if (beginFolder === null) return oneFile(await prepare(), saveOne);
  // Asked first: browsers let a folder be chosen only right after a press.
  const folder = await beginFolder();
  if (folder === undefined) return null;
  if (!folder.ok) return folder;
  return folder.value === null ? null : fillFolder(folder.value, await prepare());
};

const oneFile = async ({ items, draft, title, onProgress, isCancelled, pause: rest }: PackWork, saveOne: (document: ReportDocument) => Promise<Result<{ readonly saved: boolean }>>): Promise<Result<PackDone> | null> => {
  const documents: { readonly item: PackItem; readonly document: ReportDocument }[] = [];
  for (const [done, item] of items.entries()) {
    onProgress({ done, all: items.length, label: item.label });
    await rest();
    if (isCancelled()) return null;
    documents.push({ item, document: draft(item) });
  }
  const whole = onePaper(title, documents.map(({ document }) => document));
  if (whole === null) return null;
  const saved = await saveOne(whole);
  if (!saved.ok) return saved;
  return saved.value.saved ? { ok: true, value: { folder: title, documents } } : null;
};
