import type { PersonId } from '../../../kernel/id.js';
import { byCodeUnit } from '../../../kernel/order.js';
import { counted } from '../../../kernel/phrase.js';
import type { Found } from './answer.js';
import { type Book, eachOnce, type Row } from './books.js';
import { type Moment, whenOf } from './moments.js';
import { whenInWords } from './words.js';

/** What a limit on one organisation comes to. */
export interface OfOrganisations {
  readonly violations: readonly Found<'organisation-over'>[];
  readonly remarks: readonly Found<'organisation-moved'>[];
}

/** How somebody came to be counted with an organisation in a group. */
interface Coming {
  readonly person: PersonId;
  readonly day: number;
  /** Whether they were in the group before, with another organisation or none. */
  readonly moved: boolean;
}

/** One organisation that is over the limit at a moment. */
interface Excess {
  readonly moment: Moment;
  readonly comings: readonly Coming[];
  /** Whether somebody over the limit was let in, and did not only change organisation. */
  readonly admitted: boolean;
}

/**
 * More people of one organisation than a group takes. Somebody who changes organisation keeps the seat, so an excess that came about so
 * is a remark: those who came to the organisation first, up to the limit, are within it, and what counts is how the others came.
 */
export function ofOrganisations({ group, rows }: Book, moments: readonly Moment[]): OfOrganisations {
  const { perOrganisation: limit } = group;
  if (limit === undefined) return { violations: [], remarks: [] };
  const comings = comingsOf(rows);
  const over = new Map<string, Excess[]>();
  for (const moment of moments) {
    for (const [organisation, members] of membersBy(moment.seated, comings)) {
      if (members.length <= limit) continue;
      const found = over.get(organisation) ?? [];
      found.push({ moment, comings: members, admitted: members.slice(limit).some(({ moved }) => !moved) });
      over.set(organisation, found);
    }
  }
  const told = [...over].sort(([first], [second]) => byCodeUnit(first, second));
  return {
    violations: told.flatMap(([organisation, found]) => {
      const admitted = found.filter((each) => each.admitted);
      const words = (count: string, when: string): string => `It has ${count} ${when}, and it takes ${limit} of one.`;
      return tellOf('organisation-over', { group: group.id, organisation, limit, found: admitted, words });
    }),
    remarks: told.flatMap(([organisation, found]) => {
      const moved = found.filter((each) => !each.admitted);
      const words = (count: string, when: string): string =>
        `It has ${count} ${when}, and it takes ${limit} of one; somebody changed organisation, and nobody loses a seat over that.`;
      return tellOf('organisation-moved', { group: group.id, organisation, limit, found: moved, words });
    }),
  };
}

/** Memberships with one organisation that follow one another are one coming. */
function comingsOf(rows: readonly Row[]): ReadonlyMap<Row, Coming> {
  const stays = new Map<string, { readonly day: number; until: number }>();
  const comings = new Map<Row, Coming>();
  for (const row of rows) {
    const { person, from, until, admitted } = row;
    const key = JSON.stringify([person, row.membership.organisation]);
    const stay = stays.get(key);
    const goesOn = stay !== undefined && from <= stay.until;
    const day = goesOn ? stay.day : from;
    if (goesOn) stay.until = Math.max(stay.until, until);
    else stays.set(key, { day, until });
    comings.set(row, { person, day, moved: day > admitted });
  }
  return comings;
}

/** The people of each organisation, whoever came to it first before the others; of one day, those let in before those who moved. */
function membersBy(seated: readonly Row[], comings: ReadonlyMap<Row, Coming>): ReadonlyMap<string, readonly Coming[]> {
  const members = new Map<string, Map<PersonId, Coming>>();
  for (const row of seated) {
    const { organisation } = row.membership;
    const coming = comings.get(row);
    if (organisation === undefined || coming === undefined) continue;
    const people = members.get(organisation) ?? new Map<PersonId, Coming>();
    members.set(organisation, people.has(row.person) ? people : people.set(row.person, coming));
  }
  return new Map(
    [...members].map(([organisation, people]) => [
      organisation,
      [...people.values()].sort(
        (first, second) => first.day - second.day || Number(first.moved) - Number(second.moved),
      ),
    ]),
  );
}

/** The organisations that have as many people in a group at a moment as they may have. */
export function withTheirShare({ group: { perOrganisation } }: Book, { seated }: Moment): ReadonlySet<string> {
  if (perOrganisation === undefined) return new Set();
  const members = new Map<string, Set<PersonId>>();
  for (const { person, membership } of seated) {
    const { organisation } = membership;
    if (organisation === undefined) continue;
    members.set(organisation, (members.get(organisation) ?? new Set<PersonId>()).add(person));
  }
  return new Set(
    [...members].filter(([, people]) => people.size >= perOrganisation).map(([organisation]) => organisation),
  );
}

interface Telling {
  readonly group: string;
  readonly organisation: string;
  readonly limit: number;
  readonly found: readonly Excess[];
  readonly words: (count: string, when: string) => string;
}

function tellOf<Code extends string>(code: Code, telling: Telling): readonly Found<Code>[] {
  const { group, organisation, limit, found, words } = telling;
  if (found.length === 0) return [];
  const when = found.map(({ moment }) => whenOf(moment));
  const most = found.reduce((peak, { comings }) => Math.max(peak, comings.length), 0);
  return [
    {
      code,
      rules: [],
      groups: [group],
      people: eachOnce(found.flatMap(({ comings }) => comings.map(({ person }) => person))),
      organisation,
      when,
      found: most,
      limit,
      words: words(`${counted(most, 'person', 'people')} of ${organisation}`, whenInWords(when)),
    },
  ];
}
