import type { ShellBridge } from '../../shared/ipcContract';
import type { OutputFolder } from '../../shared/ports';

/** A folder that the shell fills: papers become PDF files. */
export const createShellFolder = (bridge: ShellBridge, folderId: string, name: string): OutputFolder => ({
  name,
  paperFormat: 'pdf',
  addPaper: (file, paper) => bridge.writeToFolder({ folderId, name: file, content: { kind: 'paper', paper } }),
  addText: (file, text) => bridge.writeToFolder({ folderId, name: file, content: { kind: 'text', text } }),
  keep: () => bridge.finishFolder({ folderId, end: 'keep' }),
  discard: async () => void (await bridge.finishFolder({ folderId, end: 'discard' })),
});
