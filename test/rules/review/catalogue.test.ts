import { describe, expect, it } from 'vitest';
import { metricCatalogue } from '../../../src/rules/review/index.js';

describe('the catalogue', () => {
  it('lists twelve figures, each under its own id', () => {
    expect(Object.entries(metricCatalogue).map(([key, { id }]) => [key, id])).toEqual(
      [
        'attendance.recorded',
        'attendance.scheduled',
        'attendance.lowest',
        'attendance.highest',
        'record.completeness',
        'start.on-time',
        'completion',
        'completion.starters',
        'no-show',
        'delivered-meetings',
        'fill-rate',
        'people.enrolled',
      ].map((id) => [id, id]),
    );
  });

  it.each(Object.values(metricCatalogue))('$id asks a question and says what is divided by what', (definition) => {
    expect(definition.question).toMatch(/^(How|Of) .*\?/);
    expect(definition.numerator).toMatch(/^[a-z].{8,}/);
    expect(definition.denominator).toMatch(/^[a-z].{8,}/);
    expect(definition.version).toBe('1.0');
    expect(definition.source).toBe('communities-of-practice');
    expect(definition.unit).toBe(definition.id === 'people.enrolled' ? 'people' : 'share');
  });

  it.each(Object.values(metricCatalogue))('$id says in words when it has no value', ({ unit, nulls }) => {
    for (const words of Object.values(nulls)) expect(words).toMatch(/^[a-z].{8,}/);
    expect(nulls['no-denominator']).toBe(unit === 'share' ? 'the denominator is 0' : undefined);
  });

  it('has a question of its own for each figure', () => {
    const questions = Object.values(metricCatalogue).map(({ question }) => question);
    expect(new Set(questions).size).toBe(questions.length);
  });

  it('takes no attendance as given twice: lowest and highest differ by what is not recorded', () => {
    const { 'attendance.lowest': lowest, 'attendance.highest': highest } = metricCatalogue;
    expect(highest.denominator).toBe(lowest.denominator);
    expect(highest.numerator).toBe(
      `${lowest.numerator}, and as much for each mark that is not recorded as for an attendance`,
    );
  });
});
