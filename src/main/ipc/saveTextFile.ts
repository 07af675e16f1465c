import { extname } from 'node:path';
import type { Handler, Sender } from './handle';

/** What saving needs of the system. */
export interface SavePlaces {
  /** Asks the user for a place; null: they thought better of it. */
  askForPlace(suggestedName: string, extension: string, sender: Sender): Promise<string | null>;
  write(file: string, text: string): Promise<void>;
}

const reservedNames = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name every system accepts as a file's: no folders, no control characters, nothing hidden, nothing reserved. */
export const safeFileName = (suggested: string): string => {
  // eslint-disable-next-line no-control-regex -- control characters are exactly what must go
  const name = suggested.replace(/[\u0000-\u001f<>:"/\\|?*]+/g, '-').replace(/^[.\s]+|[.\s]+$/g, '');
  const stem = name.slice(0, name.length - extname(name).length);
  return name === '' || reservedNames.test(stem) ? `Loadline ${name}`.trim() : name;
};

/** Saves text where the user wants it, whole or not at all. */
export const saveTextFile =
  (places: SavePlaces): Handler<'file:saveText'> =>
  async ({ suggestedName, text }, sender) => {
    const name = safeFileName(suggestedName);
    const file = await places.askForPlace(name, extname(name).slice(1), sender);
    if (file === null) return { ok: true, value: { saved: false } };
    try {
      await places.write(file, text);
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
