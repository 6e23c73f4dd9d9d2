import { counted, list, sentenceCase } from '../kernel/phrase.js';
import type { HeldBack, ModalityAnswer, MovedGroup } from '../rules/capacity/change-modality.js';
import type { NoSplit, SplitBound, Splitting } from '../rules/capacity/split.js';
import { conflictInWords } from '../rules/capacity/splitting/conflicts.js';
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

/** A split for a terminal: the groups, then in sentences what was asked of it; or why there is none. */
export function splitText(answer: Splitting | NoSplit): string {
  const said = answer.groups === null ? whyNone(answer) : [table(splitRows(answer)), '', ...remarksOn(answer)];
  const unsaid = answer.unsaid.length === 0 ? [] : [`Nobody has a value of ${list(answer.unsaid, 'and')}.`];
  return [...said, ...unsaid, ''].join('\n');
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

function remarksOn(answer: Splitting): readonly string[] {
  const { isolated, imbalance, moved, bound } = answer;
  const alone = isolated === 0 ? 'Nobody' : sentenceCase(counted(isolated, 'time somebody', 'times somebody'));
  return [
    `${alone} is the only one in their group with what they share with others.`,
    imbalance === 0
      ? 'What was to be balanced is spread evenly.'
      : `What was to be balanced differs by ${imbalance}, added up over every value.`,
    ...(moved === null ? [] : [`${moved === 0 ? 'Nobody moves' : movers(moved)} to another group.`]),
    bound === null ? 'It is proven that no split is better.' : unproven(bound),
  ];
}

function movers(moved: number): string {
  return sentenceCase(counted(moved, 'person moves', 'people move'));
}

function unproven({ groups, sizeDifference, isolated, moved, imbalance }: SplitBound): string {
  const parts = [
    `sizes that differ by ${sizeDifference}`,
    `${isolated} alone`,
    ...(moved === null ? [] : [`${moved} moved`]),
    `a balance that differs by ${imbalance}`,
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
export function modalityText({ groups }: ModalityAnswer): string {
  return groups.map((moved) => `${linesOf(moved).join('\n')}\n`).join('\n');
}

function linesOf({ group, becomes, enrolled, maximum, split, over, because }: MovedGroup): readonly string[] {
  const size = `${counted(enrolled, 'participant', 'participants')}, at most ${maximum}`;
  if (becomes === 'fits') return [`${group} fits: ${size}.`];
  if (split !== null) return [`${group} is split: ${size}.`, '', splitText(split).trimEnd()];
  return [
    `${group} is held back as it is: ${size}. Nobody loses a seat.`,
    `Over by seats: ${over.join(', ')}.`,
    ...because.map(conflictLine),
  ];
}
