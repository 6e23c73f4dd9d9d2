import { describe, expect, it } from 'vitest';
import { learningTogether, ours } from '../../../src/policy/sources.js';
import { scheduleCards } from '../../../src/rules/schedule/cards.js';

describe('the cards of this room', () => {
  it('each carry the id they stand under and are requirements', () => {
    for (const [id, card] of Object.entries(scheduleCards)) expect([card.id, card.force]).toEqual([id, 'requirement']);
  });

  it('cite the heading each rule stands under', () => {
    expect(Object.values(scheduleCards).map(({ id, source, section }) => [id, source, section])).toEqual([
      ['schedule.meeting-count', learningTogether, 'Safe space, clear parameters and rich relationships'],
      ['schedule.monthly', learningTogether, 'DVRCV CoPs in practice'],
      ['schedule.session-length', learningTogether, 'Free from Violence'],
      ['schedule.rolling', learningTogether, 'An evolving and responsive model'],
      ['schedule.clear-dates', ours, 'What a regular meeting needs'],
      ['schedule.no-clash', ours, 'What a regular meeting needs'],
    ]);
  });

  it('say in whole sentences what the rule is and how it was read', () => {
    for (const { title, statement, reading } of Object.values(scheduleCards)) {
      expect(title).toMatch(/^[A-Z].+[^.]$/);
      expect(statement).toMatch(/^[A-Z].+\.$/);
      expect(reading).toMatch(/^[A-Z].+\.$/);
    }
  });
});
