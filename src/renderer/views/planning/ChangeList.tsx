import { useCallback, useId, useMemo, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { counted } from '../../../shared/calendar';
import { withThousands, type Workspace } from '../../../shared/model';
import type { Proposal, ProposalLine, ProposalReason } from '../../../shared/planner';
import { usePlanning, usePlanningState, useQuery } from '../../hooks';
import { Checkbox, VirtualList } from '../../widgets';
import { hueOf } from '../tables';
import { changeItems, tickOf, type ChangeItem } from './changeItems';
import styles from './Planning.module.css';

interface ChangeListProps {
  readonly proposal: Proposal;
  readonly scroller: RefObject<HTMLElement | null>;
  /** The line is looked at: the board shows where it goes. */
  readonly onShow: (line: ProposalLine) => void;
}

const projectsOf = ({ projects }: Workspace): Workspace['projects'] => projects;
const heights = { project: 34, line: 62, focused: 96 };

/** Every change below its project, with a tick for each. Arrow keys walk it, Space ticks. */
export const ChangeList = ({ proposal, scroller, onShow }: ChangeListProps): ReactNode => {
  const store = usePlanning();
  const projects = useQuery(projectsOf);
  const focusedId = usePlanningState((state) => state.focusedId);
  const items = useMemo(() => changeItems(proposal, projects), [proposal, projects]);
  const focused = useMemo(() => items.findIndex(({ key }) => key === focusedId), [items, focusedId]);
  const onKeyDown = useCallback((event: KeyboardEvent<HTMLDivElement>, scrollTo: (index: number) => void) => {
    const at = Number((event.target instanceof Element ? event.target.closest('[data-index]') : null)?.getAttribute('data-index') ?? -1);
    const next = steps(at, items.length)[event.key];
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    scrollTo(next);
    focusItem(event.currentTarget, next, 8);
  }, [items.length]);
  const show = useCallback((line: ProposalLine) => {
    store.look(line.id);
    onShow(line);
  }, [store, onShow]);
  return (
    <VirtualList
      label="Changes"
      items={items}
      keyOf={({ key }) => key}
      heightOf={({ kind }) => heights[kind]}
      scroller={scroller}
      kept={focused === -1 ? null : focused}
      onKeyDown={onKeyDown}
      draw={(item, index) => (item.kind === 'project' ? <ProjectHead item={item} hue={hueOf(item.projectId === null ? null : projects.get(item.projectId) ?? null)} isStop={index === 0 && focused === -1} /> : <ChangeLine line={item.line} isStop={index === focused} isFocused={index === focused} onShow={show} />)}
    />
  );
};

const steps = (at: number, count: number): Readonly<Record<string, number>> => ({ ArrowDown: Math.min(count - 1, at + 1), ArrowUp: Math.max(0, at - 1), Home: 0, End: count - 1 });

const focusItem = (list: Element, index: number, tries: number): void => {
  const found = list.querySelector<HTMLElement>(`[data-index="${String(index)}"] input`);
  if (found !== null) found.focus({ preventScroll: true });
  else if (tries > 0) requestAnimationFrame(() => focusItem(list, index, tries - 1));
};

const ProjectHead = ({ item: { name, lines }, hue, isStop }: { readonly item: Extract<ChangeItem, { kind: 'project' }>; readonly hue: string; readonly isStop: boolean }): ReactNode => {
  const store = usePlanning();
  const tick = usePlanningState((state) => tickOf(lines, state.unticked));
  return (
    <div className={styles.project}>
      <Checkbox
        tabIndex={isStop ? 0 : -1}
        label={`All of ${name}, ${counted(lines.length, 'change')}`}
        value={tick}
        isDisabled={lines.every(({ state }) => state !== 'stands')}
        onChange={() => store.tick(lines.map(({ id }) => id), tick === true ? 'unticked' : 'ticked')}
      />
      <span className={styles.edge} style={{ background: hue }} />
      <span className={styles.projectName}>{name}</span>
      <span className={styles.count}>{withThousands(lines.length)}</span>
    </div>
  );
};

const shownReasons = 2;

const ChangeLine = ({ line, isStop, isFocused, onShow }: { readonly line: ProposalLine; readonly isStop: boolean; readonly isFocused: boolean; readonly onShow: (line: ProposalLine) => void }): ReactNode => {
  const store = usePlanning();
  const isTicked = usePlanningState((state) => line.state === 'stands' && !state.unticked.has(line.id));
  const why = useId();
  const reasons = isFocused ? line.reasons : line.reasons.slice(0, shownReasons);
  return (
    <div
      className={styles.line}
      data-focused={isFocused || undefined}
      data-state={line.state}
      data-line={line.id}
      onFocus={() => onShow(line)}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('label') === null) event.currentTarget.querySelector('input')?.focus({ preventScroll: true });
      }}
    >
      {/* One that no longer stands can be looked at, and not ticked. */}
      <Checkbox tabIndex={isStop ? 0 : -1} label={line.state === 'stands' ? line.sentence : `${line.sentence}, not possible any more`} describedBy={why} value={isTicked} onChange={(isOn) => line.state === 'stands' && store.tick([line.id], isOn ? 'ticked' : 'unticked')} />
      <div className={styles.lineWords}>
        <span className={styles.sentence}>{line.sentence}</span>
        <span id={why} className={styles.reasons}>
          {line.stateSentence !== '' && <span className={styles.stale}>{line.stateSentence} </span>}
          {reasons.map((reason, index) => <Reason key={reason.sentence} reason={reason} isFirst={index === 0} />)}
          {!isFocused && line.reasons.length > shownReasons && <span className={styles.quiet}> · {line.reasons.length - shownReasons} more</span>}
        </span>
      </div>
    </div>
  );
};

const Reason = ({ reason: { kind, sentence }, isFirst }: { readonly reason: ProposalReason; readonly isFirst: boolean }): ReactNode => (
  <span className={styles.reason} data-kind={kind}>{isFirst ? '' : ' · '}{sentence}</span>
);
