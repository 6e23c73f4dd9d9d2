// One way of counting attendance, in a process of its own: `node counted.mjs WHAT ROWS` prints what it took and a hash of what it found.
const [, , what, count] = process.argv;
const rows = Number(count);
const meetings = 6;
const seats = Math.floor(rows / meetings);
const seatsAGroup = 16;
const groups = Math.ceil(seats / seatsAGroup);
const people = Math.max(seatsAGroup, Math.ceil(seats * 0.7));
const years = 20;

const { countColumns } = await import('../dist/esm/rules/review/columns.js');
const { booksOf } = await import('../dist/esm/rules/review/books.js');
const { marks, tally } = await import('../dist/esm/policy/attendance-terms.js');
const { policies } = await import('../dist/esm/policy/index.js');
const policy = policies.partnersInPrevention;
const [attended, absent, unrecorded, excused, partial] = marks.map((_, code) => code);

// A whole number that looks like chance and is none: the same rows on every machine.
function mixed(number) {
  let hash = Math.imul(number ^ (number >>> 16), 0x45d9f3b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function markOf(cell) {
  const drawn = mixed(cell) % 100;
  if (drawn < 70) return attended;
  if (drawn < 88) return absent;
  if (drawn < 96) return excused;
  return drawn < 99 ? partial : unrecorded;
}

/** Every cell of every seat once, in no order: a step without a common divisor goes round all of them. */
function columnsOf() {
  const cells = seats * meetings;
  let step = Math.floor(cells * 0.618) | 1;
  const common = (first, second) => (second === 0 ? first : common(second, first % second));
  while (common(cells, step) !== 1) step += 2;
  const columns = {
    group: new Int32Array(cells),
    person: new Int32Array(cells),
    meeting: new Uint8Array(cells),
    mark: new Uint8Array(cells),
    groups,
    people,
  };
  for (let row = 0, cell = 0; row < cells; row++, cell = (cell + step) % cells) {
    const seat = Math.floor(cell / meetings);
    columns.group[row] = Math.floor(seat / seatsAGroup);
    columns.person[row] = (seat * 7919) % people;
    columns.meeting[row] = (cell % meetings) + 1;
    columns.mark[row] = markOf(cell);
  }
  return columns;
}

function objectsOf({ group, person, meeting, mark }) {
  return Array.from(group, (its, row) => ({
    group: `g${its}`,
    person: `p${person[row]}`,
    meeting: meeting[row],
    mark: marks[mark[row]],
  }));
}

const zeros = () => ({
  enrolled: new Int32Array(groups),
  recorded: new Int32Array(groups),
  presences: new Int32Array(groups),
  completions: new Int32Array(groups),
});

/** Sums of groups by year, and all of it as one number. */
function hashOf(counts) {
  let hash = 0x811c9dc5;
  const take = (number) => {
    hash = Math.imul(hash ^ number, 0x01000193) >>> 0;
  };
  for (const list of [counts.enrolled, counts.recorded, counts.presences, counts.completions]) {
    const byYear = new Int32Array(years);
    list.forEach((number, group) => {
      take(number);
      byYear[group % years] += number;
    });
    byYear.forEach(take);
  }
  return hash;
}

const came = (mark) => mark === 'attended' || mark === 'partial';

function addSeat(counts, group, cells) {
  const present = cells.filter(({ mark }) => came(mark));
  counts.enrolled[group]++;
  counts.recorded[group] += cells.filter(({ mark }) => mark !== 'unrecorded').length;
  counts.presences[group] += present.length;
  if (present.length >= 4 && present.some(({ meeting }) => meeting <= 2)) counts.completions[group]++;
}

/** Each: what is there before the clock starts, and what is timed. */
const ways = {
  columns: async (columns) => () => countColumns(columns, policy),
  books: async (columns) => {
    const attendance = objectsOf(columns);
    return () => {
      const listed = [...new Set(attendance.map(({ group }) => group))].map((id) => ({
        id,
        modality: 'online',
        stream: 'a',
        meetings: [],
      }));
      const counts = zeros();
      for (const { group, marks: register } of booksOf({
        year: 2027,
        groups: listed,
        enrolments: [],
        attendance,
      }).values()) {
        const number = Number(group.id.slice(1));
        for (const own of register.values()) {
          const said = Array.from({ length: meetings }, (_, index) => own.get(index + 1)?.mark ?? 'unrecorded');
          counts.enrolled[number]++;
          counts.recorded[number] += said.filter((mark) => mark !== 'unrecorded').length;
          counts.presences[number] += said.filter(came).length;
          if (tally(said, policy.attendance, meetings).outcome === 'met') counts.completions[number]++;
        }
      }
      return counts;
    };
  },
  lodash: async (columns) => {
    const { default: lodash } = await import('lodash');
    const attendance = objectsOf(columns);
    return () => {
      const counts = zeros();
      for (const [group, own] of Object.entries(lodash.groupBy(attendance, 'group'))) {
        for (const cells of Object.values(lodash.groupBy(own, 'person')))
          addSeat(counts, Number(group.slice(1)), cells);
      }
      return counts;
    };
  },
  arquero: async ({ group, person, meeting, mark }) => {
    const { op, table } = await import('arquero');
    const all = table({ group, person, meeting, mark });
    return () => {
      const told = all
        .derive({ came: (d) => (d.mark === 0 || d.mark === 4 ? 1 : 0), noted: (d) => (d.mark !== 2 ? 1 : 0) })
        .derive({ early: (d) => (d.came === 1 && d.meeting <= 2 ? 1 : 0) })
        .groupby('group', 'person')
        .rollup({ came: op.sum('came'), noted: op.sum('noted'), early: op.max('early') })
        .derive({ done: (d) => (d.came >= 4 && d.early === 1 ? 1 : 0) })
        .groupby('group')
        .rollup({ enrolled: op.count(), noted: op.sum('noted'), came: op.sum('came'), done: op.sum('done') });
      const counts = zeros();
      for (const row of told.objects({ limit: Number.POSITIVE_INFINITY })) {
        counts.enrolled[row.group] = row.enrolled;
        counts.recorded[row.group] = row.noted;
        counts.presences[row.group] = row.came;
        counts.completions[row.group] = row.done;
      }
      return counts;
    };
  },
  duckdb: async ({ group, person, meeting, mark }) => {
    const { DuckDBDataChunk, DuckDBInstance, INTEGER, UTINYINT } = await import('@duckdb/node-api');
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run('create table rows (g integer, p integer, m utinyint, k utinyint)');
    const appender = await connection.createAppender('rows');
    const most = 2048;
    for (let from = 0; from < group.length; from += most) {
      const columns = [group, person, meeting, mark].map((column) => Array.from(column.subarray(from, from + most)));
      const chunk = DuckDBDataChunk.create([INTEGER, INTEGER, UTINYINT, UTINYINT], columns[0].length);
      chunk.setColumns(columns);
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
    return async () => {
      const found = await connection.runAndReadAll(`
        select g, count(*)::int, sum(noted)::int, sum(came)::int, (count(*) filter (where came >= 4 and first <= 2))::int from (
          select g, p, count(*) filter (where k in (0, 4)) as came, count(*) filter (where k <> 2) as noted,
            min(m) filter (where k in (0, 4)) as first from rows group by g, p) group by g`);
      const counts = zeros();
      const lists = [counts.enrolled, counts.recorded, counts.presences, counts.completions];
      for (const [its, ...numbers] of found.getRows()) {
        numbers.forEach((number, index) => {
          lists[index][its] = number;
        });
      }
      return counts;
    };
  },
};

const way = await ways[what](columnsOf());
globalThis.gc?.();
const before = process.memoryUsage().rss;
const peakBefore = process.resourceUsage().maxRSS / 1024;
const [processor, clock] = [process.cpuUsage(), performance.now()];
const counts = await way();
const milliseconds = performance.now() - clock;
const { user, system } = process.cpuUsage(processor);
// The peak of the process counts only where this went beyond what making the rows had taken.
const peak = process.resourceUsage().maxRSS / 1024;
const now = process.memoryUsage().rss / 2 ** 20;
const megabytes = Math.max(peak > peakBefore ? peak : 0, now) - before / 2 ** 20;
console.log(
  JSON.stringify({
    hash: hashOf(counts),
    processor: (user + system) / 1000,
    clock: milliseconds,
    megabytes: Math.max(0, megabytes),
  }),
);
