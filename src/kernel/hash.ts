/**
 * SHA-256 (FIPS 180-4), kept here because a draw must give the same order in a cell, a page and a script, synchronously, without
 * any of the hosts' own cryptography. It orders people; it protects nothing.
 */
const roundConstants = fractionalRoots(64, 3);
const startState = fractionalRoots(8, 2);

/**
 * The SHA-256 digest of a text in UTF-8, as 64 hexadecimal digits.
 *
 * @example
 * sha256('abc').slice(0, 8) // => 'ba7816bf'
 */
export function sha256(text: string): string {
  return Array.from(digest(text), (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The first 52 bits of the digest, as a whole number that a JavaScript number holds exactly. */
export function hash52(text: string): number {
  const [high = 0, low = 0] = digest(text);
  return (high >>> 0) * 2 ** 20 + (low >>> 12);
}

function digest(text: string): Int32Array {
  const state = Int32Array.from(startState);
  const words = paddedWords(utf8(text));
  for (let block = 0; block < words.length; block += 16) compress(state, words.subarray(block, block + 16));
  return state;
}

/** Plain loops over typed arrays: a draw hashes every applicant once, and this is where its time goes. */
function compress(state: Int32Array, block: Int32Array): void {
  const schedule = new Int32Array(64);
  schedule.set(block);
  for (let index = 16; index < 64; index++) {
    const w15 = schedule[index - 15] ?? 0;
    const w2 = schedule[index - 2] ?? 0;
    const sigma0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3);
    const sigma1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10);
    schedule[index] = (schedule[index - 16] ?? 0) + sigma0 + (schedule[index - 7] ?? 0) + sigma1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
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
  const worked = [a, b, c, d, e, f, g, h];
  for (let index = 0; index < 8; index++) state[index] = (state[index] ?? 0) + (worked[index] ?? 0);
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

/** The message, one bit, zeros, then its length in bits, in 32-bit words. */
function paddedWords(bytes: readonly number[]): Int32Array {
  const words = new Int32Array((((bytes.length + 8) >> 6) + 1) * 16);
  for (let index = 0; index <= bytes.length; index++) {
    const byte = bytes[index] ?? 0x80;
    words[index >> 2] = (words[index >> 2] ?? 0) | (byte << (24 - (index % 4) * 8));
  }
  words[words.length - 1] = bytes.length * 8;
  return words;
}

/** A half of a surrogate pair on its own becomes U+FFFD, as every encoder writes it. */
function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code));
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
  }
  return bytes;
}

function tail(code: number): number {
  return 0x80 | (code & 0x3f);
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
