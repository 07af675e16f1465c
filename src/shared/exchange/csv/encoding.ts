import { refuseWith, succeed, type Result } from '../../model';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export const encodings: readonly Encoding[] = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'];
export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8', 'utf-16le': 'UTF-16 (little endian)', 'utf-16be': 'UTF-16 (big endian)', 'windows-1252': 'Windows-1252 (Western European)',
};

/** Decodes bytes, or answers null where they are not valid in the encoding. The platform's decoder; `shared` has none. */
export type DecodeBytes = (bytes: Uint8Array, encoding: Encoding) => string | null;

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether the file begins with a byte order mark. */
  readonly marked: 'marked' | 'unmarked';
}

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean => start.every((byte, place) => bytes[place] === byte);

const knownBinaries: readonly (readonly [start: readonly number[], what: string, nextStep: string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture, not a CSV file', 'Choose the CSV file that holds the table.'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture, not a CSV file', 'Choose the CSV file that holds the table.'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF picture, not a CSV file', 'Choose the CSV file that holds the table.'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF, not a CSV file', 'Export the table as CSV where it comes from.'],
  [[0x50, 0x4b, 0x03, 0x04], 'a spreadsheet or a zip archive, not a CSV file', 'Open it in your spreadsheet program and save the sheet as CSV.'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office document, not a CSV file', 'Open it in your spreadsheet program and save the sheet as CSV.'],
];

const marks: readonly (readonly [start: readonly number[], encoding: Encoding])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

const binary = (name: string, what: string, nextStep: string) => refuseWith('not-text', `${name} is ${what}. Nothing was changed.`, nextStep);

/** UTF-16 without a mark shows as zero bytes in every second place. */
const unmarkedUtf16 = (bytes: Uint8Array): Encoding | null => {
  const sample = bytes.subarray(0, 4096);
  let [even, odd] = [0, 0];
  sample.forEach((byte, place) => {
    if (byte !== 0) return;
    if (place % 2 === 0) even += 1;
    else odd += 1;
  });
  const half = sample.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.4 && odd < half * 0.05 ? 'utf-16be' : null;
};

const holdsControls = (text: string): boolean => {
  let controls = 0;
  const sample = text.slice(0, 8192);
  for (let place = 0; place < sample.length; place += 1) {
    const code = sample.charCodeAt(place);
    if (code === 0 || code === 0xfffd) return true;
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) controls += 1;
  }
  return controls > sample.length * 0.02;
};

/**
 * The text of a file and the encoding it was read with: the one given, or the one detected from its byte order mark,
 * its zero bytes and whether it is valid UTF-8. Refuses pictures, archives and other files that hold no text.
 */
export const decodeText = (name: string, bytes: Uint8Array, decode: DecodeBytes, wanted: Encoding | null): Result<DecodedText> => {
  const known = knownBinaries.find(([start]) => startsWith(bytes, ...start));
  if (known !== undefined) return binary(name, known[1], known[2]);
  const mark = marks.find(([start]) => startsWith(bytes, ...start));
  const body = mark !== undefined && (wanted === null || wanted === mark[1]) ? bytes.subarray(mark[0].length) : bytes;
  const detected = wanted ?? mark?.[1] ?? unmarkedUtf16(bytes);
  const tries: readonly Encoding[] = detected === null ? ['utf-8', 'windows-1252'] : [detected];
  for (const encoding of tries) {
    const text = decode(body, encoding);
    if (text === null) continue;
    if (holdsControls(text)) return binary(name, 'not readable as text', 'Choose a CSV file; if it is one, save it again as UTF-8.');
    return succeed({ text: text.startsWith('\uFEFF') ? text.slice(1) : text, encoding, marked: mark?.[1] === encoding ? 'marked' : 'unmarked' });
  }
  return refuseWith('wrong-encoding', `${name} is not valid ${encodingNames[tries[0] ?? 'utf-8']}.`, 'Choose another encoding.');
};
