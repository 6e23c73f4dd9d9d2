import { expect, it } from 'vitest';
import { allocationMethods } from '../../../../src/policy/allocation-terms.js';
import { aboutMethod } from '../../../../src/rules/capacity/fairness/method.js';

it('promises of serial order that nobody is passed over and that the true list is best, and of how many are placed nothing', () => {
  expect(aboutMethod('serial', false, false)).toStrictEqual([
    'Places are given out one person after another: each gets the first group on their list that may admit them and still has a place.',
    'Nobody is passed over for somebody who comes later in the order.',
    'Whoever lists all groups they would go to, in their true order, cannot get a better group with any other list.',
    'It does not place as many people as could be placed: somebody may have no place who would have one if others were placed elsewhere.',
  ]);
});

it.each(['serial', 'deferred-acceptance'] as const)(
  'takes back of %s that the true list is best where groups close',
  (method) => {
    const [open, closing] = [aboutMethod(method, false, false), aboutMethod(method, true, false)];
    expect(open.filter((sentence) => !closing.includes(sentence))).toStrictEqual([
      'Whoever lists all groups they would go to, in their true order, cannot get a better group with any other list.',
    ]);
    expect(closing.filter((sentence) => !open.includes(sentence))).toStrictEqual([
      'The true list is the best list once it is settled which groups run; because small groups close, another one may in rare cases get somebody a better group.',
    ]);
  },
);

it('excepts reserves and organisations only where there are any, and only where the method knows them', () => {
  const except = 'This holds but for what is said below of places that are kept and of organisations.';
  for (const method of allocationMethods) {
    expect(aboutMethod(method, false, false)).not.toContain(except);
    expect(aboutMethod(method, false, true).includes(except)).toBe(method === 'deferred-acceptance');
  }
});

it('says the name deferred acceptance once, with what it means', () => {
  const said = aboutMethod('deferred-acceptance', true, true).join(' ');
  expect(said.match(/deferred acceptance/g)).toHaveLength(1);
});

it('says of max placement that somebody may be passed over, may gain by another list, and may lose by a withdrawal', () => {
  const said = aboutMethod('max-placement', false, false);
  expect(said).toContain('No other way to give out the same places gives one to more people.');
  expect(said).toContain('Somebody may see a group they like better go to a person who comes after them in the order.');
  expect(said).toContain(
    'Another list than the true one may get somebody a better group, so not every list can be taken at its word.',
  );
  expect(said).toContain('When somebody withdraws or applies late, others may get a group they like less.');
});
