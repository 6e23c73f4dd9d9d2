import { describe, expect, it } from 'vitest';
import { columnNamed, reviewTables, tableKinds } from '../../src/boundary/review-tables.js';

describe('the tables of a year', () => {
  it('are listed each once', () => {
    expect([...tableKinds].sort()).toEqual(Object.keys(reviewTables).sort());
  });

  it('have each column once', () => {
    for (const kind of tableKinds) {
      const names = reviewTables[kind].map(({ name }) => name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('know their columns in whatever capitals, and no other word', () => {
    expect(columnNamed('enrolments', 'JOINEDAT')?.name).toBe('joinedAt');
    expect([columnNamed('enrolments', 'mark'), columnNamed('enrolments', 'constructor')]).toEqual([null, null]);
  });

  it('have a column for each statement of the survey, and for none elsewhere', () => {
    expect(columnNamed('responses', 'Agree: I trust them')?.name).toBe('agree:I trust them');
    for (const name of ['agree:', 'agree: ', 'agree:__proto__']) expect(columnNamed('responses', name)).toBeNull();
    expect(columnNamed('demand', 'agree:trust')).toBeNull();
  });
});
