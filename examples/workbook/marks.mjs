// The words that a cell of the register may hold, in small letters, and the letter each stands for. Small and capital letters are one,
// and spaces around a word say nothing. A blank cell and a 0 say nothing either.

const words = {
  P: ['p', 'present', 'attended', 'yes', 'y', 'x', '✓', '1', 'true'],
  A: ['a', 'absent', 'no', 'n', 'false'],
  E: ['e', 'apology', 'excused'],
  L: ['l', 'partial'],
  S: ['s', 'substituted'],
  C: ['c', 'cancelled'],
  // Said in words that nothing is recorded yet.
  ' ': ['0', 'unrecorded'],
};

/** Letters as a keyboard set to full width types them. */
function wide(word) {
  return [...word]
    .map((letter) => (/[!-~]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter))
    .join('');
}

/** The letters in the order of their numbers in the list of words; 0 stands for a word that is not in it. */
export const letters = `?${Object.keys(words).join('')}`;

/** Each word once, with the number of its letter. */
export const wordList = Object.values(words).flatMap((group, index) =>
  [...new Set(group.flatMap((word) => [word, wide(word)]))].map((word) => ({ word, number: index + 1 })),
);

/** What the marks mean, for people. */
export const legend = [
  [
    'P',
    'Attended',
    'present, attended, yes, y, x, ✓, 1, TRUE',
    'Counts as attended. It can be somebody’s first meeting.',
  ],
  ['L', 'There for part of it', 'partial', 'Counts as the sheet Rules says; as it comes, like a whole meeting.'],
  [
    'E',
    'Apology received',
    'apology, excused',
    'Counts as the sheet Rules says; as it comes, nothing. Never a first meeting.',
  ],
  ['A', 'Absent', 'absent, no, n', 'Counts nothing.'],
  ['S', 'Somebody else came instead', 'substituted', 'Counts nothing: a seat belongs to one person.'],
  ['C', 'Meeting cancelled', 'cancelled', 'The meeting was not held for anybody. One C in its column is enough.'],
  [
    'blank',
    'Nothing recorded',
    '0, unrecorded, FALSE (a box not ticked)',
    'Absent up to “meetings so far”; after it, or where that is blank, still to come.',
  ],
];
