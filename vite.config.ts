import { rendererConfig } from './vite.renderer';

// The renderer alone: `vite` in development without Electron, `vite preview` for the browser edition.
export default rendererConfig;
