// What the workbook comes filled with. Groups, people and marks are invented; the public holidays are Victoria's of 2027.
import { dateSerial } from './serial.mjs';

export const example = {
  rules: {},
  held: 4,
  register: [
    ['P01', 'P', 'P', 'P', 'P', '', ''],
    ['P02', 'P', 'A', 'P', 'P', '', ''],
    ['P03', 'A', 'P', 'E', 'P', '', ''],
    ['P04', 'P', 'P', 'L', 'A', '', ''],
    ['P05', 'E', 'P', 'P', 'S', 'E', ''],
    ['P06', 'A', 'A', 'P', 'P', '', ''],
    ['P07', 'P', '', '', 'P', '', ''],
    ['P08', 'P', 'P', 'P', 'L', '', ''],
    ['P09', 'A', 'P', 'P', 'P', '', ''],
    ['P10', '', '', '', '', '', ''],
    ['P11', 'P', 'P', 'A', 'P', '', ''],
    ['P12', 'L', 'P', 'P', 'P', '', ''],
  ],
  groups: [
    ['North', 'in person', 17],
    ['South', 'in person', 21],
    ['Lunchtime online', 'online', 12],
    ['Evening online', 'online', 9],
  ],
  start: dateSerial(2027, 2, 8),
  rhythm: 'WEEKDAY',
  holidays: [
    [dateSerial(2027, 1, 1), '', 'New Year’s Day'],
    [dateSerial(2027, 1, 26), '', 'Australia Day'],
    [dateSerial(2027, 3, 8), '', 'Labour Day'],
    [dateSerial(2027, 3, 26), dateSerial(2027, 4, 11), 'School holidays, with Easter'],
    [dateSerial(2027, 4, 25), '', 'Anzac Day'],
    [dateSerial(2027, 6, 14), '', 'King’s Birthday'],
    [dateSerial(2027, 6, 26), dateSerial(2027, 7, 11), 'School holidays'],
    [dateSerial(2027, 9, 18), dateSerial(2027, 10, 3), 'School holidays'],
    [dateSerial(2027, 11, 2), '', 'Melbourne Cup Day'],
  ],
};
