import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDay, plusDays, readDay } from '../../../src/kernel/day.js';
import { type IsoDay, modalities, type Policy } from '../../../src/policy/index.js';
import {
  type FillingGroup,
  type FillingGroups,
  problemsOfViability,
  type Viability,
  viability,
} from '../../../src/rules/formation/index.js';
import { policy } from '../../support/arbitraries.js';

/** A day around the first meetings, or far from them. */
const near = fc.integer({ min: -80, max: 20 }).map((days) => {
  const day = readDay('2027-02-09');
  if (!day.ok) throw new Error('This is a day.');
  return isoDay(plusDays(day.value, days));
});

/** Numbers around the smallest and the largest that the policy knows. */
function people({ capacity }: Policy): fc.Arbitrary<number> {
  const known = [
    0,
    capacity.minimumViable?.value ?? 5,
    ...modalities.map((each) => capacity.maximum[each]?.value ?? 9),
  ];
  return fc.constantFrom(...known).chain((number) => fc.integer({ min: Math.max(0, number - 3), max: number + 3 }));
}

function fillings(ours: Policy): fc.Arbitrary<FillingGroups> {
  const group = fc.record(
    {
      id: fc.constantFrom('a', 'b', 'c', 'd', 'constructor', '7', '10', 'Z'),
      stream: fc.constantFrom(...ours.eligibility.streams.map(({ value }) => value.id).slice(0, 2)),
      modality: fc.constantFrom(...modalities.slice(0, 2)),
      enrolled: people(ours),
      firstMeeting: near,
    },
    { requiredKeys: ['id', 'stream', 'modality'] },
  );
  const groups = fc.uniqueArray(group, { maxLength: 6, selector: ({ id }) => id });
  return fc.record({ groups, asOf: near }, { requiredKeys: ['groups'] });
}

const cases = policy().chain((ours) => fc.record({ ours: fc.constant(ours), input: fillings(ours) }));

function each(
  input: FillingGroups,
  ours: Policy,
): readonly { readonly group: FillingGroup; readonly answer: Viability }[] {
  const answers = viability(input, ours);
  return input.groups.flatMap((group, index) => {
    const answer = answers[index];
    return answer === undefined ? [] : [{ group, answer }];
  });
}

test('every group of a lawful input has one answer, in the order given', () => {
  fc.assert(
    fc.property(cases, ({ ours, input }) => {
      expect(problemsOfViability(input, ours)).toStrictEqual([]);
      expect(viability(input, ours).map(({ group }) => group)).toStrictEqual(input.groups.map(({ id }) => id));
    }),
  );
});

test('a group goes ahead exactly when it has the minimum and something is to decide, and is refused exactly when it has not and it is time', () => {
  fc.assert(
    fc.property(cases, ({ ours, input }) => {
      const minimum = ours.capacity.minimumViable?.value;
      const days = ours.formation.decideDaysBefore?.value ?? 0;
      for (const { group, answer } of each(input, ours)) {
        const enough = minimum === undefined || (group.enrolled !== undefined && group.enrolled >= minimum);
        const decided = minimum === undefined || daysBetween(input.asOf, group.firstMeeting) < 0;
        expect(answer.advice === null).toBe(decided);
        expect(answer.advice === 'go').toBe(enough && !decided);
        expect(answer.decision.outcome === 'met').toBe(enough);
        const due = daysBetween(input.asOf, group.firstMeeting) <= days;
        const refused = !enough && group.enrolled !== undefined && due;
        expect(answer.decision.outcome === 'not-met').toBe(refused);
        const acts = answer.advice === 'merge' || answer.advice === 'cancel' || answer.missing.length > 0;
        expect(acts).toBe(refused && !decided);
        expect(answer.mergeWith.length > 0).toBe(answer.advice === 'merge');
        expect(answer.missing.length === 0 || answer.advice === 'wait').toBe(true);
      }
    }),
  );
});

/** Days from one day to another; without end where one of them is not known. */
function daysBetween(from: IsoDay | undefined, to: IsoDay | undefined): number {
  const [first, last] = [readDay(from), readDay(to)];
  return first.ok && last.ok ? last.value - first.value : Number.POSITIVE_INFINITY;
}

test('a group to merge with is of the same stream and modality, has not started, and together they never exceed the maximum', () => {
  fc.assert(
    fc.property(cases, ({ ours, input }) => {
      for (const { group, answer } of each(input, ours)) {
        const most = ours.capacity.maximum[group.modality]?.value ?? Number.POSITIVE_INFINITY;
        const together = answer.mergeWith.map((id) => {
          const other = input.groups.find((one) => one.id === id);
          expect(id).not.toBe(group.id);
          expect([other?.stream, other?.modality]).toStrictEqual([group.stream, group.modality]);
          expect(daysBetween(input.asOf, other?.firstMeeting)).toBeGreaterThanOrEqual(0);
          const sum = (group.enrolled ?? Number.NaN) + (other?.enrolled ?? Number.NaN);
          expect(sum).toBeLessThanOrEqual(most);
          return sum >= (ours.capacity.minimumViable?.value ?? 0);
        });
        expect(together.lastIndexOf(true)).toBe(together.filter(Boolean).length - 1);
      }
    }),
  );
});

test('the order of the groups never changes what is advised', () => {
  const shuffled = cases.chain(({ ours, input }) =>
    fc.record({
      ours: fc.constant(ours),
      input: fc.constant(input),
      groups: fc.shuffledSubarray([...input.groups], { minLength: input.groups.length }),
    }),
  );
  const told = (input: FillingGroups, ours: Policy): unknown =>
    new Map(
      viability(input, ours).map(({ group, decision, missing, ...rest }) => {
        const awaited = input.groups.filter((_, index) => missing.includes(`groups[${index}].enrolled`));
        return [group, { ...rest, awaited: awaited.map(({ id }) => id).sort(), outcome: decision.outcome }];
      }),
    );
  fc.assert(
    fc.property(shuffled, ({ ours, input, groups }) => {
      expect(told({ ...input, groups }, ours)).toStrictEqual(told(input, ours));
    }),
  );
});

test('the number that would reverse a refusal does, and only a refusal has one', () => {
  fc.assert(
    fc.property(cases, ({ ours, input }) => {
      each(input, ours).forEach(({ answer }, index) => {
        for (const { verdict, reversedBy, remedy } of answer.decision.findings) {
          expect(reversedBy !== undefined).toBe(verdict === 'not-met');
          expect(remedy === null).toBe(verdict === 'met');
          for (const { path, value } of reversedBy ?? []) {
            expect(path).toBe(`groups[${index}].enrolled`);
            const groups = input.groups.map((group, at) =>
              at === index ? { ...group, enrolled: Number(value) } : group,
            );
            const reversed = viability({ ...input, groups }, ours)[index];
            expect(reversed?.decision.outcome).toBe('met');
            expect(reversed?.advice).toBe(answer.advice === null ? null : 'go');
          }
        }
      });
    }),
  );
});

test('a fact that was missing settles what was open and never unsettles an answer', () => {
  fc.assert(
    fc.property(cases, ({ ours, input }) => {
      const known = viability(input, ours);
      const { asOf: _, ...undated } = input;
      const blank = (key: 'enrolled' | 'firstMeeting'): FillingGroups => ({
        ...input,
        groups: input.groups.map(({ [key]: _fact, ...rest }) => rest),
      });
      for (const less of [undated, blank('enrolled'), blank('firstMeeting')]) {
        viability(less, ours).forEach(({ decision: { outcome, findings } }, index) => {
          if (outcome !== 'open') expect(known[index]?.decision.outcome).toBe(outcome);
          for (const { verdict, missing } of findings) expect(missing.length > 0).toBe(verdict === 'open');
        });
      }
    }),
  );
});

test('no number still to come takes a cancellation back, and the numbers waited for settle what is waited for', () => {
  const told = cases.chain(({ ours, input }) =>
    fc.record({ ours: fc.constant(ours), input: fc.constant(input), number: people(ours) }),
  );
  fc.assert(
    fc.property(told, ({ ours, input, number }) => {
      const groups = input.groups.map((group) => ({ ...group, enrolled: group.enrolled ?? number }));
      const none = input.groups.map((group) => ({ ...group, enrolled: group.enrolled ?? 0 }));
      const later = viability({ ...input, groups }, ours);
      const emptiest = viability({ ...input, groups: none }, ours);
      viability(input, ours).forEach(({ advice, missing }, index) => {
        if (advice === 'cancel') expect(later[index]?.advice).toBe('cancel');
        if (missing.length === 0) return;
        expect(['merge', 'cancel']).toContain(later[index]?.advice);
        expect(emptiest[index]?.advice).toBe('merge');
      });
    }),
  );
});
