import { describe, expect, it } from 'vitest';
import { policies } from '../../../../src/policy/index.js';
import { aboutReserves, passesOver } from '../../../../src/rules/capacity/fairness/reserves.js';
import { ours, sourced } from './policies.js';

const plain = policies.partnersInPrevention;
const accepting = sourced('deferred-acceptance');
const keeping = ours({ allocation: { method: accepting, reserves: sourced({ rural: 2, 'first-years': 1 }) } });
const limiting = ours({ allocation: { method: accepting, perOrganisation: sourced(3) } });
const none = [
  'No group keeps places for some people.',
  'How many people of one organisation are in a group makes no difference.',
];

describe('places that are kept', () => {
  it('are told with what they mean and what they cost', () => {
    expect(aboutReserves(keeping, 'deferred-acceptance', [], false)).toStrictEqual([
      'Each group keeps places for some people: one for "first-years" and two for "rural".',
      'Such a number is a minimum: it is reached while enough people who count towards it want a place, and more of them get a place as everybody does.',
      'One person fills one such place, even if they count towards several numbers.',
      'Places that nobody who counts towards them wants go to everybody else.',
      'Nobody is told who filled such a place, and no place is marked with it.',
      'To say that one counts towards such a number never gets anybody a group they like less.',
      'Somebody may be passed over for a person who comes later and counts towards such a number.',
      'How many people of one organisation are in a group makes no difference.',
    ]);
  });

  it('promise less where groups close', () => {
    const said = aboutReserves(keeping, 'deferred-acceptance', [], true);
    expect(said).toContain(
      'To say that one counts towards such a number never gets anybody a group they like less, once it is settled which groups run.',
    );
  });

  it('are those of a group where it has its own, in order of id', () => {
    const groups = [{ id: 'south', reserves: {} }, { id: 'north', reserves: { new: 1, rural: 0 } }, { id: 'east' }];
    expect(aboutReserves(keeping, 'deferred-acceptance', groups, false).slice(1, 3)).toStrictEqual([
      'The group "north" keeps one for "new".',
      'The group "south" keeps none.',
    ]);
    expect(aboutReserves(plain, 'deferred-acceptance', groups, false)[0]).toBe(
      'The group "north" keeps one for "new".',
    );
    expect(aboutReserves(plain, 'deferred-acceptance', [{ id: 'south', reserves: {} }], false)).toStrictEqual(none);
  });

  it.each(['serial', 'max-placement'] as const)(
    'are promised to nobody under %s, whatever a policy or group says',
    (method) => {
      expect(aboutReserves(keeping, method, [{ id: 'north', perOrganisation: 2 }], false)).toStrictEqual(none);
    },
  );
});

describe('a limit on one organisation', () => {
  it('is told with what becomes of whoever it stops', () => {
    expect(aboutReserves(limiting, 'deferred-acceptance', [], false)).toStrictEqual([
      'No group keeps places for some people.',
      'A group takes at most three of one organisation.',
      'Whoever is passed over for this asks for the next group on their list.',
      'People who name no organisation are not counted together.',
    ]);
  });

  it('is the smaller of the policy and of the group', () => {
    const groups = [
      { id: 'south', perOrganisation: 4 },
      { id: 'east', perOrganisation: 3 },
      { id: 'north', perOrganisation: 2 },
    ];
    const said = aboutReserves(limiting, 'deferred-acceptance', groups, false);
    expect(said.filter((sentence) => sentence.includes('at most'))).toStrictEqual([
      'A group takes at most three of one organisation.',
      'The group "north" takes at most two of one organisation.',
    ]);
  });
});

it('knows where somebody may be passed over', () => {
  expect(passesOver(plain, [])).toBe(false);
  expect(passesOver(plain, [{ id: 'north', reserves: { rural: 0 } }])).toBe(false);
  expect(passesOver(plain, [{ id: 'north', reserves: { rural: 1 } }])).toBe(true);
  expect(passesOver(plain, [{ id: 'north', perOrganisation: 1 }])).toBe(true);
  expect(passesOver(keeping, [])).toBe(true);
  expect(passesOver(limiting, [])).toBe(true);
});
