/** The screens, in the order of the navigation. */
export const screenNames = ['board', 'capacity', 'timeline', 'tasks', 'people', 'projects', 'time', 'budget', 'reports', 'scenarios', 'history', 'import', 'settings'] as const;

export type ScreenName = (typeof screenNames)[number];

export const screenLabels: Readonly<Record<ScreenName, string>> = {
  board: 'Board', capacity: 'Capacity', timeline: 'Timeline', tasks: 'Tasks', people: 'People', projects: 'Projects', time: 'Time', budget: 'Budget', reports: 'Reports', scenarios: 'Scenarios', history: 'History', import: 'Import', settings: 'Settings',
};

/** What a link to a screen may carry: which task is open, which week is shown. */
export type RouteParameters = Readonly<Record<string, string>>;

export interface Route {
  readonly screen: ScreenName;
  readonly parameters: RouteParameters;
}

const isScreenName = (text: string): text is ScreenName => (screenNames as readonly string[]).includes(text);

/** The route of an address's hash; anything unknown is the board. */
export const parseHash = (hash: string): Route => {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  return isScreenName(path) ? { screen: path, parameters: Object.fromEntries(new URLSearchParams(query)) } : { screen: 'board', parameters: {} };
};

/** The hash that leads to a screen: `#/tasks?task=t1`. */
export const hashOf = (screen: ScreenName, parameters: RouteParameters = {}): string => {
  const query = new URLSearchParams(parameters).toString();
  return `#/${screen}${query === '' ? '' : `?${query}`}`;
};
