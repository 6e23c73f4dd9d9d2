// The icons of an add-in, drawn point by point: six places around a table. The bytes are the same on every machine.
import { crc32 } from 'node:zlib';

const six = Array.from({ length: 6 }, (_, place) => (place * Math.PI) / 3);

/** Whether a point is part of the drawing, in a square from -1 to 1. */
const drawn = (x, y) => six.some((angle) => Math.hypot(x - 0.6 * Math.cos(angle), y - 0.6 * Math.sin(angle)) < 0.21);

/**
 * A square picture of two colours.
 *
 * @param size of a side, in points
 * @param colours of the ground and of the drawing, each red, green, blue and opacity
 */
export function icon(size, colours) {
  const width = Math.ceil(size / 8);
  const rows = Array.from({ length: size }, (_, y) => {
    const row = Buffer.alloc(width + 1);
    for (let x = 0; x < size; x++) {
      if (drawn(((x + 0.5) * 2) / size - 1, ((y + 0.5) * 2) / size - 1)) row[1 + (x >> 3)] |= 0x80 >> (x & 7);
    }
    return row;
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  // One bit a point, each a place in the palette.
  head.set([1, 3], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(colours.flatMap((colour) => colour.slice(0, 3)))),
    chunk('tRNS', Buffer.from(colours.map((colour) => colour[3]))),
    chunk('IDAT', stored(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** Not compressed, because compressors differ from version to version. */
function stored(data) {
  let [low, high] = [1, 0];
  for (const byte of data) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  const head = Buffer.from([0x78, 0x01, 0x01, 0, 0, 0, 0]);
  head.writeUInt16LE(data.length, 3);
  head.writeUInt16LE(0xffff - data.length, 5);
  const sum = Buffer.alloc(4);
  sum.writeUInt16BE(high, 0);
  sum.writeUInt16BE(low, 2);
  return Buffer.concat([head, data, sum]);
}
