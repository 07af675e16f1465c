import { isolated } from './isolated';

/** A title inside a sentence, in quotes: a title that ends in a number, such as “Survey 2”, then never runs into what follows. People go by their names alone. One that would turn the sentence around is set apart. */
export const quotedTitle = (title: string): string => `“${isolated(title)}”`;

/** First words of labels and what they are once it is done; labels of other beginnings stay as they are. */
const done: Readonly<Record<string, string>> = {
  Accept: 'Accepted', Add: 'Added', Archive: 'Archived', Assign: 'Assigned', Book: 'Booked', Bring: 'Brought', Capture: 'Captured', Change: 'Changed', Compare: 'Compared', Confirm: 'Confirmed', Copy: 'Copied', Declare: 'Declared', Delete: 'Deleted',
  Duplicate: 'Duplicated', Edit: 'Edited', Extend: 'Extended', Import: 'Imported', Keep: 'Kept', Let: 'Let', Lock: 'Locked', Log: 'Logged', Make: 'Made', Mend: 'Mended', Merge: 'Merged', Move: 'Moved',
  Remove: 'Removed', Rename: 'Renamed', Restore: 'Restored', Shorten: 'Shortened', Split: 'Split', Start: 'Started', Unassign: 'Unassigned', Unlock: 'Unlocked',
};

/**
 * The label of a change, told once it is done: "Move “Weld frame” 1 day later" is "Moved “Weld frame” 1 day later". Labels
 * themselves say what a change does, as the history lists it and Undo names it.
 */
export const doneWords = (label: string): string => {
  const [verb = ''] = label.split(' ', 1);
  return `${done[verb] ?? verb}${label.slice(verb.length)}`;
};

/** The label of a change behind a word of its own: "Undo: move “Weld frame” 1 day later". */
export const labelAfter = (word: string, label: string): string => `${word}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
