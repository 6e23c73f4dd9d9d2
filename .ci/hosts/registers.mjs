// Registers to fill workbooks with: all small ones, and mixed ones that a seed draws. The same seed draws the same ones everywhere.

const all = (marks, meetings) =>
  Array.from({ length: marks.length ** meetings }, (_, index) =>
    Array.from({ length: meetings }, (_, meeting) => marks[Math.floor(index / marks.length ** meeting) % marks.length]),
  );

const named = (registers) => registers.map((marks, index) => [`P${index + 1}`, ...marks]);

/** Every register of six meetings with gaps, and every one of six meetings that were all held. */
export const withGaps = named(all(['P', 'A', ''], 6));
export const complete = named(all(['P', 'A'], 6));

/** Programmes with numbers other than the usual ones. */
export const programmes = [
  {},
  { attendAtLeast: 5, firstBy: 1 },
  { meetings: 8, attendAtLeast: 6, firstBy: 3, mostHybrid: 16 },
  { meetings: 12, attendAtLeast: 8, firstBy: 12, monthsBetween: 2 },
  { meetings: 4, attendAtLeast: 3, firstBy: 2, pointsWhole: 2, pointsPartial: 1, pointsExcused: 0 },
  { meetings: 10, attendAtLeast: 7, firstBy: 4, pointsWhole: 4, pointsPartial: 3, pointsExcused: 1 },
  { pointsWhole: 10, pointsPartial: 7, pointsExcused: 3, mostOnline: 9 },
  { pointsPartial: 0, firstBy: 3 },
  { attendAtLeast: null },
  { firstBy: null, mostInPerson: null },
  { attendAtLeast: null, firstBy: null },
  { meetings: 1, attendAtLeast: 1, firstBy: 1 },
  { meetings: 7, attendAtLeast: '2/3 rounded up' },
  { attendAtLeast: '2/3 rounded down', pointsExcused: 'none' },
  { meetings: 10, attendAtLeast: ' 3/4  Rounded-Down', firstBy: 3, pointsPartial: 'none', pointsExcused: 'none' },
  { meetings: 7, attendAtLeast: 'all but 2', pointsWhole: 2, pointsPartial: 1, pointsExcused: 'None' },
  { meetings: 5, attendAtLeast: 'All_but_0', firstBy: null },
];

const hard = '\u00a0';
const there = [
  'P',
  'p',
  'present',
  'Attended',
  'YES',
  'y',
  'x',
  'X',
  '✓',
  '1',
  1,
  true,
  'true',
  'TRUE',
  ' P ',
  `${hard}p${hard}`,
  'p\n',
  'Ｐ',
  'ｐ',
];
const away = ['A', 'a', 'absent', 'No', 'N', false, 'false', ` ${hard}A`];
const other = ['E', 'e', 'apology', 'EXCUSED', 'L', 'partial', ' l', 'S', 's', 'Substituted'];
const nothing = ['', '', '', 0, '0', ' ', hard, 'unrecorded'];
const called = ['', '', 'C', 'c', 'Cancelled', 0];
const odd = [
  '?',
  '*',
  'P*',
  '~',
  'pp',
  'p.',
  'p p',
  2,
  -1,
  0.5,
  1.01,
  46_056,
  '½',
  '<>',
  '=',
  '>0',
  '"',
  "'P",
  'P, A',
  '#',
  'late',
];
const errors = ['#N/A', '#DIV/0!', '#VALUE!', '#REF!'];

/** Numbers from 0 up to 1 that follow from a seed. */
export function drawn(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A mixed register: for so many meetings, mostly readable.
 *
 * @returns people with their marks, and how many meetings there have been
 */
export function mixed(seed, { meetings = 6 }, people) {
  const draw = drawn(seed);
  const one = (from) => from[Math.floor(draw() * from.length)];
  const held = draw() < 0.4 ? null : Math.floor(draw() * (meetings + 1));
  const cancelled = new Set();
  if (draw() < 0.5) for (let meeting = 1; meeting <= meetings; meeting++) if (draw() < 0.2) cancelled.add(meeting);
  const cellOf = (meeting, careless) => {
    const chance = draw();
    if (careless && chance < 0.1) return one(odd);
    if (careless && chance < 0.12) return one(errors);
    if (cancelled.has(meeting)) return careless && chance > 0.95 ? one(there) : one(called);
    if (meeting > meetings) return careless && chance > 0.97 ? one(there) : one(nothing);
    if (held && meeting > held)
      return chance < 0.75 ? one(nothing) : chance < 0.98 || !careless ? one([...away, 'E']) : one(there);
    return chance < 0.55 ? one(there) : chance < 0.72 ? one(away) : chance < 0.85 ? one(other) : one(nothing);
  };
  const register = Array.from({ length: people }, (_, index) => {
    const careless = draw() < 0.3;
    const name = careless && draw() < 0.15 ? one(['', 0, ' ', hard, '#N/A', 17]) : `P${index + 1}`;
    if (draw() < 0.03) return [];
    return [name, ...Array.from({ length: 12 }, (_, meeting) => cellOf(meeting + 1, careless))];
  });
  return { register, held };
}
