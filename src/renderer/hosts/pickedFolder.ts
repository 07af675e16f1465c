import { refuseWith, succeed, type Result } from '../../shared/model';
import type { OutputFolder } from '../../shared/ports';

/** As much of the File System Access API as is used; not in every browser, nor in the types of the page. */
export interface PickedDirectory {
  getDirectoryHandle(name: string, options: { readonly create: boolean }): Promise<PickedDirectory>;
  getFileHandle(name: string, options: { readonly create: boolean }): Promise<{ createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void>; abort(): Promise<void> }> }>;
  removeEntry(name: string, options: { readonly recursive: boolean }): Promise<void>;
}

export type PickDirectory = (options: { readonly id: string; readonly mode: 'readwrite'; readonly startIn: 'documents' }) => Promise<PickedDirectory>;

const mostTries = 200;

const isThere = async (parent: PickedDirectory, name: string): Promise<boolean> => parent.getDirectoryHandle(name, { create: false }).then(() => true, () => false);

const freeName = async (parent: PickedDirectory, name: string): Promise<string> => {
  for (let count = 1; count <= mostTries; count += 1) {
    const candidate = count === 1 ? name : `${name} (${String(count)})`;
    if (!(await isThere(parent, candidate))) return candidate;
  }
  return name;
};

/** Writes a file whole or not at all: a browser puts the text into place when it is closed. */
const writeText = async (folder: PickedDirectory, name: string, text: string): Promise<Result<null>> => {
  try {
    const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
    try {
      await file.write(text);
      await file.close();
    } catch (problem) {
      await file.abort().catch(() => undefined);
      throw problem;
    }
    return succeed(null);
  } catch {
    return refuseWith('file-not-written', `${name} could not be written.`, 'Check that the disk has room, or choose another folder.');
  }
};

/** A new folder in the one the user picks, filled with pages of HTML; null when they thought better of it. */
export const beginPickedFolder = async (pick: PickDirectory, suggestedName: string): Promise<Result<OutputFolder | null>> => {
  let parent: PickedDirectory;
  try {
    parent = await pick({ id: 'reports', mode: 'readwrite', startIn: 'documents' });
  } catch (problem) {
    if (problem instanceof DOMException && problem.name === 'AbortError') return succeed(null);
    return refuseWith('folder-not-chosen', 'The browser does not let Loadline write into a folder here. Nothing was written.', 'Allow it for this address, or take the reports one by one.');
  }
  try {
    const name = await freeName(parent, suggestedName);
    const folder = await parent.getDirectoryHandle(name, { create: true });
    return succeed({
      name,
      paperFormat: 'html',
      addPaper: (file, { html }) => writeText(folder, `${file}.html`, html),
      addText: (file, text) => writeText(folder, file, text),
      keep: async () => succeed({ name }),
      discard: async () => parent.removeEntry(name, { recursive: true }).catch(() => undefined),
    });
  } catch {
    return refuseWith('folder-not-made', `The folder ${suggestedName} could not be made in the place you chose. Nothing was written.`, 'Choose a folder that you may write into.');
  }
};
