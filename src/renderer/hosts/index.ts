export { chooseHost, type HostWindow } from './chooseHost';
