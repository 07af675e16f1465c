import { refuseWith, succeed, type Result } from '../../shared/model';
import type { Host } from '../../shared/ports';
import { beginPickedFolder, type PickDirectory } from './pickedFolder';

/** Long enough for a slow disk to take the file from memory. */
const releaseAfterMs = 60_000;

const download = (page: Window, name: string, content: Blob): void => {
  const address = URL.createObjectURL(content);
  const link = page.document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  page.setTimeout(() => URL.revokeObjectURL(address), releaseAfterMs);
};

const handOver = async (page: Window, name: string, content: Blob): Promise<Result<{ readonly saved: boolean }>> => {
  try {
    download(page, name, content);
    return succeed({ saved: true });
  } catch {
    return refuseWith('file-not-written', `${name} could not be handed to the browser. Your plan is unchanged.`, 'Allow downloads for this address and try again.');
  }
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
export const createBrowserHost = (page: Window & { readonly showDirectoryPicker?: PickDirectory }): Host => ({
  description: `Browser edition. Your plan lies in this browser, under ${page.location.origin}, and nowhere else.`,
  keyboard: /mac|iphone|ipad/i.test(page.navigator.platform) ? 'mac' : 'other',
  saveTextFile: (suggestedName, mediaType, text) => handOver(page, suggestedName, new Blob([text], { type: `${mediaType};charset=utf-8` })),
  // Copied, because a view of shared memory is no part of a blob.
  saveBytes: (suggestedName, mediaType, bytes) => handOver(page, suggestedName, new Blob([new Uint8Array(bytes)], { type: mediaType })),
  press: null,
  beginFolder: page.showDirectoryPicker === undefined ? null : (suggestedName) => beginPickedFolder((options) => page.showDirectoryPicker?.(options) ?? Promise.reject(new Error('gone')), suggestedName),
  onMenuRequest: () => () => undefined,
  askForPersistence: async () => page.navigator.storage.persist().catch(() => false),
  holdOpen: createHold(page),
});
