export { type About, aboutOf } from './about';
export { type Notice, stepNotice } from './notice';
export { NoticesProvider, useAnnounce, useNotify, useSettle } from './Notices';
