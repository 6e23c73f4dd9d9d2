import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewMarkdown } from '../../src/formats/review-report.js';
import { problem } from '../../src/kernel/result.js';
import type { Review } from '../../src/rules/review/index.js';
import { anyReview, empty, exampleReview, hidden, known, oddNames, reviewOf } from '../support/reviews.js';

const example = exampleReview();

function lines(review: Review): readonly string[] {
  return reviewMarkdown(review).split('\n');
}

/** The cells of the first row that begins so. */
function row(review: Review, first: string): readonly string[] {
  const line = lines(review).find((each) => each.startsWith(`| ${first} `)) ?? '';
  return line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());
}

const only = (metrics: Review['released']['metrics']): Review =>
  reviewOf({ ...example.released, tables: [], findings: [], advice: [], metrics });

describe('the report of a review', () => {
  it('begins with the day and the policies, and with what a number withheld means', () => {
    expect(lines(example).slice(0, 5)).toEqual([
      '# Review of 2027',
      '',
      'As at Fri 31 Dec 2027, under partners-in-prevention@2019-20.',
      '',
      'Where a number would say something of single people, or let a reader work out one that does, it reads “withheld”.',
    ]);
    expect(reviewMarkdown(only([known('completion', 8, 12)]))).not.toContain('withheld”');
  });

  it('has a heading for each part, in order', () => {
    expect(lines(example).filter((line) => line.startsWith('#'))).toEqual([
      '# Review of 2027',
      '## Whether the year can be reviewed',
      '## Breaches',
      '## Strengths',
      '## Areas for improvement',
      '## Opportunities',
      '## To watch',
      '## Year on year',
      '## What could not be said',
      '### Too few people to say',
      '### The two years cannot be compared',
      '### A number is lacking',
      '### A number is withheld',
      '### Nothing stands out',
      '## Tables',
      '## Figures',
      '## What would serve better than withholding',
      '## About these numbers',
    ]);
  });

  it('shows every figure with what it is of, its interval and where it comes from', () => {
    expect(row(example, 'Completion')).toEqual([
      'Completion',
      '71',
      '96',
      '74.0 %',
      '64.4 to 81.7 %',
      'completion 1.0',
    ]);
    expect(row(example, 'People enrolled')).toEqual([
      'People enrolled',
      '96',
      '–',
      '96 people',
      '–',
      'people.enrolled 1.0',
    ]);
    expect(lines(example)).toContain('**The year 2027, under partners-in-prevention@2019-20, as at Fri 31 Dec 2027**');
    expect(lines(example)).toContain('**Stream schools, under partners-in-prevention@2019-20, as at Fri 31 Dec 2027**');
  });

  it('says in words why there is no value, and shows no number in its place', () => {
    const review = only([empty('completion', 'not-yet-observable')]);
    expect(row(review, 'Completion')).toEqual([]);
    expect(lines(review)).toContain('- No value yet: what it rests on is still to come. Completion (completion 1.0).');
  });

  it('writes every number withheld the same, in a figure and in a table', () => {
    expect(row(only([hidden('completion')]), 'Completion').slice(1, 5)).toEqual(Array(4).fill('withheld'));
    expect(row(example, 'regional online')).toEqual(['regional online', '9', 'withheld', 'withheld', '12']);
    expect(row(example, '\\*\\*All groups')).toEqual([]);
    expect(row(example, '**All groups**')).toEqual(['**All groups**', '**71**', '**17**', '**8**', '**96**']);
  });

  it('says what was found, with its numbers and its rule', () => {
    expect(lines(example)).toContain(
      '- **Start on time:** members started within the opening meetings. Start on time: 92 of 96 (95.8 %, interval 89.8 to 98.4 %); threshold: at least 90.0 %. (start.strong 1.0)',
    );
  });

  it('explains the column of chance where there is one, and nowhere else', () => {
    expect(reviewMarkdown(example)).toContain('“Chance, corrected” says');
    expect(reviewMarkdown(only([known('completion', 8, 12)]))).not.toContain('Chance, corrected');
  });

  it('says once what is so of the whole year and, with the same numbers, of its only stream', () => {
    const found = example.released.findings.find(
      ({ ruleId, scope }) => ruleId === 'start.strong' && scope.stream === undefined,
    );
    const year = found === undefined ? [] : [found];
    const stream = year.map((each) => ({ ...each, scope: { year: 2027, stream: 'general' } }));
    const fewer = stream.map((each) => {
      const figures = each.evidence.figures.map((figure) => ({ ...figure, num: figure.num - 1 }));
      return { ...each, evidence: { ...each.evidence, figures } };
    });
    const told = (findings: Review['released']['findings']): number =>
      lines(reviewOf({ ...example.released, findings })).filter((line) => line.startsWith('- **Start on time')).length;
    expect([told(year), told([...year, ...stream]), told([...year, ...fewer]), told(stream)]).toEqual([1, 1, 2, 1]);
  });

  it('says where nothing was found, rather than leaving a heading out', () => {
    const text = reviewMarkdown(only([known('completion', 8, 12)]));
    for (const heading of ['Strengths', 'Areas for improvement', 'Opportunities']) {
      expect(text).toContain(`## ${heading}\n\nNothing that the numbers published here can show.\n`);
    }
    expect(text).not.toMatch(/## (Breaches|To watch|On target|Year on year|What could not be said|Tables)/);
  });

  it('says whether the year can be reviewed, and what is still lacking', () => {
    expect(reviewMarkdown(example)).toContain('Still lacking: answers to a survey.');
  });

  it('publishes nothing but the refusal where the release is refused', () => {
    const refused = problem('', 'infeasible', 'These tables cannot be protected together.');
    expect(reviewMarkdown(reviewOf({ ...example.released, refused }))).toBe(
      '# Review of 2027\n\nAs at Fri 31 Dec 2027, under partners-in-prevention@2019-20.\n\nNothing of this review is released. These tables cannot be protected together.\n',
    );
  });

  it('takes a name for text, never for a mark of Markdown', () => {
    const odd = '<b>*a*_`[x](y)|#~&\\';
    const escaped = '\\<b\\>\\*a\\*\\_\\`\\[x\\](y)\\|\\#\\~\\&\\\\';
    const stream = only([known('completion', 8, 12, { scope: { year: 2027, stream: odd } })]);
    expect(reviewMarkdown(stream)).toContain(`**Stream ${escaped}, under`);
    const advice = reviewOf({
      ...example.released,
      advice: ['1. first', '- second', '+ third', '= fourth'],
      note: '2) note',
    });
    expect(lines(advice)).toEqual(
      expect.arrayContaining(['- 1\\. first', '- \\- second', '- \\+ third', '- \\= fourth', '2\\) note']),
    );
  });

  it('says nothing of what is not released, whatever stands beside it', () => {
    fc.assert(
      fc.property(anyReview(), (review) => {
        const text = reviewMarkdown(review);
        expect(text).not.toMatch(/(?<![\d.])777\d{4}|SECRET/);
        expect(reviewMarkdown({ ...review, metrics: [], findings: [], terms: {} })).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps every name inside the line it stands in', () => {
    for (const odd of [...oddNames, 'a\nb', 'a\u2028b']) {
      const review = only([known('completion', 8, 12, { scope: { year: 2027, stream: odd } })]);
      const plain = only([known('completion', 8, 12, { scope: { year: 2027, stream: 'plain' } })]);
      expect(lines(review)).toHaveLength(lines(plain).length);
    }
  });
});
