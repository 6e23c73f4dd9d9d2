import { describe, expect, it } from 'vitest';
import { policies } from '../../../../src/policy/index.js';
import { aboutOrder } from '../../../../src/rules/capacity/fairness/order.js';
import { ours, sourced } from './policies.js';

const plain = policies.partnersInPrevention;

describe('who is served first', () => {
  it('is for each round to say where neither the policy nor the round does', () => {
    expect(aboutOrder(plain, 'serial', undefined)).toStrictEqual([
      'Each round says before applications open who comes first.',
      'Where two people stand alike in all of this, the id that comes first decides.',
      'Whether somebody has taken part before makes no difference.',
      'A round in which somebody got no place changes nothing later.',
    ]);
  });

  it('is told step by step, in the order in which the tiers of a plan count', () => {
    const policy = ours({
      eligibility: {
        region: sourced({ jurisdiction: 'Victoria', others: 'placed-after' }),
        reservedForReturners: sourced(4),
        firstTimers: sourced('placed-first'),
      },
      allocation: { order: sourced('applied'), missedRounds: sourced(true) },
    });
    expect(aboutOrder(policy, 'serial', undefined)).toStrictEqual([
      'People from Victoria come before people from elsewhere.',
      'Then up to four people who have taken part before come before the others of the round, wherever they ask to go.',
      'Then first-timers come before people who have taken part before.',
      'Then whoever wanted a place in more earlier rounds and got none comes first.',
      'Then whoever applied earlier comes first.',
      'This is easier for those who hear of a round first and can answer at once.',
      'Where two people stand alike in all of this, the id that comes first decides.',
    ]);
  });

  it('counts one reserved returner as one person, and puts returners first where the policy does', () => {
    const one = aboutOrder(ours({ eligibility: { reservedForReturners: sourced(1) } }), 'serial', undefined);
    expect(one[0]).toBe(
      'Up to one person who has taken part before comes before the others of the round, wherever they ask to go.',
    );
    const after = aboutOrder(ours({ eligibility: { firstTimers: sourced('placed-after') } }), 'serial', undefined);
    expect(after[0]).toBe('First-timers come after people who have taken part before.');
  });

  it('takes the order of the round before that of the policy', () => {
    const policy = ours({ allocation: { order: sourced('applied') } });
    expect(aboutOrder(policy, 'serial', { by: 'priority' })).toContain(
      'Whoever has the smaller priority number comes first.',
    );
  });

  it('knows numbers of each group only where the method does', () => {
    const own = 'A group may have a number of its own for each person.';
    expect(aboutOrder(plain, 'deferred-acceptance', { by: 'priority' })).toContain(own);
    expect(aboutOrder(plain, 'serial', { by: 'priority' })).not.toContain(own);
  });

  it('says where somebody comes from only where that makes no difference or an order', () => {
    const open = ours({ eligibility: { region: null } });
    expect(aboutOrder(open, 'serial', undefined)).toContain('Where somebody comes from makes no difference.');
    expect(aboutOrder(plain, 'serial', undefined).join(' ')).not.toMatch(/Victoria|comes from/);
  });
});

describe('a lottery', () => {
  it('says how numbers are drawn, that they can be checked, and what has to be published beforehand', () => {
    const said = aboutOrder(plain, 'serial', { by: 'lottery' });
    expect(said.slice(0, 5)).toStrictEqual([
      'Whoever draws the smaller number in a lottery comes first.',
      "A person's number depends on nothing but the text chosen for the draw and their own id, so it stays as it is when somebody else applies or withdraws.",
      'Anybody can work the numbers out again: each is the first 52 bits of SHA-256 of the text, a bar and the id.',
      'The text is one that nobody can know while applications are open, and is published with the result.',
      'A fingerprint of the text is published before applications open, so that nobody can choose another text afterwards.',
    ]);
  });

  it('publishes the commitment and never the seed', () => {
    const said = aboutOrder(plain, 'serial', { by: 'lottery', seed: 'dice 4 2 6', commitment: 'c0ffee' }).join('\n');
    expect(said).toContain(
      'Its fingerprint is published before applications open, and the text is held to it: c0ffee.',
    );
    expect(said).not.toContain('dice');
  });
});
