import { join } from 'node:path';
import type { Refusal } from '../../shared/model';
import type { PaperPress } from '../paper/paperPress';
import type { Handler, Sender } from './handle';
import { safeFileName, type FileContent } from './saveFile';

/** What filling a folder needs of the system. */
export interface FolderPlaces {
  /** Asks the user for a folder to put the new one in; null: they thought better of it. */
  askForFolder(sender: Sender): Promise<string | null>;
  /** Makes a folder; rejects where there is one. */
  make(folder: string): Promise<void>;
  exists(path: string): Promise<boolean>;
  write(file: string, content: FileContent): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Removes the folder and what is in it. */
  remove(folder: string): Promise<void>;
  newId(): string;
}

/** A folder that is being filled, beside the place where it will be. */
interface Begun {
  readonly ownerId: number;
  readonly parent: string;
  readonly name: string;
  readonly path: string;
}

type Refused = { readonly ok: false; readonly refusal: Refusal };
const refused = (code: string, sentence: string, nextStep: string): Refused => ({ ok: false, refusal: { code, sentence, nextStep } });
const unknownFolder = (): Refused => refused('folder-gone', 'This folder is not being filled any more. Nothing was written.', 'Make the files again.');

const mostTries = 200;

/** `name` and `name (2)`, `name (3)` … until nothing is there under it. */
const freeName = async (places: FolderPlaces, parent: string, name: string, suffix = ''): Promise<string | null> => {
  for (let count = 1; count <= mostTries; count += 1) {
    const candidate = `${count === 1 ? name : `${name} (${String(count)})`}`;
    if (!(await places.exists(join(parent, `${candidate}${suffix}`)))) return candidate;
  }
  return null;
};

/** Answers to `folder:choose`, `folder:write` and `folder:finish`, and the end of a window's folders. */
export interface OutputFolders {
  readonly choose: Handler<'folder:choose'>;
  readonly write: Handler<'folder:write'>;
  readonly finish: Handler<'folder:finish'>;
  /** Discards what a window began and did not finish. */
  abandon(ownerId: number): Promise<void>;
}

/**
 * Folders that are filled beside their place, as `<name>.part`, and get their name when they are whole: nobody finds a folder
 * with half of its files. A folder belongs to the window that began it.
 */
export const createOutputFolders = (places: FolderPlaces, press: PaperPress): OutputFolders => {
  const begun = new Map<string, Begun>();
  const ownOf = (folderId: string, { sender }: Sender): Begun | null => {
    const folder = begun.get(folderId);
    return folder?.ownerId === sender.id ? folder : null;
  };
  const discard = async (folderId: string, { path }: Begun): Promise<void> => {
    begun.delete(folderId);
    await places.remove(path);
  };
  return {
    choose: async ({ suggestedName }, sender) => {
      const parent = await places.askForFolder(sender);
      if (parent === null) return { ok: true, value: null };
      const name = safeFileName(suggestedName);
      const partName = await freeName(places, parent, name, '.part').catch(() => null);
      const path = partName === null ? null : join(parent, `${partName}.part`);
      try {
        if (path === null) throw new Error('no free name');
        await places.make(path);
      } catch {
        return refused('folder-not-made', `The folder ${name} could not be made in the place you chose. Nothing was written.`, 'Choose a folder that you may write into.');
      }
      const folderId = places.newId();
      begun.set(folderId, { ownerId: sender.sender.id, parent, name, path });
      return { ok: true, value: { folderId, name } };
    },
    write: async ({ folderId, name, content }, sender) => {
      const folder = ownOf(folderId, sender);
      if (folder === null) return unknownFolder();
      const file = safeFileName(content.kind === 'paper' ? `${name}.pdf` : name);
      try {
        await places.write(join(folder.path, file), content.kind === 'paper' ? await press.toPdf(content.paper) : content.text);
        return { ok: true, value: null };
      } catch {
        return refused('file-not-written', `${file} could not be written.`, 'Check that the disk has room, or choose another folder.');
      }
    },
    finish: async ({ folderId, end }, sender) => {
      const folder = ownOf(folderId, sender);
      if (folder === null) return unknownFolder();
      try {
        if (end === 'discard') {
          await discard(folderId, folder);
          return { ok: true, value: { name: folder.name } };
        }
        const name = (await freeName(places, folder.parent, folder.name)) ?? folder.name;
        await places.rename(folder.path, join(folder.parent, name));
        begun.delete(folderId);
        return { ok: true, value: { name } };
      } catch {
        return refused('folder-not-finished', `The files are whole, but the folder is still called ${folder.path.slice(folder.parent.length + 1)}.`, 'Rename or remove it by hand.');
      }
    },
    abandon: async (ownerId) => {
      for (const [folderId, folder] of [...begun]) if (folder.ownerId === ownerId) await discard(folderId, folder).catch(() => undefined);
    },
  };
};
