import { describe, expect, it } from 'vitest';
import { reviewMarkdown } from '../../src/formats/review-report.js';
import { policies } from '../../src/policy/programmes/index.js';
import { annual, type Review } from '../../src/rules/review/index.js';
import { committeeYear, yearOf } from '../rules/review/years.js';

const { partnersInPrevention } = policies;

function lines(review: Review): readonly string[] {
  return reviewMarkdown(review).split('\n');
}

/** The cells of the first row of a figure. */
function row(review: Review, figure: string): readonly string[] {
  const line = lines(review).find((each) => each.startsWith(`| ${figure} `)) ?? '';
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

const year = annual(
  yearOf({
    meetings: 'hhhhhh',
    people: { ana: 'XXXX--', bo: '-XXXX-', cy: '--XXXX', di: 'XXX---', eva: '------', flo: 'X' },
    membership: { flo: { leftAt: '2027-02-01' } },
  }),
  partnersInPrevention,
);

describe('the report of a review', () => {
  it('says before anything else that it is not for publication', () => {
    expect(lines(year).slice(0, 5)).toEqual([
      '# Review of 2027',
      '',
      '**Not for publication.** Figures of small groups can give people away; this report is for whoever runs the programme.',
      '',
      'As at Fri 31 Dec 2027, under partners-in-prevention@2019-20.',
    ]);
  });

  it('has a heading for each part, in order', () => {
    expect(lines(year).filter((line) => line.startsWith('#'))).toEqual([
      '# Review of 2027',
      '## Whether the year can be reviewed',
      '## The whole year',
      '## Group g1',
      '## Findings',
      '## Released for publication',
    ]);
  });

  it('shows every share with what it is of, in tenths of a percent', () => {
    expect(row(year, 'completion')).toEqual([
      'completion',
      'How many of those enrolled completed?',
      '2',
      '6',
      '33.3 %',
    ]);
    expect(row(year, 'start.on-time').slice(2)).toEqual(['4', '6', '66.7 %']);
    expect(row(year, 'delivered-meetings').slice(2)).toEqual(['6', '6', '100.0 %']);
    expect(row(year, 'people.enrolled').slice(2)).toEqual(['6', '1', '6 people']);
  });

  it('lines the tables up and sets numbers to the right', () => {
    const table = lines(year).filter((line) => line.startsWith('|'));
    expect(table).toHaveLength(28);
    expect(new Set(table.map((line) => line.length)).size).toBe(1);
    expect(table[0]).toMatch(/^\| Figure +\| Question +\| Numerator \| Denominator \| +Value \|$/);
    expect(table[1]).toMatch(/^\| :-+ \| :-+ \| -+: \| -+: \| -+: \|$/);
  });

  it.each([
    [1, 8, '12.5 %'],
    [1, 2000, '0.1 %'],
    [1, 2001, '0.0 %'],
    [1999, 2000, '100.0 %'],
    [1998, 2000, '99.9 %'],
    [0, 3, '0.0 %'],
    [25, 20, '125.0 %'],
    [9_007_199_254_740_990, 9_007_199_254_740_991, '100.0 %'],
  ])('rounds %d of %d half up, from whole numbers', (num, den, text) => {
    const metrics = year.metrics.map((metric) =>
      'null' in metric ? metric : { ...metric, num, den, unit: 'share' as const },
    );
    expect(row({ ...year, metrics }, 'completion')[4]).toBe(text);
  });

  it('counts one person in the singular', () => {
    const alone = annual(yearOf({ meetings: 'hhhhhh', people: { ana: 'XXXXXX' } }), partnersInPrevention);
    expect(row(alone, 'people.enrolled')[4]).toBe('1 person');
  });

  it('says in words why there is no value, and shows no number in its place', () => {
    const running = annual(yearOf({ meetings: 'h?????', people: { ana: '.' } }), partnersInPrevention);
    expect(row(running, 'completion').slice(2)).toEqual([
      '–',
      '–',
      'no value yet: meetings it rests on are still to come',
    ]);
    expect(row(running, 'attendance.recorded')[4]).toBe('no value: there is nothing to take a share of');
    const silent = annual(yearOf({ meetings: 'hhhhhh', people: { ana: '' } }), partnersInPrevention);
    expect(row(silent, 'completion')[4]).toBe('no value: marks that are not recorded could change it');
    const noRule = annual(yearOf({ meetings: 'hhhh', people: { ana: 'XXXX' } }), policies.freeFromViolence);
    expect(row(noRule, 'completion')[4]).toBe('no value: the policy has no rule to judge it by');
  });

  it('says whether the year can be reviewed, and what is still lacking', () => {
    const text = lines(year);
    const from = text.indexOf('## Whether the year can be reviewed');
    expect(text.slice(from + 2, from + 5)).toEqual([
      '- Under partners-in-prevention@2019-20 the outcome is not yet certain.',
      '- For meetings held and fully recorded, or cancelled, the policy requires all 6 and the record shows 6: met (review.annual).',
      '- For channels drawn on, the policy requires evaluation-data, network-input and other-channels and the record shows evaluation-data: not yet certain (review.evidence). Two more channels drawn on settle it.',
    ]);
  });

  it('says what was found, about which figures, or that nothing was', () => {
    const findings = (review: Review): readonly string[] => {
      const text = lines(review);
      return text.slice(text.indexOf('## Findings') + 2, text.indexOf('## Released for publication') - 1);
    };
    expect(findings(year)).toEqual(['None.']);
    const crowd = Object.fromEntries(Array.from({ length: 13 }, (_, index) => [`p${index}`, 'X.----']));
    const full = annual(yearOf({ modality: 'online', meetings: 'hhhhhh', people: crowd }), partnersInPrevention);
    expect(findings(full)).toEqual([
      '- Breach in group g1: members at a meeting, at most 12 expected and up to 13, at meetings 1, 2, 3, 4, 5 and 6 found (capacity.maximum). It is about fill-rate.',
      '- To watch in group g1: marks recorded, all 78 expected and 65, with 13 marks unrecorded found (review.evidence). It clouds attendance.recorded, attendance.scheduled.',
    ]);
  });

  it('ends with what may be published: nothing', () => {
    expect(lines(year).slice(-4)).toEqual([
      '## Released for publication',
      '',
      'Nothing here has been through disclosure control, so nothing is released for publication.',
      '',
    ]);
  });

  it('takes the name of a group for text, never for a mark of Markdown', () => {
    const odd = '<b>*a*_`[x](y)|#~&\\';
    const review = annual(yearOf({ id: odd, meetings: 'h?????', people: { ana: '.' } }), partnersInPrevention);
    const escaped = '\\<b\\>\\*a\\*\\_\\`\\[x\\](y)\\|\\#\\~\\&\\\\';
    expect(lines(review)).toContain(`## Group ${escaped}`);
    expect(lines(review).find((line) => line.startsWith('- To watch'))).toContain(`in group ${escaped}: `);
  });

  it('writes the day of the review the same whatever the zone of the machine', () => {
    expect(lines({ ...year, asOf: '2028-02-29' })[4]).toBe(
      'As at Tue 29 Feb 2028, under partners-in-prevention@2019-20.',
    );
  });

  it('names nobody, in four years of a committee', () => {
    for (const each of [2019, 2020, 2022, 2023]) {
      expect(reviewMarkdown(annual(committeeYear(each), partnersInPrevention))).not.toMatch(/P\d{3}/);
    }
  });
});
