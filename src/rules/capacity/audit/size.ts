import { counted } from '../../../kernel/phrase.js';
import type { Policy } from '../../../policy/policy.js';
import { manner } from '../modality.js';
import type { Found, OpenQuestion } from './answer.js';
import { type Book, dayNumber, eachOnce } from './books.js';
import { type Moment, whenOf } from './moments.js';
import { onceInWords, whenInWords } from './words.js';

/**
 * More people at one time than the group holds: the peak, when it is over, and everybody there then. People who follow one another in a
 * seat are never there at one time.
 */
export function overCapacity({ group }: Book, moments: readonly Moment[]): readonly Found<'over-capacity'>[] {
  const over = moments.filter((moment) => excess(moment) > 0);
  const [first] = over;
  if (first === undefined) return [];
  const worst = over.reduce((most, each) => (excess(each) > excess(most) ? each : most), first);
  const { modality, people, limit } = worst;
  const changed = over.some((each) => each.modality !== null && each.modality.since !== null);
  const since =
    modality === null || modality.since === null
      ? ''
      : `, ${manner[modality.modality]} since meeting ${modality.since}`;
  const when = over.map(whenOf);
  return [
    {
      code: 'over-capacity',
      rules: ['capacity.maximum', ...(changed ? ['capacity.modality-change'] : [])],
      groups: [group.id],
      people: eachOnce(over.flatMap(({ seated }) => seated.map(({ person }) => person))),
      organisation: null,
      when,
      found: people,
      limit: limit ?? 0,
      words: `There are too many ${whenInWords(when)}: ${counted(people, 'person', 'people')} ${onceInWords(whenOf(worst))}, and it holds ${limit}${since}.`,
    },
  ];
}

function excess({ people, limit }: Moment): number {
  return limit === null ? 0 : people - limit;
}

/** How many a group holds is asked only where somebody is in it. */
export function withoutLimit({ group, place }: Book, moments: readonly Moment[]): readonly OpenQuestion[] {
  if (moments.every(({ limit }) => limit !== null)) return [];
  return [
    {
      code: 'limit',
      rules: ['capacity.maximum'],
      groups: [group.id],
      people: [],
      missing: [`groups[${place}].capacity`],
      words: 'Nobody says how many it holds, so nobody knows whether there are too many.',
    },
  ];
}

/** What the smallest size of a group comes to. */
export interface Smallness {
  readonly violations: readonly Found<'below-minimum'>[];
  readonly remarks: readonly Found<'fell-below-minimum'>[];
  readonly open: readonly OpenQuestion[];
}

const largeEnough: Smallness = { violations: [], remarks: [], open: [] };
const rules = ['capacity.minimum-viable'];

/**
 * Too few when the group started is a violation: it should not have gone ahead. Too few later on is a remark: members leave, and whether
 * the others go on is for people to decide. Before it starts it may still fill.
 */
export function smallness(book: Book, moments: readonly Moment[], policy: Policy, asOf: number | null): Smallness {
  const { group, meetings, place } = book;
  const minimum = Math.max(group.minimum ?? 0, policy.capacity.minimumViable?.value ?? 0);
  const small = moments.filter(({ people }) => people < minimum);
  const [first] = small;
  if (first === undefined) return largeEnough;
  const open = (missing: readonly string[], words: string): Smallness => ({
    ...largeEnough,
    open: [{ code: 'minimum', rules, groups: [group.id], people: [], missing, words }],
  });
  const start = meetings[0];
  if (start === undefined) {
    // A group that fills one by one is small for a while; only its first meeting says whether it started so.
    if (small.length < moments.length) return largeEnough;
    return open(
      [`groups[${place}].meetings`],
      `It never had the ${counted(minimum, 'person', 'people')} it needs, and nobody says when it started.`,
    );
  }
  if (first.meeting === 1) {
    const before = policy.formation.decideDaysBefore?.value ?? 0;
    if (asOf === null || asOf >= start - before) {
      return { ...largeEnough, violations: [tooFew('below-minimum', group.id, [first], minimum)] };
    }
    return open(
      ['asOf'],
      `It has fewer than the ${counted(minimum, 'person', 'people')} it needs, and may still fill until it starts.`,
    );
  }
  return { ...largeEnough, remarks: [tooFew('fell-below-minimum', group.id, small, minimum)] };
}

function tooFew<Code extends string>(
  code: Code,
  group: string,
  small: readonly Moment[],
  minimum: number,
): Found<Code> {
  const fewest = small.reduce((least, { people }) => Math.min(least, people), minimum);
  const when = small.map(whenOf);
  return {
    code,
    rules,
    groups: [group],
    people: eachOnce(small.flatMap(({ seated }) => seated.map(({ person }) => person))),
    organisation: null,
    when,
    found: fewest,
    limit: minimum,
    words: `There are too few ${whenInWords(when)}: ${counted(fewest, 'person', 'people')} at the fewest, and it needs ${minimum}.`,
  };
}

/** The day of the lists as a number; `null` where they have none. */
export function dayOfLists(asOf: string | undefined): number | null {
  return asOf === undefined ? null : dayNumber(asOf);
}
