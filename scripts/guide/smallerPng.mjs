// Pictures from the browser are packed for speed. The same pixels, packed well, take about a sixth less.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** @param {Buffer} png @returns {{ type: string, body: Buffer }[]} */
const chunksOf = (png) => {
  const chunks = [];
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), body: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
};

/** @param {string} type @param {Buffer} body */
const chunkOf = (type, body) => {
  const inner = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const chunk = Buffer.alloc(8 + inner.length);
  chunk.writeUInt32BE(body.length, 0);
  inner.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(inner), 4 + inner.length);
  return chunk;
};

/** What a filter of PNG expects a byte to be, from the bytes left, above, and above left. @param {number} filter @param {number} left @param {number} up @param {number} corner */
const expected = (filter, left, up, corner) => {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
};

/** The bytes of the pixels themselves, line after line. @param {Buffer} filtered @param {number} width bytes of a line @param {number} step bytes of a pixel */
const unfiltered = (filtered, width, step) => {
  const lines = filtered.length / (width + 1);
  const pixels = Buffer.alloc(lines * width);
  for (let line = 0; line < lines; line += 1) {
    const filter = filtered[line * (width + 1)] ?? 0;
    for (let x = 0; x < width; x += 1) {
      const at = line * width + x;
      const left = x < step ? 0 : pixels[at - step] ?? 0;
      const up = line === 0 ? 0 : pixels[at - width] ?? 0;
      const corner = x < step || line === 0 ? 0 : pixels[at - width - step] ?? 0;
      pixels[at] = (filtered[line * (width + 1) + 1 + x] ?? 0) + expected(filter, left, up, corner);
    }
  }
  return pixels;
};

/** Screens are flat areas: packed without a filter, equal lines and letters are found again. @param {Buffer} pixels @param {number} width */
const withoutFilter = (pixels, width) => {
  const lines = pixels.length / width;
  const filtered = Buffer.alloc(lines * (width + 1));
  for (let line = 0; line < lines; line += 1) pixels.copy(filtered, line * (width + 1) + 1, line * width, (line + 1) * width);
  return filtered;
};

/**
 * The same picture in fewer bytes, or as it was where there is nothing to gain.
 * @param {Buffer} png 8 bits a channel, red, green and blue, with or without opacity, not interlaced
 * @returns {Buffer}
 */
export const smallerPng = (png) => {
  const chunks = chunksOf(png);
  const head = chunks.find(({ type }) => type === 'IHDR')?.body;
  if (head === undefined || head[8] !== 8 || (head[9] !== 2 && head[9] !== 6) || head[12] !== 0) return png;
  const step = head[9] === 2 ? 3 : 4;
  const sides = head.readUInt32BE(0);
  const pixels = unfiltered(inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ body }) => body))), sides * step, step);
  const small = Buffer.concat([signature, chunkOf('IHDR', head), chunkOf('IDAT', deflateSync(withoutFilter(pixels, sides * step), { level: 9, memLevel: 9 })), chunkOf('IEND', Buffer.alloc(0))]);
  return small.length < png.length ? small : png;
};
