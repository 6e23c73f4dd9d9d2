// The file that a workbook is: a ZIP archive of parts. The library that writes it has no word for the language of a document, so it is
// put into the part that says what the document is.
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };
/** 1 January 1980, the first day that an archive can name, for every part. */
const date = 33;

/** The parts of an archive, in their order. */
export function partsIn(bytes) {
  const view = Buffer.from(bytes);
  const end = view.length - 22;
  if (view.readUInt32LE(end) !== signatures.end) throw new Error('This is no archive without a comment.');
  const parts = [];
  let at = view.readUInt32LE(end + 16);
  for (let left = view.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [view.readUInt16LE(at + 10), view.readUInt32LE(at + 20)];
    const [nameLength, more, comment] = [at + 28, at + 30, at + 32].map((place) => view.readUInt16LE(place));
    const local = view.readUInt32LE(at + 42);
    const from = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
    const packed = view.subarray(from, from + size);
    const name = view.toString('utf8', at + 46, at + 46 + nameLength);
    parts.push({ name, content: method === 8 ? inflateRawSync(packed) : Buffer.from(packed) });
    at += 46 + nameLength + more + comment;
  }
  return parts;
}

/** An archive of these parts, the same bytes for the same parts. */
export function packed(parts) {
  const [bodies, directory] = [[], []];
  let offset = 0;
  for (const { name, content } of parts) {
    const data = deflateRawSync(content, { level: 9 });
    const path = Buffer.from(name, 'utf8');
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt16LE(date, 8);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(path.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    const body = Buffer.concat([number(signatures.local, 4), fields, path, data]);
    bodies.push(body);
    directory.push(Buffer.concat([number(signatures.central, 4), number(20, 2), fields, tail, path]));
    offset += body.length;
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  const count = number(parts.length, 2);
  const end = [number(signatures.end, 4), number(0, 4), count, count, number(size, 4), number(offset, 4), number(0, 2)];
  return Buffer.concat([...bodies, ...directory, ...end]);
}

function number(value, width) {
  const bytes = Buffer.alloc(width);
  bytes.writeUIntLE(value, 0, width);
  return bytes;
}

/** The same workbook, saying which language it is written in. */
export function inLanguage(bytes, language) {
  const said = `<dc:language>${language}</dc:language>`;
  const parts = partsIn(bytes).map(({ name, content }) => {
    if (name !== 'docProps/core.xml') return { name, content };
    return {
      name,
      content: Buffer.from(content.toString('utf8').replace('<dc:description>', `${said}<dc:description>`)),
    };
  });
  return packed(parts);
}
