// Formulas that read a cell as people fill it in.

/**
 * What stands at a place of a range, whatever was cut from there and pasted elsewhere: a formula follows a cell that is moved, and never
 * follows a range whose corners are locked.
 *
 * @param corners of the range, such as `$A$5:$C$26`, both locked; no formula stands in it
 * @param row counted from 1 at the first corner, as the column is
 */
export function cellAt(corners, row, column) {
  return `INDEX(${corners},${row},${column})`;
}

/** Text without spaces around it, whichever kind, nor new lines or tabs; numbers as they are written. */
export function words(cell) {
  const odd = ['Hard_space', 'Wide_space', 'CHAR(13)', 'CHAR(10)', 'CHAR(9)'];
  return `TRIM(${odd.reduce((text, sign) => `SUBSTITUTE(${text},${sign}," ")`, cell)})`;
}

/**
 * A number as people type it, where text in digits is a number; any other text as it is.
 *
 * @param text the cell that has its {@link words} in small letters where it is text, and an empty text where it is not
 * @param said words that mean something else, and the formula of what
 * @param blank what a blank cell is
 */
export function numberIn(cell, text, said = {}, blank = '""') {
  const written = `IF(${digits(text)}>=0,${digits(text)},${text})`;
  const read = Object.entries(said).reduce((rest, [word, meant]) => `IF(${text}="${word}",${meant},${rest})`, written);
  return `IF(ISTEXT(${cell}),IF(${text}="",${blank},${read}),IF(${cell}="",${blank},${cell}))`;
}

/** The words of a cell that holds text, in small letters; an empty text for any other. */
export function textIn(cell) {
  return `IF(ISTEXT(${cell}),LOWER(${words(cell)}),"")`;
}

/** A name: text, or a number as it is written; 0 and blank are none. */
export function nameIn(cell) {
  return `IF(ISTEXT(${cell}),${words(cell)},IF(${cell}=0,"",${cell}&""))`;
}

/**
 * The word of a mark in small letters; a blank cell, the number 0 and a box that nobody ticked have none. TRUE and FALSE are asked for
 * first, because some programs take them for numbers.
 */
export function markWord(cell) {
  return `IF(ISLOGICAL(${cell}),IF(${cell},"p",""),IF(ISNUMBER(${cell}),IF(${cell}=0,"",${cell}&""),LOWER(${words(cell)})))`;
}

/** Whether a cell holds a whole number between two others. Asked in steps, because AND looks at everything and a text has no whole part. */
export function wholeBetween(cell, least, most) {
  return `IF(ISLOGICAL(${cell}),FALSE(),IF(ISNUMBER(${cell}),AND(${cell}=INT(${cell}),${cell}>=${least},${cell}<=${most}),FALSE()))`;
}

/** The whole number that a text writes in digits and nothing else; -1 for any other text, and for one with a sign. */
export function digits(text) {
  const value = `VALUE(${text})`;
  const same = `RIGHT("0000"&${value},LEN(${text}))=${text}`;
  return `IFERROR(IF(${same},IF(${value}=INT(${value}),${value},-1),-1),-1)`;
}

/** Whether a number in the sheet Rules cannot be used. */
export const rulesWrong = 'COUNTIF(Rules_checks,"OK")<ROWS(Rules_checks)';
