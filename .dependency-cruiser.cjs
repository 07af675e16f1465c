/*
 * Enforces the layer table of docs/architecture.md. What is not allowed here is refused, type imports included.
 */
const anyOf = (...parts) => parts.join('|');
const ownPackage = (...names) => anyOf(...names.map((name) => `(^|/)node_modules/(@types/)?${name}(/|$)`));
/** Other folders see a shared folder's index and nothing deeper. */
const shared = (...folders) => anyOf(...folders.map((folder) => `^src/shared/${folder}/index\\.ts$`));
const sharedFolders = ['model', 'calendar', 'matching', 'exchange', 'scheduling', 'costing', 'planner', 'scenarios', 'reporting', 'history', 'commands', 'queries', 'ports'];
const anyShared = shared(...sharedFolders, 'queries/[^/]+', 'exchange/[^/]+');
const react = ownPackage('react', 'react-dom');
const styles = '\\.css$';

/** part → [files of the part, what they may import beside their own folder] */
const table = {
  'shared/model': ['^src/shared/model/', []],
  'the persistent table': ['^src/shared/model/table\\.ts$', [ownPackage('immutable')]],
  'shared/calendar': ['^src/shared/calendar/', [shared('model'), ownPackage('date-fns')]],
  'shared/matching': ['^src/shared/matching/', [shared('model', 'calendar')]],
  'shared/scheduling': ['^src/shared/scheduling/', [shared('model', 'calendar')]],
  'shared/costing': ['^src/shared/costing/', [shared('model', 'calendar')]],
  'shared/planner': ['^src/shared/planner/', [shared('model', 'calendar', 'matching', 'scheduling', 'costing')]],
  'shared/scenarios': ['^src/shared/scenarios/', [shared('model', 'calendar', 'scheduling', 'costing', 'history')]],
  'shared/reporting': ['^src/shared/reporting/', [shared('model', 'calendar', 'matching', 'scheduling', 'costing', 'queries/[^/]+', 'exchange/csv'), ownPackage('d3-scale', 'd3-shape', 'd3-[^/]+', 'ical-generator', 'fflate', 'zod')]],
  'shared/exchange': ['^src/shared/exchange/', [shared('model', 'calendar', 'matching', 'scheduling'), ownPackage('papaparse')]],
  'shared/history': ['^src/shared/history/', [shared('model', 'calendar', 'scheduling')]],
  'shared/commands': ['^src/shared/commands/', [shared('model', 'calendar', 'scheduling', 'costing', 'planner', 'scenarios', 'history')]],
  'shared/queries': ['^src/shared/queries/', [shared('model', 'calendar', 'matching', 'scheduling', 'costing', 'planner', 'scenarios')]],
  'shared/ports': ['^src/shared/ports/', []],
  'the IPC contract': ['^src/shared/ipcContract\\.ts$', [ownPackage('zod')]],
  'renderer/storage': ['^src/renderer/storage/', [anyShared, ownPackage('dexie', 'zod')]],
  'renderer/hosts': ['^src/renderer/hosts/', [anyShared]],
  'renderer/workers': ['^src/renderer/workers/', [anyShared]],
  'renderer/session': ['^src/renderer/session/', [anyShared]],
  'renderer/hooks': ['^src/renderer/hooks/', ['^src/renderer/session/', anyShared, react]],
  'renderer/views': [
    '^src/renderer/views/',
    ['^src/renderer/hooks/index\\.tsx?$', '^src/renderer/widgets/(grid/)?index\\.tsx?$', '^src/renderer/views/[^/]+/index\\.tsx?$', shared('model', 'calendar', 'queries', 'queries/[^/]+', 'commands', 'matching', 'scheduling', 'costing', 'planner', 'scenarios', 'reporting', 'reporting/charts', 'exchange', 'exchange/[^/]+'), react, styles],
  ],
  'renderer/views/board': ['^src/renderer/views/board/', [ownPackage('@dnd-kit/[^/]+', '@tanstack/react-virtual')]],
  'renderer/views/timeline': ['^src/renderer/views/timeline/', [ownPackage('@dnd-kit/[^/]+', '@tanstack/react-virtual')]],
  'renderer/widgets': ['^src/renderer/widgets/', [react, styles, ownPackage('react-aria-components', '@react-aria/[^/]+', '@react-stately/[^/]+', '@internationalized/date', '@tanstack/react-virtual', 'lucide-react', '@fontsource-variable/inter')]],
  'the composition root': ['^src/renderer/(start|opening|program|drawing)\\.tsx?$', ['^src/renderer/', '^src/shared/', react, ownPackage('zod')]],
  main: ['^src/main/', [ownPackage('electron', 'zod'), '^src/shared/ipcContract\\.ts$']],
};

/** Imports of types only: the name is known, the code is not. */
const typesOnly = {
  'shared/exchange': ['^src/shared/exchange/', [shared('commands')]],
  'shared/ports': ['^src/shared/ports/', [shared('model', 'history')]],
  'the IPC contract': ['^src/shared/ipcContract\\.ts$', [shared('model', 'ports')]],
  main: ['^src/main/', [shared('ports', 'model')]],
  'renderer/hosts': ['^src/renderer/hosts/', ['^src/shared/ipcContract\\.ts$']],
};

const allowed = [
  { comment: 'Files of one folder know each other.', from: { path: '^src/(shared|renderer)/([^/]+)/' }, to: { path: '^src/$1/$2/', pathNot: '^src/renderer/views/' } },
  { comment: 'Files of one view know each other.', from: { path: '^src/renderer/views/([^/]+)/' }, to: { path: '^src/renderer/views/$1/' } },
  { comment: 'The shell knows itself and Node.', from: { path: '^src/main/' }, to: { path: '^src/main/' } },
  { comment: 'The shell knows itself and Node.', from: { path: '^src/main/' }, to: { dependencyTypes: ['core'] } },
  { comment: 'Public holidays are loaded lazily: 231 kB.', from: { path: '^src/shared/calendar/' }, to: { path: ownPackage('date-holidays'), dependencyTypes: ['dynamic-import'] } },
  { comment: 'Names of types of the holiday library.', from: { path: '^src/shared/calendar/' }, to: { path: ownPackage('date-holidays'), dependencyTypes: ['type-only'] } },
  ...Object.entries(table).filter(([, [, to]]) => to.length > 0).map(([comment, [from, to]]) => ({ comment, from: { path: from }, to: { path: anyOf(...to) } })),
  ...Object.entries(typesOnly).map(([comment, [from, to]]) => ({ comment, from: { path: from }, to: { path: anyOf(...to), dependencyTypes: ['type-only'] } })),
];

module.exports = {
  forbidden: [
    { name: 'no-circular-shared', severity: 'error', comment: 'A circle has no first floor.', from: { path: '^src/shared/' }, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'not-resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'dnd-kit-on-board-and-timeline-only', severity: 'error', from: { pathNot: '^src/renderer/views/(board|timeline)/' }, to: { path: ownPackage('@dnd-kit/[^/]+') } },
    { name: 'checker-knows-no-search', severity: 'error', comment: 'What guards the plans shares no code with what makes them.', from: { path: '^src/shared/planner/check/' }, to: { path: '^src/shared/planner/(intervals|days|search|objectives)' } },
    { name: 'no-development-packages', severity: 'error', comment: 'Only Electron itself is provided by the runtime.', from: { path: '^src/' }, to: { dependencyTypes: ['npm-dev'], pathNot: ownPackage('electron') } },
  ],
  allowed,
  allowedSeverity: 'error',
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.d.ts', '.js', '.cjs', '.mjs', '.json', '.css'] },
  },
};
