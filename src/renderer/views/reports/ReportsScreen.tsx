import { type RefObject, useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { sentReportId, type DayNumber, type SentReport, type Workspace } from '../../../shared/model';
import { documentFromText, type ReportDocument } from '../../../shared/reporting';
import { usePreference, useQuery, useToday } from '../../hooks';
import { Button, EmptyState, FileSpreadsheet, FileText, CalendarDays, LoadingState, type MenuEntry, MessageSquare, Table } from '../../widgets';
import { offered, Screen, useActions, useNavigate, useRoute, useScreenFocus } from '../frame';
import { StatusDayControl } from '../time';
import { aboutOf, type PaperChoice, choiceFrom, everybody, subjectsOf } from './choice';
import { writableTexts } from './blockFields';
import { PaperPart, PeriodPart, WeeksPart, WritingPart } from './DraftAside';
import { isReport, type ShownWeeks } from './draftPaper';
import { frontOf } from './frontOf';
import { tellsLikelyDays } from './likelyDays';
import { KeptReports } from './KeptReports';
import { usePaperFormat } from './paper/usePaperFormat';
import { PackStrip } from './pack/PackStrip';
import { useWeeklyPack } from './pack/useWeeklyPack';
import { PaperPreview } from './PaperPreview';
import { ReportToolbar } from './ReportToolbar';
import aside from './ReportAside.module.css';
import styles from './ReportsScreen.module.css';
import { SentPaper } from './SentPaper';
import { useDraft } from './useDraft';
import { useReportOdds } from './useReportOdds';
import { type Outputs, useOutputs } from './useOutputs';
import { type Readiness, useWaiting } from './useWaiting';

const sentReportsOf = ({ sentReports }: Workspace) => sentReports;
const choiceIn = (workspace: Workspace, kind: string | undefined, subject: string | undefined, last: PaperChoice): PaperChoice =>
  choiceFrom(workspace, { ...(kind === undefined ? {} : { kind }), ...(subject === undefined ? {} : { subject }) }, last);
const hasSubject = (workspace: Workspace, { kind }: PaperChoice): boolean => aboutOf(kind) === 'everything' || subjectsOf(workspace, kind).length > 0;

const firstChoice: PaperChoice = { kind: 'portfolio', subject: '' };

/** What is chosen, kept in the address and from one visit to the next. */
const useChoice = (): { readonly choice: PaperChoice; readonly choose: (choice: PaperChoice) => void; readonly sent: SentReport | null; readonly open: (id: string | null) => void } => {
  const { parameters } = useRoute();
  const navigate = useNavigate();
  const [kept, setKept] = usePreference<PaperChoice>('reports.choice', firstChoice);
  const found = useQuery(choiceIn, parameters['kind'], parameters['subject'], kept);
  const { kind, subject } = found;
  const choice = useMemo(() => ({ kind, subject }), [kind, subject]);
  const sent = useQuery(sentReportsOf).get(sentReportId(parameters['sent'] ?? '')) ?? null;
  const choose = useCallback((next: PaperChoice) => {
    setKept(next);
    navigate('reports', { kind: next.kind, ...(next.subject === '' ? {} : { subject: next.subject }) });
  }, [setKept, navigate]);
  const open = useCallback((id: string | null) => navigate('reports', { kind, ...(subject === '' ? {} : { subject }), ...(id === null ? {} : { sent: id }) }), [navigate, kind, subject]);
  return { choice, choose, sent, open };
};

/** Reports: drafted from the plan, looked over, and sent out. */
export const ReportsScreen = () => {
  const { choice, choose, sent, open } = useChoice();
  const paper = usePaperFormat(choice.kind === 'board' ? 'board' : 'report');
  const [from, setFrom] = useState<{ readonly of: PaperChoice; readonly day: DayNumber } | null>(null);
  const chosen = from?.of === choice ? from.day : null;
  const [weeks, setWeeks] = useShownWeeks();
  const likely = useReportOdds();
  const draft = useDraft(choice, paper.format, chosen, weeks, likely.odds);
  const isThere = useQuery(hasSubject, choice);
  const [sheets, setSheets] = useState<readonly number[]>([]);
  const reopened = useMemo(() => (sent === null ? null : documentFromText(sent.content)), [sent]);
  const drafted = useMemo(() => (draft.document === null || paper.extent === 'whole' || !isReport(choice.kind) ? draft.document : frontOf(draft.document)), [draft.document, paper.extent, choice.kind]);
  const fresh = draft.standing === 'present' ? drafted : null;
  const isLikelyTold = tellsLikelyDays(choice.kind, drafted, draft.document);
  const present = sent === null ? fresh : reopened?.ok === true ? reopened.value : null;
  const report = isThere || sent !== null ? present : null;
  const readiness = readinessOf(report, sent, isThere, isLikelyTold && likely.standing === 'waiting' ? 'awaited' : 'known');
  const outputs = useWaiting(useOutputs(report, sent === null ? draft.document : present, sent !== null ? 'kept' : isReport(choice.kind) ? 'draft' : 'passing'), readiness);
  const pack = useWeeklyPack(paper.format, likely.odds);
  const firstButton = useRef<HTMLButtonElement>(null);
  useScreenFocus(sent?.id ?? 'draft');
  useAsked(firstButton, pack.begin);
  useReportActions(outputs);
  const editable = useStable(drafted);
  return (
    <Screen title="Reports" toolbar={<ReportToolbar choice={choice} onChoose={choose} outputs={outputs} more={moreWays(choice, outputs)} firstButton={firstButton} onPack={pack.begin} />}>
      <div className={styles.screen}>
        <div className={styles.paper}>
          <PackStrip pack={pack} />
          {sent !== null ? <SentPaper report={sent} onClose={() => open(null)} />
            : !isThere ? <NothingToReport about={aboutOf(choice.kind)} />
              : drafted === null ? <LoadingState label="Drafting the report" />
                : <PaperPreview document={drafted} editable={editable} onWrite={draft.write} onMeasured={setSheets} />}
        </div>
        <aside className={styles.aside} aria-label="About this report">
          {sent === null && isThere && drafted !== null && (
            <>
              <section className={aside.part} aria-label="Figures">
                <div className={styles.statusDay}><StatusDayControl /></div>
                {isLikelyTold && likely.standing === 'waiting' && <p className={aside.quiet}>Working out likely days, {likely.percent} %.</p>}
                {isLikelyTold && likely.standing === 'failed' && <p className={aside.quiet}>Likely days could not be worked out; the report goes without them. Opening Loadline again tries once more.</p>}
              </section>
              <WritingPart document={drafted} edits={draft.edits} />
              {isReport(choice.kind) ? <PeriodPart statusDay={draft.statusDay} since={draft.since} last={draft.last} standing={chosen === null ? 'usual' : 'chosen'} onChoose={(day) => setFrom(day === null ? null : { of: choice, day })} /> : <WeeksPart weeks={weeks} onChoose={setWeeks} />}
              <PaperPart paper={paper} sheets={sheets} details={isReport(choice.kind) ? 'there' : 'none'} />
            </>
          )}
          <KeptReports open={sent?.id ?? null} onOpen={open} />
        </aside>
      </div>
    </Screen>
  );
};

const readinessOf = (report: ReportDocument | null, sent: SentReport | null, isDrafted: boolean, likelyDays: 'known' | 'awaited'): Readiness => {
  if (report === null) return sent === null && isDrafted ? 'coming' : 'none';
  return sent !== null || likelyDays === 'known' ? 'whole' : 'there';
};

/** The weeks that boards and sheets show: this one, until others are chosen. */
const useShownWeeks = (): [ShownWeeks, (weeks: ShownWeeks) => void] => {
  const today = useToday();
  const [chosen, choose] = useState<ShownWeeks | null>(null);
  return [useMemo(() => chosen ?? { from: today, count: 1 }, [chosen, today]), choose];
};

/** Names of the texts that can be written, the same map for as long as they are the same. */
const useStable = (document: ReportDocument | null): ReadonlyMap<string, string> => {
  const names = document === null ? [] : [...writableTexts(document)];
  const key = JSON.stringify(names);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the key says all there is in the names
  return useMemo(() => new Map(names), [key]);
};

/** What this screen was opened for: to send a report, which Enter does then, or to make the weekly pack. Asked once. */
const useAsked = (button: RefObject<HTMLButtonElement | null>, beginPack: () => void): void => {
  const { parameters: { ask, ...others } } = useRoute();
  const navigate = useNavigate();
  const answer = useEffectEvent(() => {
    navigate('reports', others);
    if (ask === 'pack') beginPack();
    // After the frame, which gives a new screen the focus.
    else setTimeout(() => button.current?.focus(), 0);
  });
  useEffect(() => {
    if (ask !== undefined) answer();
  }, [ask]);
};

const moreWays = ({ kind, subject }: PaperChoice, { send }: Outputs): readonly MenuEntry[] => [
  { id: 'copy', label: 'Copy for chat', icon: MessageSquare, description: 'Reads well in Slack, Teams and mail', onAction: () => send('copy') },
  { id: 'html', label: 'Page (HTML)', icon: FileText, description: 'One file that opens anywhere', onAction: () => send('html') },
  { id: 'workbook', label: 'Workbook (XLSX)', icon: FileSpreadsheet, description: 'A sheet for every table', onAction: () => send('workbook') },
  { id: 'tables', label: 'Tables (CSV)', icon: Table, description: 'A file for every table', onAction: () => send('tables') },
  ...(kind === 'project' || kind === 'person' || (kind === 'sheets' && subject !== everybody) ? [{ id: 'calendar', label: 'Calendar (ICS)', icon: CalendarDays, description: kind === 'project' ? 'Milestones, deadlines and booked work' : 'Booked work and time off', onAction: () => send('calendar') }] : []),
];

const useReportActions = ({ send }: Outputs): void =>
  useActions(useMemo(() => [
    { ...offered('reports.pdf', { run: () => send('pdf') }), whileTyping: 'always' as const },
    { id: 'reports.copy', label: 'Copy the report for chat', group: 'Reports', run: () => send('copy') },
    { id: 'reports.workbook', label: 'Save the report as a workbook', group: 'Reports', run: () => send('workbook') },
    { id: 'reports.html', label: 'Save the report as a page', group: 'Reports', run: () => send('html') },
  ], [send]));

const missing = {
  project: ['No project yet', 'Add a project, and its status drafts itself here.', 'projects', 'Add a project'],
  person: ['Nobody yet', 'Add people, and their week drafts itself here.', 'people', 'Add people'],
  team: ['No team yet', 'Give people a team, and its week drafts itself here.', 'people', 'Open People'],
  everything: ['Nothing yet', 'Plan some work, and its report drafts itself here.', 'board', 'Open the board'],
} as const;

const NothingToReport = ({ about }: { readonly about: keyof typeof missing }) => {
  const navigate = useNavigate();
  const [title, words, screen, label] = missing[about];
  return <EmptyState title={title} action={<Button tone="primary" onPress={() => navigate(screen)}>{label}</Button>}>{words}</EmptyState>;
};
