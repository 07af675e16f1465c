import { refuseWith, succeed } from '../../shared/model';
import type { Host } from '../../shared/ports';

/** Long enough for a slow disk to take the file from memory. */
const releaseAfterMs = 60_000;

const download = (page: Window, name: string, mediaType: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = page.document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  page.setTimeout(() => URL.revokeObjectURL(address), releaseAfterMs);
};

/** Asks through the browser's own question before leaving, while there is a reason to stay. */
const createHold = (page: Window): Host['holdOpen'] => {
  let held: string | null = null;
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  return (reason) => {
    if (reason !== null && held === null) page.addEventListener('beforeunload', ask);
    if (reason === null && held !== null) page.removeEventListener('beforeunload', ask);
    held = reason;
  };
};

/** The browser edition: files are downloads, the menu is the browser's own. */
export const createBrowserHost = (page: Window): Host => ({
  description: `Browser edition. Your plan lies in this browser, under ${page.location.origin}, and nowhere else.`,
  keyboard: /mac|iphone|ipad/i.test(page.navigator.platform) ? 'mac' : 'other',
  saveTextFile: async (suggestedName, mediaType, text) => {
    try {
      download(page, suggestedName, mediaType, text);
      return succeed({ saved: true });
    } catch {
      return refuseWith('file-not-written', `${suggestedName} could not be handed to the browser. Your plan is unchanged.`, 'Allow downloads for this address and try again.');
    }
  },
  onMenuRequest: () => () => undefined,
  askForPersistence: async () => page.navigator.storage.persist().catch(() => false),
  holdOpen: createHold(page),
});
