/**
 * SHA-256 (FIPS 180-4), kept here because a draw must give the same order in a cell, a page and a script, synchronously, without
 * any of the hosts' own cryptography. It orders people; it protects nothing.
 */
const roundConstants = Int32Array.from(fractionalRoots(64, 3));
const startState = Int32Array.from(fractionalRoots(8, 2));

// A draw hashes every applicant, and this is where its time goes: what one text was worked out in serves for the next, and loops are plain.
const state = new Int32Array(8);
const schedule = new Int32Array(64);
const roomForIds = new Uint8Array(1024);

/**
 * The SHA-256 digest of a text in UTF-8, as 64 hexadecimal digits.
 *
 * @example
 * sha256('abc').slice(0, 8) // => 'ba7816bf'
 */
export function sha256(text: string): string {
  digest(text);
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The first 52 bits of the digest, as a whole number that a JavaScript number holds exactly. */
export function hash52(text: string): number {
  digest(text);
  return ((state[0] ?? 0) >>> 0) * 2 ** 20 + ((state[1] ?? 0) >>> 12);
}

/** Leaves the digest in `state`. */
function digest(text: string): void {
  // A letter takes three bytes at most for each of its code units; what is added to a message is less than two blocks.
  const most = text.length * 3 + 128;
  const bytes = most > roomForIds.length ? new Uint8Array(most) : roomForIds;
  const end = pad(bytes, writeUtf8(text, bytes));
  state.set(startState);
  for (let block = 0; block < end; block += 64) {
    takeBlock(bytes, block);
    compress();
  }
}

function takeBlock(bytes: Uint8Array, block: number): void {
  for (let index = 0; index < 16; index++) {
    const at = block + index * 4;
    const [first, second, third, fourth] = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]];
    schedule[index] = ((first ?? 0) << 24) | ((second ?? 0) << 16) | ((third ?? 0) << 8) | (fourth ?? 0);
  }
}

/** Works the block that stands in the first sixteen words of the schedule into the state. */
function compress(): void {
  for (let index = 16; index < 64; index++) {
    const w15 = schedule[index - 15] ?? 0;
    const w2 = schedule[index - 2] ?? 0;
    const sigma0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3);
    const sigma1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10);
    schedule[index] = (schedule[index - 16] ?? 0) + sigma0 + (schedule[index - 7] ?? 0) + sigma1;
  }
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let d = state[3] ?? 0;
  let e = state[4] ?? 0;
  let f = state[5] ?? 0;
  let g = state[6] ?? 0;
  let h = state[7] ?? 0;
  for (let index = 0; index < 64; index++) {
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + sum1 + ((e & f) ^ (~e & g)) + (roundConstants[index] ?? 0) + (schedule[index] ?? 0)) | 0;
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  add(0, a);
  add(1, b);
  add(2, c);
  add(3, d);
  add(4, e);
  add(5, f);
  add(6, g);
  add(7, h);
}

function add(index: number, word: number): void {
  state[index] = (state[index] ?? 0) + word;
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

/** After the message one bit, zeros to the end of a block, and at its end the length of the message in bits. Gives back how long all is. */
function pad(bytes: Uint8Array, length: number): number {
  const end = ((length + 8) >> 6) * 64 + 64;
  bytes.fill(0, length, end);
  bytes[length] = 0x80;
  for (let index = 1, bits = length * 8; bits > 0; index++, bits = Math.floor(bits / 256)) bytes[end - index] = bits;
  return end;
}

/** Gives back how many bytes the text takes. */
function writeUtf8(text: string, bytes: Uint8Array): number {
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) bytes[length++] = unit;
    else {
      const point = text.codePointAt(index) ?? 0;
      if (point > 0xffff) index++;
      length = writeLetter(point, bytes, length);
    }
  }
  return length;
}

/** A letter of several bytes. A half of a surrogate pair on its own becomes U+FFFD, as every encoder writes it. */
function writeLetter(point: number, bytes: Uint8Array, from: number): number {
  const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
  const tails = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  bytes[from] = (0xff << (7 - tails)) | (code >> (6 * tails));
  for (let tail = 1; tail <= tails; tail++) bytes[from + tail] = 0x80 | ((code >> (6 * (tails - tail))) & 0x3f);
  return from + tails + 1;
}

/**
 * The standard's constants: the first 32 bits after the point of the square or cube roots of the first primes. Worked out with
 * whole numbers, because a float's last bits are not the same promise everywhere.
 */
function fractionalRoots(count: number, root: 2 | 3): readonly number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate++) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes.map((prime) => {
    const scaled = BigInt(prime) << BigInt(32 * root);
    let low = 0n;
    let high = 1n << 40n;
    while (high - low > 1n) {
      const middle = (low + high) >> 1n;
      if (middle ** BigInt(root) <= scaled) low = middle;
      else high = middle;
    }
    return Number(low & 0xffffffffn) | 0;
  });
}
