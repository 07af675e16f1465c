import { readFileSync } from 'node:fs';
import {
  detectAll, knowsHeader, mappingFor, previewImport, readTable, type DecodeBytes, type FileTable, type ImportPart, type ImportPreview, type Mapping, type ReadingChoices,
} from '../../../src/shared/exchange';
import type { Result, Workspace } from '../../../src/shared/model';

export const decode: DecodeBytes = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

export const readBytes = (bytes: Uint8Array, choices: Partial<ReadingChoices> = {}, name = 'file.csv'): Result<FileTable> =>
  readTable(name, bytes, { ...detectAll, ...choices }, { decode, knowsHeader, onProgress: () => undefined });

export const readText = (text: string, choices: Partial<ReadingChoices> = {}): Result<FileTable> => readBytes(new TextEncoder().encode(text), choices);

export const tableOfText = (text: string): FileTable => {
  const result = readText(text);
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value;
};

export const fixture = (name: string): Uint8Array => readFileSync(new URL(`../../fixtures/csv/${name}`, import.meta.url));

export const partOf = (table: FileTable, over: Partial<ImportPart> = {}, mapping: Mapping = mappingFor(table, []).mapping): ImportPart =>
  ({ table, mapping, dayOrder: null, decimalMark: null, leaveOut: new Set(), ...over });

/** Ids in the order in which they are asked for: new1, new2 … */
export const countedIds = (): (() => string) => {
  let count = 0;
  return () => `new${++count}`;
};

export const previewTexts = (workspace: Workspace, ...texts: readonly string[]): ImportPreview => previewImport(workspace, texts.map((text) => partOf(tableOfText(text))), countedIds());

export const previewFixtures = (workspace: Workspace, ...names: readonly string[]): ImportPreview =>
  previewImport(workspace, names.map((name) => {
    const result = readBytes(fixture(name), {}, name);
    if (!result.ok) throw new Error(result.refusal.sentence);
    return partOf(result.value);
  }), countedIds());
