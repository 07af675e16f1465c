import type { Action } from './action';

/** An action with keys, as the lists of keys tell it; its screen says what it does. */
type KeyFacts = Required<Pick<Action, 'id' | 'label' | 'group' | 'keys'>>;

type Lines = Readonly<Record<string, readonly [label: string, ...keys: readonly string[]]>>;

/** Headings of the lists, by the beginning of an id. */
const groups: Readonly<Record<string, string>> = {
  board: 'Board', hand: 'Board, on a card or task', week: 'Capacity', tasks: 'Tasks', people: 'People', projects: 'Projects', table: 'In a table of tasks, people or projects', reports: 'Reports', import: 'Import', time: 'Time', sheet: 'In a time sheet', budget: 'Budget', timeline: 'Timeline', line: 'Timeline, on a line',
};

/** Keys of single screens: known here, so that Settings lists them all while only one screen is open. */
const offeredKeys = {
  'board.suggest': ['Assign to the best free person', 'A'], 'board.place': ['Move or assign to…', 'M'], 'board.details': ['Show the details', 'D'],
  'board.tentative': ['Tentative or confirmed', 'T'], 'board.lock': ['Lock or unlock', 'L'], 'board.split': ['Split the booking', 'S'],
  'board.copy': ['Copy a week later', 'Mod+D'], 'board.unassign': ['Unassign', 'Delete', 'Backspace'],
  'board.later': ['Move a day later', 'Alt+ArrowRight'], 'board.earlier': ['Move a day earlier', 'Alt+ArrowLeft'],
  'board.endLater': ['End a day later', 'Alt+Shift+ArrowRight'], 'board.endEarlier': ['End a day earlier', 'Alt+Shift+ArrowLeft'],
  'board.startEarlier': ['Start a day earlier', 'Alt+Shift+ArrowUp'], 'board.startLater': ['Start a day later', 'Alt+Shift+ArrowDown'],
  'board.hours': ['Change the hours of a day', 'H'], 'board.dayOff': ['Day off here', 'O'],
  'board.logWeek': ['Log the week', 'W'], 'board.logAsPlanned': ['Log the week as planned', 'Shift+W'],
  'board.previous': ['Previous period', '[', 'PageUp'], 'board.next': ['Next period', ']', 'PageDown'], 'board.today': ['Go to today', '.', 'Home'],
  'board.scale.day': ['Show one day', '1'], 'board.scale.week': ['Show a week', '2'], 'board.scale.month': ['Show five weeks', '3'],
  'board.plan': ['Plan', 'P'], 'board.planWeek': ['Plan this week', 'Shift+P'],
  'board.search': ['Search unassigned tasks', '/'], 'board.filter': ['Filter people', 'F'], 'board.add': ['Add tasks', 'N'],
  'tasks.add': ['Add a task', 'N'], 'tasks.search': ['Search tasks', '/'],
  'people.add': ['Add a person or equipment', 'N'],
  'projects.add': ['Add a project', 'N'],
  'time.planned': ['Log as planned', 'P'], 'time.copy': ['Copy last week', 'C'], 'time.add': ['Add a task to the sheet', 'N'], 'time.note': ['Write a note for the day', 'Shift+F2'],
  'time.previous': ['Previous week', '[', 'PageUp'], 'time.next': ['Next week', ']', 'PageDown'], 'time.today': ['Go to this week', '.'],
  'time.previousPerson': ['Previous person', 'Alt+ArrowUp'], 'time.nextPerson': ['Next person', 'Alt+ArrowDown'],
  'budget.projects': ['Show the money of projects', '1'], 'budget.expenses': ['Show expenses', '2'], 'budget.material': ['Show material', '3'], 'budget.edit': ['Edit the budget', 'E'],
  'budget.back': ['Back to all projects', 'Alt+ArrowUp'], 'budget.previous': ['Previous project', '['], 'budget.next': ['Next project', ']'],
  'budget.search': ['Search expenses', '/'], 'budget.addExpense': ['Add an expense', 'N'], 'budget.addMaterial': ['Add material', 'N'],
  'reports.pdf': ['Save the report as PDF, or print it', 'Mod+S'],
  'timeline.previous': ['Earlier days', '['], 'timeline.next': ['Later days', ']'], 'timeline.today': ['Go to today', '.'],
  'timeline.zoom.day': ['Zoom to days', '1'], 'timeline.zoom.week': ['Zoom to weeks', '2'], 'timeline.zoom.month': ['Zoom to months', '3'], 'timeline.zoom.quarter': ['Zoom to quarters', '4'],
  'timeline.search': ['Search the timeline', '/'], 'timeline.add': ['Add a milestone', 'N'], 'timeline.critical': ['Show or hide the critical path', 'C'], 'timeline.baseline': ['Capture a baseline', 'B'], 'timeline.compare': ['Compare with the baseline', 'Shift+B'],
  'timeline.fold': ['Fold all projects', 'Shift+ArrowLeft'], 'timeline.unfold': ['Unfold all projects', 'Shift+ArrowRight'],
  'import.run': ['Import the files', 'Mod+Enter'],
} as const satisfies Lines;

const heardKeys = {
  hand: {
    'hand.walk': ['Walk over people, days, cards and tasks', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], 'hand.pickUp': ['Pick up, and drop where the arrows lead', 'Enter', 'Space'],
    'hand.copy': ['Drop a copy', 'Alt+Enter'], 'hand.pile': ['Drop over capacity, without flowing on', 'Shift+Enter'], 'hand.letGo': ['Let go', 'Escape'],
    'hand.several': ['Choose several tasks', 'Shift+ArrowDown', 'Shift+ArrowUp'], 'hand.menu': ['Open the menu', 'Shift+F10'],
  },
  line: {
    'line.walk': ['Walk over the lines', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'], 'line.fold': ['Fold and unfold, or scroll the days', 'ArrowLeft', 'ArrowRight'], 'line.open': ['Open the details', 'Enter'],
    'line.show': ['Bring its bar into sight', 'Space'], 'line.move': ['Move a day', 'Alt+ArrowLeft', 'Alt+ArrowRight'], 'line.end': ['Move its end a day', 'Alt+Shift+ArrowLeft', 'Alt+Shift+ArrowRight'],
    'line.start': ['Move its start a day', 'Alt+Shift+ArrowUp', 'Alt+Shift+ArrowDown'], 'line.place': ['Move to a day, or set the due day', 'M'], 'line.link': ['Link to another task', 'L'], 'line.menu': ['Open the menu', 'Shift+F10'],
    'line.letGo': ['Let go of what is dragged', 'Escape'],
  },
  week: { 'week.walk': ['Walk over people, skills and weeks', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], 'week.open': ['Open the week on the board', 'Enter'] },
  table: {
    'table.walk': ['Walk over the cells', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], 'table.open': ['Open the details', 'Mod+Enter'],
    'table.enter': ['Open the details on a name, change any other cell', 'Enter'], 'table.change': ['Change the cell', 'F2'], 'table.empty': ['Empty the cell', 'Delete', 'Backspace'],
    'table.choose': ['Choose the row', 'Space'], 'table.several': ['Choose several rows', 'Shift+ArrowDown', 'Shift+ArrowUp'], 'table.all': ['Choose all rows', 'Mod+A'],
    'table.fill': ['Fill the chosen cells down', 'Mod+D'], 'table.copy': ['Copy and paste cells', 'Mod+C', 'Mod+V'], 'table.letGo': ['Let go of the choice', 'Escape'],
  },
  sheet: {
    'sheet.walk': ['Walk over tasks and days', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], 'sheet.change': ['Change the hours; a figure begins at once', 'Enter', 'F2'],
    'sheet.plan': ['Take over what is planned', '='], 'sheet.empty': ['Empty the day', 'Delete', 'Backspace'], 'sheet.open': ['Open the task', 'Mod+Enter'], 'sheet.copy': ['Copy and paste hours', 'Mod+C', 'Mod+V'],
  },
} as const satisfies Readonly<Record<string, Lines>>;

const factsOf = (id: string, [label, ...keys]: Lines[string]): KeyFacts => ({ id, label, group: groups[id.split('.')[0] ?? ''] ?? '', keys });
const allOf = (lines: Lines): readonly KeyFacts[] => Object.entries(lines).map(([id, line]) => factsOf(id, line));

/** The keys of all screens, board first. */
export const keysOfScreens = allOf({ ...offeredKeys, ...heardKeys.hand, ...heardKeys.week, ...heardKeys.table, ...heardKeys.sheet, ...heardKeys.line });

const never = (): boolean => false;
const nothing = (): void => undefined;

/** An action of a screen by the id its keys are listed under. */
export const offered = (id: keyof typeof offeredKeys, does: Pick<Action, 'enabled' | 'run'>): Action => ({ ...factsOf(id, offeredKeys[id]), ...does });

/** Keys that are heard where the focus is: listed with the others, and never run from afar. */
export const heard = (where: keyof typeof heardKeys): readonly Action[] => allOf(heardKeys[where]).map((facts) => ({ ...facts, enabled: never, run: nothing }));
