import { refuseWith, succeed, type Result } from '../../../../shared/model';
import { folderIndex, htmlOf, type ReportDocument } from '../../../../shared/reporting';
import type { OutputFolder } from '../../../hooks';
import type { PackItem } from './packPlan';

export interface PackProgress {
  readonly done: number;
  readonly all: number;
  /** What is being written now. */
  readonly label: string;
}

export interface PackWork {
  readonly items: readonly PackItem[];
  readonly draft: (item: PackItem) => ReportDocument;
  readonly title: string;
  readonly onProgress: (progress: PackProgress) => void;
  readonly isCancelled: () => boolean;
  /** Puts the app's font into a page that becomes a PDF. */
  readonly embed: (html: string) => Promise<string>;
  /** Lets the page breathe between two papers. */
  readonly pause: () => Promise<void>;
}

export interface PackDone {
  readonly folder: string;
  readonly documents: readonly { readonly item: PackItem; readonly document: ReportDocument }[];
}

const paperOf = async (document: ReportDocument, { paperFormat }: OutputFolder, embed: PackWork['embed']) => {
  const html = htmlOf(document);
  return { title: document.title, html: paperFormat === 'pdf' ? await embed(html) : html, size: document.page.size, orientation: document.page.orientation };
};

const cancelled = (): Result<never> => refuseWith('cancelled', 'The weekly pack was cancelled. Nothing was written.', 'Begin it again when you want it.');

/**
 * Drafts the papers one by one and writes each into the folder. The folder is there once all of them are in it; cancelled or failed,
 * it is discarded, and the refusal says which paper it was.
 */
export const fillFolder = async (folder: OutputFolder, { items, draft, title, onProgress, isCancelled, pause, embed }: PackWork): Promise<Result<PackDone>> => {
  const giveUp = async (refusal: Result<never>): Promise<Result<PackDone>> => {
    await folder.discard();
    return refusal;
  };
  try {
    const documents: PackDone['documents'][number][] = [];
    for (const [done, item] of items.entries()) {
      onProgress({ done, all: items.length, label: item.label });
      await pause();
      if (isCancelled()) return await giveUp(cancelled());
      const document = draft(item);
      const added = await folder.addPaper(item.name, await paperOf(document, folder, embed));
      if (!added.ok) return await giveUp(refuseWith(added.refusal.code, `${added.refusal.sentence} The weekly pack was given up; nothing of it was left.`, added.refusal.nextStep));
      documents.push({ item, document });
    }
    if (folder.paperFormat === 'html') {
      const added = await folder.addText('index.html', folderIndex(title, items.map(({ name, label }) => ({ file: `${name}.html`, label }))));
      if (!added.ok) return await giveUp(added);
    }
    if (isCancelled()) return await giveUp(cancelled());
    const kept = await folder.keep();
    return kept.ok ? succeed({ folder: kept.value.name, documents }) : kept;
  } catch {
    return giveUp(refuseWith('pack-failed', 'The weekly pack could not be finished. Nothing of it was left.', 'Try again; if it fails again, send the reports one by one.'));
  }
};
