// The sheet Review: what the register amounts to. A rate with nothing to divide by, or that could still change, says so in words.
import { looks } from './looks.mjs';
import { Sheet } from './sheet.mjs';

const top = 5;

/** @param ranges of the sheet that works the register out, by step */
export function reviewSheet(ranges) {
  const sheet = new Sheet('Review', {
    onePage: true,
    landscape: false,
    frozen: { rows: top - 1 },
    colour: '12394A',
  });
  sheet.widths(34, 40, 70);
  sheet.height(top - 1, 20);
  sheet.put('A1', 'Review', looks.title);
  sheet.put(
    'A2',
    'What the register amounts to. A rate that cannot be given says why, and is never shown as 0.',
    looks.plain,
  );
  sheet.across(`A${top - 1}`, ['Figure', 'Value', 'What it counts'], looks.heading);
  figures(ranges).forEach(([label, formula, meaning, look = looks.answer], index) => {
    const row = top + index;
    sheet.put(`A${row}`, label, looks.label);
    sheet.formula(`B${row}`, formula, look);
    sheet.put(`C${row}`, meaning, looks.label);
    // A long text gets the height of two lines, because not every program makes room by itself.
    sheet.height(row, meaning.length > 72 ? 32 : 20);
  });
  return { sheet, names: [{ name: 'Completion_rate', range: `Review!$B$${top + 12}` }] };
}

function figures({ enrolled, status, unreadable, started, first, points, recorded, again }) {
  const cell = (index) => `$B$${top + index}`;
  const [people, met, onTrack, atRisk, , unread] = [0, 1, 2, 3, 4, 5].map(cell);
  const possible = cell(9);
  // Parts of a meeting are whole points, which add up exactly; one division gives the decimals.
  const earned = `SUM(${points})`;
  const counted = (word) => `COUNTIF(${status},"${word}")`;
  const readable = (rate) =>
    `IF(${unread}>0,"NOT YET: "&${unread}&IF(${unread}=1," row cannot be read"," rows cannot be read"),${rate})`;
  const some = (number, rate, reason) => `IF(${number}=0,"NO VALUE: ${reason}",${rate})`;
  const open = `(${onTrack}+${atRisk})`;
  const closed = `IF(${open}>0,"NOT YET: "&${open}&" may still meet the rules",${met}/${people})`;
  const asked = `IF(AND(Attend_at_least="",First_by=""),"NO RULE",${closed})`;
  return [
    ['People enrolled', `SUM(${enrolled})`, 'Everybody in the register, whether or not they ever came.'],
    ['Met', counted('MET'), 'People who attended enough meetings, the first of them early enough.'],
    ['On track', counted('ON TRACK'), 'People who can still meet it and may miss the next meeting.'],
    ['At risk', counted('AT RISK'), 'People who can still meet it, but not if they miss the next meeting.'],
    ['Not met', counted('NOT MET'), 'People who can no longer meet it.'],
    [
      'Rows that cannot be read',
      `SUM(${unreadable})`,
      'Rows of the register that begin with CANNOT READ or show an error. They count nowhere else but in the first figure.',
    ],
    [
      'Started in the opening meetings',
      `IF(First_by="","NO RULE",SUM(${started}))`,
      'People whose first attendance is at one of the opening meetings.',
    ],
    ['Never attended', `COUNTIF(${first},0)`, 'People who have been at no meeting so far.'],
    [
      'Attendances recorded',
      `IF(COUNT(${points})=0,0,${earned}/Points_whole)`,
      'Meetings attended by everybody together, each counted by its points in Rules.',
    ],
    [
      'Attendances possible',
      `SUM(${recorded})`,
      'Marks recorded at meetings that count. What nobody wrote down counts on neither side.',
    ],
    [
      'Attendance rate',
      readable(some(possible, `${earned}/(${possible}*Points_whole)`, 'nothing is recorded yet')),
      'Attendances recorded, of those possible.',
      looks.share,
    ],
    [
      'People in two rows',
      `SUM(${again})`,
      'Rows whose person stands in another row too. Both rows are counted, so mend one of them.',
    ],
    [
      'Completion rate',
      readable(some(people, asked, 'nobody is enrolled')),
      'People who met it, of those enrolled. Given once it can change for nobody.',
      looks.share,
    ],
  ];
}
