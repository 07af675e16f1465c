import type { ShellBridge } from '../../shared/ipcContract';
import type { Host } from '../../shared/ports';

/** Whether stored data was promised not to be evicted. */
const askForPersistence = async (): Promise<boolean> => navigator.storage.persist().catch(() => false);

/** The desktop edition: everything outside the page goes through the preload's bridge. */
export const createElectronHost = (bridge: ShellBridge): Host => ({
  description: `Desktop edition ${bridge.facts.version}. Your plan lies on this computer, in ${bridge.facts.dataFolder}.`,
  keyboard: bridge.facts.platform === 'darwin' ? 'mac' : 'other',
  saveTextFile: (suggestedName, mediaType, text) => bridge.saveTextFile({ suggestedName, mediaType, text }),
  onMenuRequest: (listener) => bridge.onMenuRequest(listener),
  askForPersistence,
  holdOpen: (reason) => void bridge.holdOpen({ reason }),
});
