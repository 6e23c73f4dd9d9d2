// One invented year of groups, as long as you like. No chance is involved: the same number of rows is always the same year.

/** A whole number below `below` that looks like chance, from up to three others. */
function drawn(below, first, second = 0, third = 0) {
  let mixed = Math.imul(first + 1, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca6b) ^ Math.imul(third + 1, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return ((mixed ^ (mixed >>> 16)) >>> 0) % below;
}

const two = (number) => String(number).padStart(2, '0');
const meetings = 6;

/** The rows of a year, group after group, until there are at least so many. */
export function* rowsOfYear(atLeast) {
  yield { kind: 'year', year: 2019, asOf: '2019-12-31' };
  let count = 1;
  for (let group = 0; count < atLeast; group++) {
    for (const row of rowsOfGroup(group)) {
      yield row;
      count++;
    }
  }
}

function* rowsOfGroup(group) {
  const id = `group-${group.toString(36)}`;
  const online = drawn(10, group) < 4;
  const stream = ['schools', 'local-government', 'health', 'sport'][drawn(4, group, 1)];
  yield { kind: 'group', id, modality: online ? 'online' : 'in-person', stream };

  const month = 2 + drawn(5, group, 2);
  const day = two(1 + drawn(28, group, 3));
  const held = [];
  for (let number = 1; number <= meetings; number++) {
    held[number] = drawn(100, group, 4, number) > 0;
    yield { kind: 'meeting', group: id, number, date: `2019-${two(month + number - 1)}-${day}`, held: held[number] };
  }

  const seats = online ? 10 + drawn(3, group, 5) : 14 + drawn(7, group, 5);
  for (let seat = 0; seat < seats; seat++) {
    // The first in every third group is a member of the group before, too.
    const person = `person-${(seat === 0 && group % 3 === 2 ? (group - 1) * 32 + 1 : group * 32 + seat).toString(36)}`;
    const leaves = drawn(25, group, 6, seat) === 0;
    const enrolment = { kind: 'enrolment', person, group: id, organisation: `organisation-${drawn(4000, group, 7, seat)}` };
    yield leaves
      ? { ...enrolment, leftAt: `2019-${two(month + 2)}-28`, leftBecause: ['withdrew', 'left-sector', 'ill'][drawn(3, group, 8, seat)] }
      : enrolment;
    for (let meeting = 1; meeting <= (leaves ? 3 : meetings); meeting++) {
      const mark = held[meeting] ? markOf(drawn(100, group * 64 + seat, meeting)) : 'cancelled';
      yield { kind: 'attendance', person, group: id, meeting, mark };
    }
  }
}

function markOf(drawn) {
  if (drawn < 76) return 'attended';
  if (drawn < 88) return 'absent';
  if (drawn < 94) return 'excused';
  return drawn < 98 ? 'partial' : 'substituted';
}
