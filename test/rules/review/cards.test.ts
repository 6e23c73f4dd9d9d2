import { expect, it } from 'vitest';
import { reviewCards } from '../../../src/rules/review/cards.js';

it('cites the paper for both rules, each under its own heading', () => {
  expect(Object.entries(reviewCards).map(([key, card]) => [key, card.id, card.section, card.force])).toEqual([
    ['review.annual', 'review.annual', 'Executive summary', 'requirement'],
    ['review.evidence', 'review.evidence', 'Developing our model', 'requirement'],
  ]);
  for (const { source } of Object.values(reviewCards)) expect(source).toMatch(/^DVRCV, Learning Together/);
});

it.each(Object.values(reviewCards))('$id says in sentences what it asks and how it was read', (card) => {
  expect(card.title).toMatch(/^[A-Z].*[a-z]$/);
  expect(card.statement).toMatch(/^[A-Z].*\.$/);
  expect(card.reading).toMatch(/^[A-Z].*\.$/);
});
