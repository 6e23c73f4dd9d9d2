// Formulas that read a cell as people fill it in.

/** Text without spaces around it, also without those that do not break and those of a new line or a tab; numbers as they are written. */
export function words(cell) {
  return `TRIM(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${cell},Hard_space," "),CHAR(10)," "),CHAR(9)," "))`;
}

/** A name: text, or a number as it is written; 0 and blank are none. */
export function nameIn(cell) {
  return `IF(ISTEXT(${cell}),${words(cell)},IF(${cell}=0,"",${cell}&""))`;
}

/** What a box that is not ticked says. Nobody can type it, because words have no space at their end. */
export const unticked = 'false ';

/**
 * The word of a mark in small letters; a blank cell and the number 0 have none. TRUE and FALSE are asked for first, because some programs
 * take them for numbers.
 */
export function markWord(cell) {
  return `IF(ISLOGICAL(${cell}),IF(${cell},"p","${unticked}"),IF(ISNUMBER(${cell}),IF(${cell}=0,"",${cell}&""),LOWER(${words(cell)})))`;
}

/** Whether a cell holds a whole number between two others. Asked in steps, because AND looks at everything and a text has no whole part. */
export function wholeBetween(cell, least, most) {
  return `IF(ISLOGICAL(${cell}),FALSE(),IF(ISNUMBER(${cell}),AND(${cell}=INT(${cell}),${cell}>=${least},${cell}<=${most}),FALSE()))`;
}

/** The whole number that a text writes in digits and nothing else; -1 for any other text. */
export function digits(text) {
  return `IF(IFERROR(VALUE(${text}),-1)&""=${text},IF(VALUE(${text})=INT(VALUE(${text})),VALUE(${text}),-1),-1)`;
}

/** Whether a number in the sheet Rules cannot be used. */
export const rulesWrong = 'COUNTIF(Rules_checks,"OK")<ROWS(Rules_checks)';
