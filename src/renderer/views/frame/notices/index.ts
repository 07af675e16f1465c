export { type About, aboutOf } from './about';
export { type Notice } from './notice';
export { NoticesProvider, useAnnounce, useNotify, useSettle } from './Notices';
