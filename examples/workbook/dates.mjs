// Formulas for days. Months are counted from the first meeting and never from the one before, so a short month moves nothing after it.

/**
 * The day of a meeting before anything moves it.
 *
 * @param start the day of the first meeting
 * @param months how many months later
 * @param rhythm WEEKDAY, or anything else for the same date
 */
export function plannedDay(start, months, rhythm) {
  const first = `DATE(YEAR(${start}),MONTH(${start})+${months},1)`;
  const last = `DATE(YEAR(${start}),MONTH(${start})+${months}+1,0)`;
  const sameDate = `MIN(${first}+DAY(${start})-1,${last})`;
  const weekday = `WEEKDAY(${start})`;
  const fromFirst = `${first}+MOD(${weekday}-WEEKDAY(${first}),7)+7*INT((DAY(${start})-1)/7)`;
  // A fifth is the last, because few months have one.
  const fromLast = `${last}-MOD(WEEKDAY(${last})-${weekday},7)`;
  return `IF(${rhythm}="WEEKDAY",IF(DAY(${start})>28,${fromLast},${fromFirst}),${sameDate})`;
}

/** The name of a weekday, in English whatever language the program speaks. */
export function weekdayName(day) {
  return `CHOOSE(WEEKDAY(${day}),"Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday")`;
}
