import { open, rename, rm } from 'node:fs/promises';

/** Writes a file whole or not at all: beside its place first, onto the disk, then into its place. */
export const writeWhole = async (file: string, content: string | Uint8Array): Promise<void> => {
  const beside = `${file}.part`;
  try {
    const handle = await open(beside, 'w', 0o600);
    try {
      await handle.writeFile(content, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (problem) {
    await rm(beside, { force: true });
    throw problem;
  }
};
