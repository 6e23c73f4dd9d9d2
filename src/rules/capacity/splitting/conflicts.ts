import type { PersonId } from '../../../kernel/id.js';
import { lawfulParting } from '../../../kernel/parting/lawful.js';
import { counted } from '../../../kernel/phrase.js';
import { type Asked, idsAt } from './asked.js';
import { partingOf } from './parting-of.js';

/** The sizes that a group may have. */
interface Sizes {
  readonly cap: number;
  readonly min: number;
}

/** Why people cannot be split as asked. `people` are those concerned, in the order of their ids. */
export type Conflict =
  /** More people are to stay together than a group holds. */
  | {
      readonly code: 'block-too-large';
      readonly people: readonly PersonId[];
      readonly size: number;
      readonly cap: number;
    }
  /** These two are to stay apart, and are kept together by the block. */
  | { readonly code: 'apart-in-block'; readonly people: readonly PersonId[]; readonly block: readonly PersonId[] }
  /** So many people make no groups of these sizes: so many groups hold fewer, and one group more needs more. */
  | ({
      readonly code: 'no-legal-sizes';
      readonly people: readonly PersonId[];
      readonly size: number;
      readonly groups: number;
      readonly hold: number;
      readonly oneMoreNeeds: number;
    } & Sizes)
  /** Those who are to stay together cannot be put into groups of these sizes. */
  | ({ readonly code: 'together-does-not-fit'; readonly people: readonly PersonId[] } & Sizes)
  /** So many groups at most can be made, and those who are to stay apart need more, or other sizes. */
  | ({ readonly code: 'apart-does-not-fit'; readonly people: readonly PersonId[]; readonly groups: number } & Sizes)
  /** The search gave up before it found a split or knew that there is none. */
  | { readonly code: 'none-found'; readonly people: readonly PersonId[] };

/** Everything that can be told without a search. */
export function plainConflicts(asked: Asked): readonly Conflict[] {
  const { people, cap, min, blocks, apart } = asked;
  const tooLarge = blocks
    .filter(({ length }) => length > cap)
    .map((block): Conflict => ({ code: 'block-too-large', people: idsAt(asked, block), size: block.length, cap }));
  const blockOf = new Map(blocks.flatMap((block) => block.map((place) => [place, block])));
  const pairs = apart.flatMap((list) =>
    list.flatMap((one, index) => list.slice(index + 1).map((other) => [one, other] as const)),
  );
  const torn = new Map(
    pairs
      .filter(([one, other]) => blockOf.get(one) === blockOf.get(other))
      .sort(([one, other], [first, second]) => one - first || other - second)
      .map((pair): [string, Conflict] => {
        const block = idsAt(asked, blockOf.get(pair[0]) ?? []);
        return [String(pair), { code: 'apart-in-block', people: idsAt(asked, pair), block }];
      }),
  );
  const size = people.length;
  const groups = Math.floor(size / min);
  if (groups * cap >= size) return [...tooLarge, ...torn.values()];
  const everybody = people.map(({ id }) => id);
  const sizes = { size, cap, min, groups, hold: groups * cap, oneMoreNeeds: (groups + 1) * min };
  return [...tooLarge, ...torn.values(), { code: 'no-legal-sizes', people: everybody, ...sizes }];
}

/** Steps for the search of what is in the way, for all its questions together. */
const steps = 1_000_000;

/**
 * Why a search found no split: those who are to stay together where they alone are in the way, otherwise those who are to stay apart, and of
 * these nobody without whom it still could not be.
 */
export function searchedConflicts(asked: Asked): readonly Conflict[] {
  const { people, blocks, min, cap } = asked;
  const left = { left: steps };
  const impossible = (apart: Asked['apart']): boolean => {
    const { window, certain } = lawfulParting(partingOf({ ...asked, apart }), left);
    return window === null && certain;
  };
  if (impossible([])) {
    const together = blocks.filter(({ length }) => length > 1).flat();
    return [{ code: 'together-does-not-fit', people: idsAt(asked, together), cap, min }];
  }
  let apart = asked.apart;
  apart.forEach((list, index) => {
    for (const place of list) {
      const fewer = apart.map((each, other) => (other === index ? each.filter((one) => one !== place) : each));
      if (impossible(fewer)) apart = fewer;
    }
  });
  const concerned = new Set(apart.filter(({ length }) => length > 1).flat());
  const groups = Math.floor(people.length / min);
  return [{ code: 'apart-does-not-fit', people: idsAt(asked, [...concerned]), groups, cap, min }];
}

/** A conflict in words that name nobody. */
export function conflictInWords(conflict: Conflict): string {
  switch (conflict.code) {
    case 'block-too-large':
      return `${counted(conflict.size, 'person', 'people')} are to stay together, and a group holds ${conflict.cap}`;
    case 'apart-in-block':
      return 'two people who are to stay apart are kept together';
    case 'no-legal-sizes':
      return sizesInWords(conflict);
    case 'together-does-not-fit':
      return `those who are to stay together make no groups of ${range(conflict)}`;
    case 'apart-does-not-fit': {
      const groups = counted(conflict.groups, 'group', 'groups');
      return `those who are to stay apart cannot be in ${groups} of ${range(conflict)}`;
    }
    case 'none-found':
      return 'the search gave up before it found one';
  }
}

function sizesInWords(conflict: Extract<Conflict, { code: 'no-legal-sizes' }>): string {
  const { size, groups, hold, oneMoreNeeds } = conflict;
  const people = counted(size, 'person makes', 'people make');
  const next = `${counted(groups + 1, 'group needs', 'groups need')} ${oneMoreNeeds}`;
  const these = groups === 0 ? '' : `${counted(groups, 'group holds', 'groups hold')} ${hold}, and `;
  return `${people} no groups of ${range(conflict)}: ${these}${next}`;
}

/** What would take a conflict out of the way. */
export function remedyOf(conflict: Conflict): string | null {
  switch (conflict.code) {
    case 'block-too-large': {
      const fewer = conflict.size - conflict.cap;
      return `${fewer} fewer ${fewer === 1 ? 'person' : 'people'} kept together`;
    }
    case 'apart-in-block':
      return 'one of the two demands given up';
    case 'no-legal-sizes': {
      if (conflict.min > conflict.cap) return null;
      const more = conflict.oneMoreNeeds - conflict.size;
      return `${more} more participant${more === 1 ? '' : 's'}`;
    }
    case 'together-does-not-fit':
    case 'apart-does-not-fit':
      return 'fewer demands, or a smaller group allowed';
    case 'none-found':
      return null;
  }
}

function range({ min, cap }: Sizes): string {
  if (min > cap) return `at least ${min} and at most ${cap}`;
  return min === cap ? String(cap) : `${min} to ${cap}`;
}
