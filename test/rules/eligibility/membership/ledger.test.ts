import { describe, expect, it } from 'vitest';
import type { MembershipEvent, MembershipFact } from '../../../../src/rules/eligibility/index.js';
import { correction, fact, moment, problemsOf, recordOf, stateAt, withRules } from '../../../support/histories.js';

describe('a record', () => {
  const two = () => recordOf(fact('group-opened', 0), fact('applied', 1));

  it('may repeat a line word for word, whatever the order of its parts', () => {
    const [, applied] = two();
    const turned = Object.fromEntries(Object.entries(applied ?? {}).toReversed()) as unknown as MembershipEvent;
    expect(problemsOf([...two(), turned], withRules({}))).toStrictEqual([]);
    expect(stateAt([...two(), turned], withRules({}), 2)).toStrictEqual(stateAt(two(), withRules({}), 2));
  });

  it('gives no two lines that differ the same id', () => {
    const [opened, applied] = two();
    const other = { ...fact('applied', 1, { person: 'bo' }), id: 'e01', recorded: moment(1) };
    const later = { ...fact('applied', 1), id: 'e01', recorded: moment(2) };
    for (const line of [other, later]) {
      expect(
        problemsOf(
          [opened, applied, line].filter((each) => each !== undefined),
          withRules({}),
        ),
      ).toStrictEqual([
        '<e01>.id duplicate: An id belongs to one event; another with this one says something else (<e01>).',
      ]);
    }
  });

  it('tells every moment that cannot be read, where it stands', () => {
    const [opened, applied] = two();
    if (opened === undefined || applied === undefined) throw new Error('two');
    const found = problemsOf(
      [
        { ...opened, recorded: 'once' },
        { ...applied, effective: 'then' },
        correction('c0', 'e00', 9, { ...fact('group-opened', 0), effective: 'there' }),
      ],
      withRules({}),
    );
    const told = found.map((text) => text.split(' ', 2).join(' '));
    expect(told.toSorted()).toStrictEqual(
      ['<c0>.becomes.effective', '<e00>.recorded', '<e01>.effective'].map((path) => `${path} not-an-instant:`),
    );
  });

  it('is read in the order in which its facts became true, also where their words differ in zone', () => {
    const facts = [
      fact('group-opened', 0),
      { ...fact('applied', 0), effective: moment(2, 660) },
      { ...fact('offered', 0), effective: moment(3, -600) },
    ];
    expect(stateAt(recordOf(...facts), withRules({}), 3).memberships).toMatchObject([
      { status: 'offered', queuedSince: moment(2, 660), since: moment(3, -600) },
    ]);
  });

  it.each<[string, MembershipFact]>([
    ['given up', fact('withdrew', 9)],
    ['put off', fact('deferred', 9)],
    ['at an end', fact('ended', 9, { ending: 'completed' })],
    ['ended with the work in the sector', fact('left-sector', 9)],
  ])('gives a seat that is %s to somebody else at the same moment, whichever was written down first', (_, leaving) => {
    const seated = [fact('group-opened', 0, { seats: 1 }), fact('applied', 1), fact('offered', 2), fact('accepted', 3)];
    const next = [fact('applied', 9, { person: 'bo' }), fact('offered', 9, { person: 'bo' })];
    for (const facts of [
      [leaving, ...next],
      [...next, leaving],
    ]) {
      const [group] = stateAt(recordOf(...seated, ...facts), withRules({}), 9).groups;
      expect(group).toMatchObject({ taken: 1 });
    }
  });
});
