import type { ShellBridge } from '../../shared/ipcContract';
import { succeed } from '../../shared/model';
import type { Host } from '../../shared/ports';
import { createShellFolder } from './shellFolder';

/** Whether stored data was promised not to be evicted. */
const askForPersistence = async (): Promise<boolean> => navigator.storage.persist().catch(() => false);

/** The desktop edition: everything outside the page goes through the preload's bridge. */
export const createElectronHost = (bridge: ShellBridge): Host => ({
  description: `Desktop edition ${bridge.facts.version}. Your plan lies on this computer, in ${bridge.facts.dataFolder}.`,
  keyboard: bridge.facts.platform === 'darwin' ? 'mac' : 'other',
  saveTextFile: (suggestedName, mediaType, text) => bridge.saveTextFile({ suggestedName, mediaType, text }),
  saveBytes: (suggestedName, mediaType, bytes) => bridge.saveBytes({ suggestedName, mediaType, bytes }),
  press: {
    print: (paper) => bridge.printReport({ paper }),
    savePdf: (suggestedName, paper) => bridge.saveReportPdf({ suggestedName, paper }),
  },
  beginFolder: async (suggestedName) => {
    const begun = await bridge.chooseFolder({ suggestedName });
    if (!begun.ok) return begun;
    return succeed(begun.value === null ? null : createShellFolder(bridge, begun.value.folderId, begun.value.name));
  },
  onMenuRequest: (listener) => bridge.onMenuRequest(listener),
  askForPersistence,
  holdOpen: (reason) => void bridge.holdOpen({ reason }),
});
