import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { unzipSync, strFromU8 } from 'fflate';
import { withMod } from './app';

/** A file as it left: its name and its bytes. */
export interface Taken {
  readonly name: string;
  readonly bytes: Buffer;
  readonly text: string;
}

/** The Reports screen as a person finds it. */
export interface ReportsModel {
  readonly preview: Locator;
  readonly send: Locator;
  readonly aside: Locator;
  /** Kept reports, the newest first. */
  readonly kept: Locator;
  /** A text on the paper that can be written. */
  text(name: string): Locator;
  choose(kind: string, subject?: string): Promise<void>;
  /** One of the ways out in the menu, by its path; what it downloads. */
  take(...path: readonly string[]): Promise<Taken>;
  /** Presses a way out that makes no file. */
  press(...path: readonly string[]): Promise<void>;
  /** How often the page was sent to a printer. */
  prints(): Promise<number>;
  /** What a printer would make of the page as it is now. */
  printed(): Promise<PrintedPdf>;
}

export interface PrintedPdf {
  readonly pages: number;
  readonly tagged: boolean;
  /** Width and height of the first page in points. */
  readonly size: readonly [number, number];
}

/** Printing without a printer: counted instead. Call before the app is opened. */
export const withoutPrinter = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const counted = globalThis as unknown as { prints: number };
    counted.prints = 0;
    globalThis.print = () => void (counted.prints += 1);
  });
};

/** The origin's own folder stands in for one that a person would pick. */
export const useOwnFolder = async (page: Page): Promise<void> => {
  await page.evaluate(() => Object.defineProperty(globalThis, 'showDirectoryPicker', { value: () => navigator.storage.getDirectory() }));
};

interface StoredFolder {
  readonly kind: 'directory' | 'file';
  readonly name: string;
  values(): AsyncIterable<StoredFolder & { getFile(): Promise<File> }>;
}

/** What lies in the folders that were written there. */
export const folderFiles = (page: Page): Promise<readonly { readonly folder: string; readonly name: string; readonly text: string }[]> =>
  page.evaluate(async () => {
    const root = (await navigator.storage.getDirectory()) as unknown as StoredFolder;
    const found: { folder: string; name: string; text: string }[] = [];
    for await (const folder of root.values()) {
      if (folder.kind === 'directory') for await (const file of folder.values()) found.push({ folder: folder.name, name: file.name, text: await (await file.getFile()).text() });
    }
    return found;
  });

/** The parts of a workbook, by name. */
export const workbookParts = ({ bytes }: Taken): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(new Uint8Array(bytes))).map(([name, content]) => [name, strFromU8(content)]));

const pdfFacts = (pdf: Buffer): PrintedPdf => {
  const text = pdf.toString('latin1');
  const [, width = '0', height = '0'] = /MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/u.exec(text) ?? [];
  return { pages: [...text.matchAll(/\/Type\s*\/Page(?![a-zA-Z])/gu)].length, tagged: text.includes('/StructTreeRoot'), size: [Number(width), Number(height)] };
};

export const reportsModel = (page: Page): ReportsModel => {
  const preview = page.getByRole('region', { name: 'Preview' });
  const toolbar = page.getByRole('group', { name: 'Report', exact: true });
  const follow = async (path: readonly string[]): Promise<void> => {
    await toolbar.getByRole('button', { name: 'More ways out' }).click();
    for (const name of path) await page.getByRole('menuitem', { name }).click();
  };
  return {
    preview,
    send: toolbar.getByRole('button', { name: /^Print or PDF|^Save as PDF/ }),
    aside: page.getByRole('complementary', { name: 'About this report' }),
    kept: page.getByRole('region', { name: 'Went out' }).getByRole('listitem'),
    text: (name) => preview.getByRole('textbox', { name }),
    choose: async (kind, subject) => {
      await toolbar.getByRole('button', { name: /Kind of report/ }).click();
      await page.getByRole('option', { name: kind, exact: true }).click();
      if (subject === undefined) return;
      const field = toolbar.getByRole('combobox').last();
      // What is chosen already opens no list.
      if ((await field.inputValue()) === subject) return;
      await field.fill(subject);
      await page.getByRole('option').filter({ hasText: subject }).first().click();
      await expect(field).toHaveValue(subject);
    },
    take: async (...path) => {
      const download = page.waitForEvent('download');
      await follow(path);
      const file = await download;
      const bytes = readFileSync(await file.path());
      return { name: file.suggestedFilename(), bytes, text: bytes.toString('utf8') };
    },
    press: (...path) => follow(path),
    prints: () => page.evaluate(() => (globalThis as unknown as { prints: number }).prints),
    printed: async () => pdfFacts(await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })),
  };
};

export const sendNow = withMod('Mod+S');
