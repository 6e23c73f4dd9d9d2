import { expect, test } from 'vitest';
import { capacityCards } from '../../../src/rules/capacity/cards.js';

test('every rule of capacity is a requirement with a card under its own id, which cites its heading', () => {
  const cards = Object.entries(capacityCards).map(([key, { id, force, source, section }]) => ({
    key,
    id,
    force,
    source,
    section,
  }));
  const source = "DVRCV, Learning Together: DVRCV's Communities of Practice";
  expect(cards).toEqual(
    [
      ['capacity.maximum', 'DVRCV CoPs in practice'],
      ['capacity.minimum-viable', 'Safe space, clear parameters and rich relationships'],
      ['capacity.modality-change', 'An evolving and responsive model'],
      ['capacity.no-substitution', 'Shared experience and settings'],
    ].map(([id, section]) => ({ key: id, id, force: 'requirement', source, section })),
  );
});

test('no card leaves its title, statement or reading to be guessed', () => {
  for (const { title, statement, reading } of Object.values(capacityCards)) {
    expect(title).toMatch(/^[A-Z][^.]{10,}$/);
    expect(statement).toMatch(/^[A-Z].{20,}\.$/);
    expect(reading).toMatch(/^[A-Z].{20,}\.$/);
  }
});

test('no number stands in a card, because numbers are policy', () => {
  expect(JSON.stringify(capacityCards)).not.toMatch(/\d/);
});
