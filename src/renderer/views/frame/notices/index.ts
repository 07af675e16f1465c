export { type Notice } from './notice';
export { NoticesProvider, useAnnounce, useNotify } from './Notices';
