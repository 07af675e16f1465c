// The two containers that hold an icon in several sizes: Windows' .ico and Apple's .icns, both with PNG entries.

/**
 * @param {readonly { size: number, png: Buffer }[]} images sides of at most 256 pixels
 * @returns {Buffer}
 */
export const icoOf = (images) => {
  const headSize = 6 + 16 * images.length;
  const head = Buffer.alloc(headSize);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = headSize;
  images.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    // 256 is written as 0: the field is one byte.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...images.map(({ png }) => png)]);
};

/** @param {string} type @param {Buffer} body */
const chunk = (type, body) => {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32BE(8 + body.length, 4);
  return Buffer.concat([head, body]);
};

/**
 * @param {readonly { type: string, png: Buffer }[]} images
 * @returns {Buffer}
 */
export const icnsOf = (images) => chunk('icns', Buffer.concat(images.map(({ type, png }) => chunk(type, png))));
