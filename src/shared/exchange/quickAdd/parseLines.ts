import { nameKey, refuse, succeed, type DayNumber, type Refusal, type Result, type Workspace } from '../../model';
import type { PersonDraft, TaskDraft } from './drafts';
import { parsePerson } from './parsePerson';
import { parseTask, readLine } from './parseTask';

/** A refusal about one of several lines. */
export interface LineRefusal extends Refusal {
  /** 1 for the first line of the text. */
  readonly line: number;
}

interface Line {
  readonly number: number;
  readonly text: string;
}

/** Lines with content; list marks in front of them (`-`, `*`, `•`, `[ ]`, `1.`) are dropped. */
const linesOf = (text: string): readonly Line[] =>
  text
    .split(/\r\n|\r|\n/u)
    .map((line, place) => ({ number: place + 1, text: line.trim().replace(/^(?:[-*•–]\s+|\d{1,3}[.)]\s+)?(?:\[[ xX]?\]\s+)?/u, '') }))
    .filter((line) => line.text !== '');

const inLine = (line: Line, several: boolean, refusal: Refusal): LineRefusal =>
  ({ ...refusal, line: line.number, sentence: several ? `Line ${line.number}: ${refusal.sentence}` : refusal.sentence });

const nothingTyped: LineRefusal = { code: 'no-lines', sentence: 'There is nothing to add.', nextStep: 'Type a line.', line: 1 };

const readAll = <Draft>(lines: readonly Line[], read: (line: Line) => Result<Draft>): Result<readonly Draft[], LineRefusal> => {
  const drafts: Draft[] = [];
  for (const line of lines) {
    const draft = read(line);
    if (!draft.ok) return refuse(inLine(line, lines.length > 1, draft.refusal));
    drafts.push(draft.value);
  }
  return drafts.length === 0 ? refuse(nothingTyped) : succeed(drafts);
};

/**
 * Tasks from one line each. `after` may name another line by its title. All lines or none:
 * the first line not understood refuses with its number.
 */
export const parseTaskLines = (text: string, workspace: Workspace, today: DayNumber): Result<readonly TaskDraft[], LineRefusal> => {
  const lines = linesOf(text);
  const titles = new Map<string, number>();
  for (const [place, line] of lines.entries()) {
    const alone = parseTask(line.text, workspace, today);
    if (alone.ok) for (const title of [alone.value.title, withoutAfter(alone.value.title)]) if (!titles.has(nameKey(title))) titles.set(nameKey(title), place);
  }
  const read = readAll(lines, (line) => readLine(line.text, { workspace, today, siblings: titles }));
  if (!read.ok) return read;
  const loop = loopIn(read.value);
  const line = loop === null ? undefined : lines[loop];
  if (line === undefined) return read;
  return refuse(inLine(line, lines.length > 1, { code: 'cycle', sentence: 'These tasks wait for each other in a circle.', nextStep: 'Take one “after” away.' }));
};

/** The title before "after": what it is once the other lines are known. */
const withoutAfter = (title: string): string => title.replace(/ after .*$/iu, '');

/** The first draft that waits for itself, directly or over others; null if there is none. */
const loopIn = (drafts: readonly TaskDraft[]): number | null => {
  const done = new Set<number>();
  const visit = (place: number, path: ReadonlySet<number>): boolean => {
    if (path.has(place)) return true;
    if (done.has(place)) return false;
    const found = (drafts[place]?.afterDrafts ?? []).some((before) => visit(before, new Set([...path, place])));
    done.add(place);
    return found;
  };
  const first = drafts.findIndex((_, place) => visit(place, new Set()));
  return first < 0 ? null : first;
};

/** People from one line each; all lines or none. */
export const parsePersonLines = (text: string, workspace: Workspace): Result<readonly PersonDraft[], LineRefusal> =>
  readAll(linesOf(text), (line) => parsePerson(line.text, workspace));
