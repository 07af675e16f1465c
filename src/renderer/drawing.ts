import { createRoot, type Root } from 'react-dom/client';

/**
 * Where React draws. In one file with React itself (vite.renderer.ts), so that React starts there: it makes errors as it
 * does, and where somebody debugs or measures, the engine then reads the whole file that started it once more.
 */
export const drawIn = (element: HTMLElement): Root => createRoot(element);
