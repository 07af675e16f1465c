import { extname } from 'node:path';
import type { ReplyOf } from '../../shared/ipcContract';
import type { Sender } from './handle';

/** What a file is made of. */
export type FileContent = string | Uint8Array;

/** What saving needs of the system. */
export interface SavePlaces {
  /** Asks the user for a place; null: they thought better of it. */
  askForPlace(suggestedName: string, extension: string, sender: Sender): Promise<string | null>;
  write(file: string, content: FileContent): Promise<void>;
}

const reservedNames = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name every system accepts as a file's: no folders, no control characters, nothing hidden, nothing reserved. */
export const safeFileName = (suggested: string): string => {
  // eslint-disable-next-line no-control-regex -- control characters are exactly what must go
  const name = suggested.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]+/g, '-').replace(/^[.\s]+|[.\s]+$/g, '');
  const stem = name.slice(0, name.length - extname(name).length);
  return name === '' || reservedNames.test(stem) ? `Loadline ${name}`.trim() : name;
};

/** Saves what `make` answers where the user wants it, whole or not at all; it is not asked before there is a place. */
export const saveFile = async (places: SavePlaces, suggestedName: string, sender: Sender, make: () => Promise<FileContent>): Promise<ReplyOf<'file:saveText'>> => {
  const name = safeFileName(suggestedName);
  const file = await places.askForPlace(name, extname(name).slice(1), sender);
  if (file === null) return { ok: true, value: { saved: false } };
  try {
    await places.write(file, await make());
    return { ok: true, value: { saved: true } };
  } catch {
    return {
      ok: false,
      refusal: {
        code: 'file-not-written',
        sentence: `${name} could not be written to the place you chose. Your plan is unchanged.`,
        nextStep: 'Check that the folder exists and has room, or choose another one.',
      },
    };
  }
};
