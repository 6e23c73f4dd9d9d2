import { describe, expect, it } from 'vitest';
import { contradictions } from '../../src/policy/contradictions.js';
import {
  type EligibilityPolicy,
  endings,
  type FormationPolicy,
  type MembershipPolicy,
  type PolicyDocument,
  type Reentry,
  type Sourced,
} from '../../src/policy/policy.js';
import { partnersInPrevention2019 } from '../../src/policy/programmes/partners-in-prevention.js';

const ours: PolicyDocument = { ...partnersInPrevention2019, id: 'ours@2027' };
const atOnce: Reentry = { afterDays: 0 };
const whole = (least: number, most: number): string => `This is a whole number from ${least} to ${most}.`;

function sourced<Value>(value: Value): Sourced<Value> {
  return { value, source: 'Our handbook', section: '5' };
}

function eligibility(change: Partial<EligibilityPolicy>): PolicyDocument {
  return { ...ours, eligibility: { ...ours.eligibility, ...change } };
}

function rejoining(change: Partial<Record<(typeof endings)[number], Reentry>>): PolicyDocument {
  const reentry = {
    completed: atOnce,
    withdrew: atOnce,
    'did-not-complete': atOnce,
    deferred: atOnce,
    'never-started': atOnce,
    'left-sector': atOnce,
  };
  return eligibility({ reentry: sourced({ ...reentry, ...change }) });
}

function membership(change: Partial<MembershipPolicy>): PolicyDocument {
  return { ...ours, membership: { ...ours.membership, ...change } };
}

function formation(change: Partial<FormationPolicy>, minimumViable: number | null): PolicyDocument {
  return {
    ...ours,
    capacity: { ...ours.capacity, minimumViable: minimumViable === null ? null : sourced(minimumViable) },
    formation: { ...ours.formation, ...change },
  };
}

function said(document: PolicyDocument): readonly string[] {
  return contradictions(document).map(({ path, message }) => `${path}: ${message}`);
}

describe('joining again', () => {
  it.each(endings)('waits a whole number of days after %s, from none to ten years of them', (ending) => {
    const path = `eligibility.reentry.value.${ending}.afterDays`;
    for (const afterDays of [0, 90, 3660]) expect(said(rejoining({ [ending]: { afterDays } }))).toStrictEqual([]);
    for (const afterDays of [-1, 0.5, 3661, Number.NaN]) {
      expect(said(rejoining({ [ending]: { afterDays } }))).toStrictEqual([`${path}: ${whole(0, 3660)}`]);
    }
    expect(said(rejoining({ [ending]: 'not-again' }))).toStrictEqual([]);
  });

  it('may be no rule at all, or refused after everything', () => {
    expect(said(eligibility({ reentry: null }))).toStrictEqual([]);
    expect(
      said(
        rejoining({
          completed: 'not-again',
          withdrew: 'not-again',
          'did-not-complete': 'not-again',
          deferred: 'not-again',
          'never-started': 'not-again',
          'left-sector': 'not-again',
        }),
      ),
    ).toStrictEqual([]);
  });

  it('reserves from one place to a thousand for returners', () => {
    for (const places of [1, 1000])
      expect(said(eligibility({ reservedForReturners: sourced(places) }))).toStrictEqual([]);
    for (const places of [0, 1001, 1.5]) {
      expect(said(eligibility({ reservedForReturners: sourced(places) }))).toStrictEqual([
        `eligibility.reservedForReturners.value: ${whole(1, 1000)}`,
      ]);
    }
  });

  it('reserves nothing for people who come first anyway', () => {
    const idle = eligibility({ reservedForReturners: sourced(2), firstTimers: sourced('placed-after') });
    expect(said(idle)).toStrictEqual([
      'eligibility.reservedForReturners.value: Where first-timers are placed after returners, nothing need be reserved for returners.',
    ]);
    const useful = eligibility({ reservedForReturners: sourced(2), firstTimers: sourced('placed-first') });
    expect(said(useful)).toStrictEqual([]);
  });

  it('knows the words of a stream’s themes', () => {
    const stream = { id: 'regional', title: 'Regional', themes: ['regional', 'astronomy'] };
    expect(said(eligibility({ streams: [sourced(stream)] }))).toStrictEqual([
      "eligibility.streams[0].value.themes[1]: This word is not in the policy's own vocabulary.",
    ]);
  });
});

describe('a membership', () => {
  it.each([
    ['betweenJobsDays', 0, 3660],
    ['offerHours', 1, 8784],
    ['correctionDays', 0, 3660],
    ['alumniLapseDays', 1, 3660],
  ] as const)('sets %s from %d to %d, or not at all', (name, least, most) => {
    for (const value of [least, most]) expect(said(membership({ [name]: sourced(value) }))).toStrictEqual([]);
    for (const value of [least - 1, most + 1, least + 0.5]) {
      expect(said(membership({ [name]: sourced(value) }))).toStrictEqual([
        `membership.${name}.value: ${whole(least, most)}`,
      ]);
    }
    expect(said(membership({ [name]: null }))).toStrictEqual([]);
  });
});

describe('the formation of a group', () => {
  it('gives one facilitator from one group to a hundred', () => {
    for (const value of [1, 100]) {
      expect(said(formation({ facilitatorGroups: sourced(value) }, null))).toStrictEqual([]);
    }
    for (const value of [0, 101]) {
      expect(said(formation({ facilitatorGroups: sourced(value) }, null))).toStrictEqual([
        `formation.facilitatorGroups.value: ${whole(1, 100)}`,
      ]);
    }
  });

  it('is decided from the first meeting to a year before it', () => {
    for (const value of [0, 366]) {
      expect(said(formation({ decideDaysBefore: sourced(value) }, 6))).toStrictEqual([]);
    }
    for (const value of [-1, 367]) {
      expect(said(formation({ decideDaysBefore: sourced(value) }, 6))).toStrictEqual([
        `formation.decideDaysBefore.value: ${whole(0, 366)}`,
      ]);
    }
  });

  it('has no day to decide by where no size is too small', () => {
    expect(said(formation({ decideDaysBefore: sourced(14) }, null))).toStrictEqual([
      'formation.decideDaysBefore.value: A day to decide by says nothing without a smallest viable group.',
    ]);
  });
});
