import { type ReactNode } from 'react';
import { blockedRows, groupProblems, rowWords, type ImportPreview, type ProblemGroup, type TableKind } from '../../../shared/exchange';
import { withThousands } from '../../../shared/model';
import { Button, CircleAlert, CircleCheck, Kbd, TriangleAlert } from '../../widgets';
import { type Edit } from './importState';
import styles from './Summary.module.css';
import { type ShownPart } from './useImport';

export interface SummaryProps {
  readonly parts: readonly ShownPart[];
  readonly preview: ImportPreview;
  readonly onEdit: (id: number, edit: Edit) => void;
  readonly onImport: () => void;
}

/** More problems than anybody reads: the list stops here and says how many there are. */
const mostProblems = 100;


/** What the import does in figures, what stands in its way, and the one button. */
export const Summary = ({ parts, preview, onEdit, onImport }: SummaryProps): ReactNode => {
  const groups = groupProblems(preview.problems);
  const isNothing = preview.errors === 0 && preview.ops.length === 0;
  return (
    <aside className={styles.summary} aria-label="What the import does">
      <div className={styles.figures}>
        {(['people', 'tasks'] as const).map((kind) => <Figures key={kind} kind={kind} preview={preview} />)}
        <Created label={['new skill', 'new skills']} names={preview.newSkills} />
        <Created label={['new project', 'new projects']} names={preview.newProjects} />
        <Created label={['new team', 'new teams']} names={preview.newTeams} />
      </div>
      <div className={styles.act}>
        <Button tone="primary" isDisabled={preview.errors > 0 || preview.ops.length === 0} onPress={onImport} className={styles.button}>
          {isNothing ? 'Nothing to import' : preview.label}
        </Button>
        <p className={styles.words}>
          {preview.errors > 0
            ? 'All or nothing: mend the problems below or leave their rows out.'
            : isNothing ? 'Your plan holds all of this already.' : 'One step: Undo takes all of it back.'}
          {preview.ops.length > 0 && <Kbd keys="Mod+Enter" />}
        </p>
      </div>
      <LeaveOutAll parts={parts} preview={preview} onEdit={onEdit} />
      {groups.length > 0 ? (
        <ul className={styles.problems} aria-label="Problems">
          {groups.slice(0, mostProblems).map((group) => <Problem key={`${group.part} ${group.column} ${group.sentence}`} group={group} part={parts[group.part]} isAlone={parts.length === 1} onEdit={onEdit} />)}
          {groups.length > mostProblems && <li className={styles.problem}>And {withThousands(groups.length - mostProblems)} more.</li>}
        </ul>
      ) : (
        <p className={styles.clean}><CircleCheck className={styles.good} aria-hidden="true" />No problems found.</p>
      )}
    </aside>
  );
};

const kindWords: Readonly<Record<TableKind, readonly [string, string]>> = { people: ['person', 'people'], tasks: ['task', 'tasks'] };

const Figures = ({ kind, preview }: { readonly kind: TableKind; readonly preview: ImportPreview }): ReactNode => {
  const parts = preview.parts.filter((part) => part.kind === kind);
  if (parts.length === 0) return null;
  const sum = (action: 'create' | 'update' | 'unchanged' | 'leftOut'): number => parts.reduce((total, { counts }) => total + counts[action], 0);
  const fresh = sum('create');
  const rest = [[sum('update'), 'updated'], [sum('unchanged'), 'unchanged'], [sum('leftOut'), 'left out']] as const;
  return (
    <p className={styles.figure}>
      <strong className={styles.number}>{withThousands(fresh)}</strong>
      <span>
        new {kindWords[kind][fresh === 1 ? 0 : 1]}
        {rest.filter(([count]) => count > 0).map(([count, word]) => <span key={word} className={styles.quiet}>, {withThousands(count)} {word}</span>)}
      </span>
    </p>
  );
};

const Created = ({ label: [one, many], names }: { readonly label: readonly [string, string]; readonly names: readonly string[] }): ReactNode =>
  names.length === 0 ? null : (
    <p className={styles.created}>
      <span className={styles.count}>{withThousands(names.length)} {names.length === 1 ? one : many}:</span> {names.slice(0, 8).join(', ')}{names.length > 8 ? ` and ${withThousands(names.length - 8)} more` : ''}
    </p>
  );

/** One button for files that are mostly right. */
const LeaveOutAll = ({ parts, preview, onEdit }: Omit<SummaryProps, 'onImport'>): ReactNode => {
  const blocked = parts.map(({ id }, place) => ({ id, rows: blockedRows(preview.problems, place) })).filter(({ rows }) => rows.length > 0);
  const count = blocked.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count === 0) return null;
  return (
    <Button onPress={() => { for (const { id, rows } of blocked) onEdit(id, { kind: 'leaveOut', rows }); }}>
      {count === 1 ? 'Leave out this 1 row' : `Leave out these ${withThousands(count)} rows`}
    </Button>
  );
};

interface ProblemProps {
  readonly group: ProblemGroup;
  readonly part: ShownPart | undefined;
  readonly isAlone: boolean;
  readonly onEdit: SummaryProps['onEdit'];
}

const Problem = ({ group, part, isAlone, onEdit }: ProblemProps): ReactNode => {
  const Icon = group.severity === 'error' ? CircleAlert : TriangleAlert;
  const where = [isAlone ? null : part?.file.table.name, rowWords(group.rows), group.column].filter((word) => typeof word === 'string').join(' · ');
  return (
    <li className={styles.problem}>
      <Icon className={group.severity === 'error' ? styles.bad : styles.warn} aria-label={group.severity === 'error' ? 'Error' : 'Note'} />
      <div className={styles.problemWords}>
        <p className={styles.where}>{where}</p>
        <p className={styles.sentence}>{group.sentence}</p>
        {group.severity === 'error' && group.rows.length > 0 && part !== undefined && (
          <Button size="small" tone="quiet" className={styles.leave} onPress={() => onEdit(part.id, { kind: 'leaveOut', rows: group.rows })}>
            {group.rows.length === 1 ? 'Leave out this row' : `Leave out ${withThousands(group.rows.length)} rows`}
          </Button>
        )}
      </div>
    </li>
  );
};
