import { limitOf } from '../../policy/limit.js';
import { type Modality, modalities, mostParticipants, type Policy } from '../../policy/policy.js';
import { statusOf } from '../../rules/capacity/seats.js';
import {
  type Cell,
  type Cells,
  columnsOf,
  eachRow,
  readAll,
  stop,
  stopWithout,
  textOf,
  wholeOf,
  wordOf,
} from '../cells.js';

/** The most people a group may hold. */
export function limit(modality: Cell, policy: Policy): Cells {
  return [[limitIn({ modality: modalityOf(modality) }, policy)]];
}

/** Seats left; below zero where there are too many people. */
export function seatsLeft(enrolled: Cell, modality: Cell, policy: Policy): Cells {
  const [most, taken] = readAll<[number, number]>(
    () => limitIn({ modality: modalityOf(modality) }, policy),
    () => enrolledOf(enrolled),
  );
  return [[most - taken]];
}

/** Limit, seats left and status of each group. */
export function capacity(groups: Cells, policy: Policy): Cells {
  return eachRow(groups, 3, 2, (row) => {
    const [group, modality, enrolled] = columnsOf(row, 3);
    const [, most, taken] = readAll<[string, number, number]>(
      () => textOf(group) || stop('no group for this row.'),
      () => limitIn({ modality: modalityOf(modality) }, policy),
      () => enrolledOf(enrolled),
    );
    return [most, most - taken, statusOf(most - taken)];
  });
}

function enrolledOf(cell: Cell | undefined): number {
  return wholeOf(cell, 'enrolled', 0, mostParticipants);
}

/** How a group meets, as people write it. */
export function modalityOf(cell: Cell | undefined): Modality {
  const word = wordOf(cell);
  return modalities.find((each) => each === word) ?? stop(`modality is ${modalities.join(', ')}.`);
}

/** The most people a group holds by the way it meets and by its own number of seats, of which one may be left out. */
export function limitIn(
  { modality, seats }: { readonly modality?: Modality; readonly seats?: number },
  policy: Policy,
): number {
  const room = {
    ...(modality === undefined ? {} : { modality }),
    ...(seats === undefined ? {} : { capacity: seats }),
  };
  return limitOf(room, policy.capacity) ?? stopWithout('the rules set no limit for groups that meet this way.');
}

/**
 * A group's own number of seats: none where it has none of its own, and no seat where it is full. A blank cell is refused, because a
 * blank and a 0 are one thing, and one of them would open a full group.
 */
export function seatsOf(cell: Cell | undefined): { readonly seats?: number } {
  const word = wordOf(cell);
  if (word === 'none') return {};
  if (word === 'full' || word === 'over') return { seats: 0 };
  return {
    seats: wholeOf(cell, 'seats, unless it is FULL, or none where only the limit counts,', 1, mostParticipants),
  };
}
