import { counted, list, sentenceCase } from '../kernel/phrase.js';
import type { HeldBack, ModalityAnswer, MovedGroup } from '../rules/capacity/change-modality.js';
import type { ModalityMove } from '../rules/capacity/modality-move.js';
import type { NoSplit, SplitBound, Splitting } from '../rules/capacity/split.js';
import { conflictInWords } from '../rules/capacity/splitting/conflicts.js';
import type { SplitDemands } from '../rules/capacity/splitting/request.js';
import { type Cell, table } from './tables.js';

/** The groups of a split as rows, the heading first; of no split, what is in the way. */
export function splitRows(answer: Splitting | NoSplit): readonly (readonly Cell[])[] {
  if (answer.groups === null) {
    return [['in the way', 'people'], ...answer.conflicts.map((each) => [conflictInWords(each), namesIn(each)])];
  }
  return [['group', 'participants', 'people'], ...groupRows(answer.groups)];
}

function groupRows(groups: Splitting['groups']): readonly (readonly Cell[])[] {
  return groups.map((people, index) => [index + 1, people.length, people.join(', ')]);
}

/** A split for a terminal: the groups, then in sentences what came of each thing that was asked; or why there is none. */
export function splitText(asked: SplitDemands, answer: Splitting | NoSplit): string {
  const said = answer.groups === null ? whyNone(answer) : [...groupLines(answer), ...remarksOn(asked, answer)];
  const unsaid =
    answer.unsaid.length === 0
      ? []
      : [`Nobody has a value of ${list(answer.unsaid, 'or')}: left out, or spelt in another way.`];
  return [...said, ...unsaid, ''].join('\n');
}

function groupLines(answer: Splitting): readonly string[] {
  return answer.groups.length === 0 ? ['There is nobody to split.', ''] : [table(splitRows(answer)), ''];
}

function whyNone({ proven, conflicts }: NoSplit): readonly string[] {
  const first = proven
    ? 'No split keeps every demand:'
    : 'No split was found, and whether there is one is not certain:';
  return [first, ...conflicts.map(conflictLine)];
}

function conflictLine(conflict: HeldBack): string {
  const names = namesIn(conflict);
  return `- ${heldBackInWords(conflict)}${names === null ? '' : `: ${names}`}.`;
}

/** Where it is about everybody, nobody is named. */
function namesIn({ code, people }: HeldBack): string | null {
  return code === 'no-legal-sizes' || code === 'none-found' || code === 'no-split-wanted' ? null : people.join(', ');
}

function heldBackInWords(conflict: HeldBack): string {
  return conflict.code === 'no-split-wanted' ? 'no split is wanted' : conflictInWords(conflict);
}

function remarksOn(asked: SplitDemands, answer: Splitting): readonly string[] {
  const { moved, bound } = answer;
  return [
    ...aloneIn(answer, said(asked.neverIsolate, answer)),
    ...evennessOf(answer, said(asked.balance, answer)),
    ...(moved === null ? [] : [`${moved === 0 ? 'Nobody moves' : movers(moved)} to another group.`]),
    bound === null ? 'It is proven that no split is better.' : unproven(asked, bound),
  ];
}

/** The attributes asked about that somebody has a value of; of the others nothing can be said. */
function said(attributes: readonly string[] = [], { unsaid }: Splitting): readonly string[] {
  return attributes.filter((attribute) => !unsaid.includes(attribute));
}

function aloneIn({ isolated }: Splitting, attributes: readonly string[]): readonly string[] {
  if (attributes.length === 0) return [];
  const who = isolated === 0 ? 'nobody' : `somebody, ${counted(isolated, 'time', 'times')}`;
  return [`The only one in their group with a value of ${list(attributes, 'or')} that others have too: ${who}.`];
}

function evennessOf({ imbalance }: Splitting, attributes: readonly string[]): readonly string[] {
  if (attributes.length === 0) return [];
  const spread =
    imbalance === 0 ? 'even' : `uneven by ${imbalance} (for each value the most in a group less the fewest, added up)`;
  return [`Spread of ${list(attributes, 'and')}: ${spread}.`];
}

function movers(moved: number): string {
  return sentenceCase(counted(moved, 'person moves', 'people move'));
}

function unproven(
  { neverIsolate = [], balance = [] }: SplitDemands,
  { groups, sizeDifference, isolated, moved, imbalance }: SplitBound,
): string {
  const parts = [
    `sizes that differ by ${sizeDifference}`,
    ...(neverIsolate.length === 0 ? [] : [`${isolated} alone`]),
    ...(moved === null ? [] : [`${moved} moved`]),
    ...(balance.length === 0 ? [] : [`a balance of ${imbalance}`]),
  ];
  return (
    'The search gave up, so a better split may exist. ' +
    `None has fewer than ${counted(groups, 'group', 'groups')}, and none with as many groups as here is better than ${list(parts, 'and')}.`
  );
}

/** What becomes of each group as rows, the heading first; a group that is split has a row for each part. */
export function modalityRows({ groups }: ModalityAnswer): readonly (readonly Cell[])[] {
  return [
    ['group', 'becomes', 'part', 'participants', 'at most', 'people', 'because'],
    ...groups.flatMap((moved): readonly (readonly Cell[])[] => {
      const { group, becomes, maximum, enrolled, split, over } = moved;
      if (split === null) {
        return [[group, becomes, null, enrolled, maximum, over.join(', ') || null, reasonIn(moved)]];
      }
      return groupRows(split.groups).map(([part = null, size = null, people = null]) => [
        group,
        becomes,
        part,
        size,
        maximum,
        people,
        null,
      ]);
    }),
  ];
}

function reasonIn({ because }: MovedGroup): string | null {
  return because.length === 0 ? null : list(because.map(heldBackInWords), 'and');
}

/** What becomes of each group, for a terminal. */
export function modalityText({ groups }: ModalityMove, answer: ModalityAnswer): string {
  if (answer.groups.length === 0) return 'There is no group to move.\n';
  return answer.groups.map((moved, index) => `${linesOf(groups[index] ?? {}, moved).join('\n')}\n`).join('\n');
}

function linesOf(asked: SplitDemands, moved: MovedGroup): readonly string[] {
  const { group, becomes, enrolled, maximum, split, over, because } = moved;
  const size = `${counted(enrolled, 'participant', 'participants')}, at most ${maximum}`;
  if (becomes === 'fits') return [`${group} fits: ${size}.`];
  if (split !== null) return [`${group} is split: ${size}.`, '', splitText(asked, split).trimEnd()];
  return [
    `${group} is held back as it is: ${size}. Nobody loses a seat.`,
    `The last to get a seat, as many as are too many: ${over.join(', ')}.`,
    ...because.map(conflictLine),
  ];
}
