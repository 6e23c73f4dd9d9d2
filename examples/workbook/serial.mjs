// Days as spreadsheets count them, without a clock or a time zone.

/** The number of a day: 2027-02-09 is 46427. From 1900-03-01 on, all programs count alike. */
export function dateSerial(year, month, day) {
  // Years from March on put the leap day last.
  const [years, months] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDays + Math.floor((153 * months + 2) / 5) + day - 1 - 719_468 + 25_569;
}
