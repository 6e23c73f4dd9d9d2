import { describe, expect, it } from 'vitest';
import { policies } from '../../../../../src/policy/programmes/index.js';
import { enterOutcomes, presentOutcomes } from '../../../../../src/rules/review/families/completion/outcomes.js';
import { everyRegister } from '../../../../support/every.js';
import { cohortsIn, told } from '../../../../support/review/part.js';
import { changedPolicy, pointsPolicy } from '../../../../support/review/policies.js';
import { type Sketch, yearOf } from '../../years.js';

const outcomes = (...sketches: readonly Sketch[]) =>
  told(cohortsIn(yearOf(...sketches)), enterOutcomes, presentOutcomes);

describe('outcomes', () => {
  it('of two groups are added, not averaged', () => {
    const found = outcomes(
      { meetings: 'hhhhhh', people: { ana: '------', bo: 'XXXX--', cy: '------' } },
      { meetings: 'hhhhhh', people: { ana: 'XXXXXX' } },
    );
    expect(found).toMatchObject({ completion: '2/4', 'no-show': '2/4', 'completion.starters': '2/2' });
  });

  it('of a year have none where the policy of one group has no rule, also beside groups that have', () => {
    const { partnersInPrevention, freeFromViolence } = policies;
    const records = yearOf(
      { meetings: 'hhhhhh', people: { ana: 'XXXXXX' } },
      { policy: freeFromViolence.id, meetings: 'hh??', people: { bo: 'XX' } },
    );
    expect(told(cohortsIn(records, partnersInPrevention, [freeFromViolence]), enterOutcomes, presentOutcomes)).toEqual({
      'start.on-time': 'not-applicable',
      'start.first-meeting': '2/2',
      'no-show': 'not-yet-observable',
      completion: 'not-applicable',
      'completion.starters': 'not-applicable',
      'completion.per-protocol': 'not-applicable',
      'completion.late-start-only': 'not-applicable',
    });
  });

  it('move to the next meeting where the first ones are cancelled', () => {
    expect(outcomes({ meetings: 'ch????', people: { ana: 'cX' } })).toMatchObject({
      'start.first-meeting': '1/1',
      'start.on-time': 'not-yet-observable',
    });
    expect(outcomes({ meetings: 'chh???', people: { ana: 'c-X' } })).toMatchObject({
      'start.first-meeting': '0/1',
      'start.on-time': '1/1',
    });
    expect(outcomes({ meetings: 'cccccc', people: { ana: '' } })).toMatchObject({
      'start.first-meeting': '0/1',
      'start.on-time': '0/1',
      'no-show': '1/1',
      completion: '0/1',
    });
  });

  it('wait for the first meeting where none is known', () => {
    const undated = cohortsIn(
      yearOf({ meetings: '', people: { ana: '' } }),
      changedPolicy({ meetings: { count: null } }),
    );
    expect(new Set(Object.values(told(undated, enterOutcomes, presentOutcomes)))).toEqual(
      new Set(['not-yet-observable']),
    );
  });

  it('take part of a meeting that earns nothing for no start, and still for having come', () => {
    const policy = pointsPolicy({ attended: 2, partial: 0, excused: 0 });
    const found = told(
      cohortsIn(yearOf({ meetings: 'hhhhhh', people: { ana: 'p-----' } }), policy),
      enterOutcomes,
      presentOutcomes,
    );
    expect(found).toMatchObject({ 'start.first-meeting': '0/1', 'start.on-time': '0/1', 'no-show': '0/1' });
  });

  it('have one of 64 registers fail by a late start alone: absent twice, then there to the end', () => {
    const late = [...everyRegister(6, ['attended', 'absent'])]
      .map((marks) => marks.map((mark) => (mark === 'attended' ? 'X' : '-')).join(''))
      .filter((ana) => outcomes({ meetings: 'hhhhhh', people: { ana } })['completion.late-start-only'] === '1/1');
    expect(late).toEqual(['--XXXX']);
  });

  it.each([
    ['--XXX.', 'not-recorded'],
    ['.-XXXX', 'not-recorded'],
    ['.-XXX-', '0/1'],
    ['--.XXX', 'not-recorded'],
    ['X-.XXX', '0/1'],
    ['--..--', '0/1'],
  ])('say of %s that a late start alone is in the way of %s', (ana, answer) => {
    expect(outcomes({ meetings: 'hhhhhh', people: { ana } })['completion.late-start-only']).toBe(answer);
  });

  it('never say late of whoever was at no meeting, whatever apologies earn', () => {
    const generous = pointsPolicy({ attended: 1, partial: 1, excused: 1 });
    const found = (ana: string) =>
      told(cohortsIn(yearOf({ meetings: 'hhhhhh', people: { ana } }), generous), enterOutcomes, presentOutcomes)[
        'completion.late-start-only'
      ];
    expect([found('eeeeee'), found('eeeeeX'), found('eeeee.')]).toEqual(['0/1', '1/1', 'not-recorded']);
  });

  it('per protocol leave out three reasons for leaving and no other', () => {
    const reasons = ['left-sector', 'died', 'ill', 'withdrew', 'other', undefined] as const;
    const found = reasons.map((leftBecause) => {
      const membership = { ana: { leftAt: '2027-02-01', ...(leftBecause === undefined ? {} : { leftBecause }) } };
      return outcomes({ meetings: 'hhhhhh', people: { ana: 'X', bo: 'XXXX--' }, membership })[
        'completion.per-protocol'
      ];
    });
    expect(found).toEqual(['1/1', '1/1', '1/1', '1/2', '1/2', '1/2']);
  });
});
