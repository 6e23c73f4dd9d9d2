// The same round in the words of three libraries that each do a part of it. What they find is read back as a group for each person.
import { createRequire } from 'node:module';
import loadHighs from 'highs';
import { solve } from 'yalps';

const { Person, stableMarriage } = createRequire(import.meta.url)('stable-marriage');
const highs = await loadHighs();

/** Marries people to seats: one pair each, so a group is as many seats, which all rank everybody alike and are listed one after another. */
export function married({ groups, applicants }) {
  const people = applicants.map(({ id }) => new Person(id));
  const seats = new Map(
    groups.map(({ id, capacity }) => [
      id,
      Array.from({ length: capacity }, () => Object.assign(new Person(id), { group: id })),
    ]),
  );
  const wanting = new Map(groups.map(({ id }) => [id, []]));
  applicants.forEach(({ preferences }, index) => {
    people[index].generatePreferences(preferences.flatMap((id) => seats.get(id)));
  });
  const inOrder = applicants
    .map(({ id, priority, preferences }, index) => ({ id, priority, preferences, index }))
    .sort((one, other) => one.priority - other.priority || (one.id < other.id ? -1 : 1));
  for (const { preferences, index } of inOrder) for (const id of preferences) wanting.get(id).push(people[index]);
  for (const [id, list] of wanting) for (const seat of seats.get(id)) seat.generatePreferences(list);
  stableMarriage(people);
  return new Map(people.map(({ name, fiance }) => [name, fiance ? fiance.group : null]));
}

// A linear program cannot say that of all sets of people who could be placed the one that comes first in the order is meant. Told who they
// are, it does the rest of what ours does; not told, it takes whoever makes for the fewest steps.

/** More than all steps that one more person placed could ever save or cost in a round like these; the totals are checked beside ours. */
const worth = 1000;

/**
 * Maximises people placed, then minimises steps down their lists, as a linear program: its best corners are whole.
 *
 * @param isPlaced who is to be placed, where that is told
 */
export function byHighs({ groups, applicants }, isPlaced) {
  const rows = new Map(groups.map(({ id }, index) => [id, applicants.length + index]));
  const columns = applicants.reduce((sum, { preferences }) => sum + preferences.length, 0);
  const numRows = applicants.length + groups.length;
  const colCost = new Float64Array(columns);
  const indices = new Int32Array(columns * 2);
  let column = 0;
  applicants.forEach(({ preferences }, person) => {
    preferences.forEach((id, step) => {
      colCost[column] = step - worth;
      indices[column * 2] = person;
      indices[column * 2 + 1] = rows.get(id);
      column++;
    });
  });
  const model = highs.createModel({
    numCols: columns,
    numRows,
    colCost,
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(1),
    rowLower: Float64Array.from({ length: numRows }, (_, row) =>
      row < applicants.length && isPlaced?.(applicants[row]) ? 1 : 0,
    ),
    rowUpper: Float64Array.from({ length: numRows }, (_, row) => groups[row - applicants.length]?.capacity ?? 1),
    matrix: {
      format: 'csc',
      numRows,
      numCols: columns,
      starts: Int32Array.from({ length: columns + 1 }, (_, each) => each * 2),
      indices,
      values: new Float64Array(columns * 2).fill(1),
    },
  });
  try {
    model.options.set({ output_flag: false });
    model.run();
    const { colValue } = model.getSolution();
    let next = 0;
    return totals(applicants, ({ preferences }) => preferences.map(() => colValue[next++]));
  } finally {
    model.dispose();
  }
}

/** The same linear program in the words of a solver that keeps it as a dense table. */
export function byYalps({ groups, applicants }, isPlaced) {
  const constraints = new Map(groups.map(({ id, capacity }) => [`in ${id}`, { max: capacity }]));
  const variables = new Map();
  for (const applicant of applicants) {
    const { id, preferences } = applicant;
    constraints.set(`of ${id}`, isPlaced?.(applicant) ? { equal: 1 } : { max: 1 });
    preferences.forEach((group, step) => {
      variables.set(`${id} ${group}`, { gain: worth - step, [`of ${id}`]: 1, [`in ${group}`]: 1 });
    });
  }
  const found = solve(
    { direction: 'maximize', objective: 'gain', constraints, variables },
    { maxPivots: Number.POSITIVE_INFINITY },
  );
  const values = new Map(found.variables);
  return totals(applicants, ({ id, preferences }) => preferences.map((group) => values.get(`${id} ${group}`) ?? 0));
}

function totals(applicants, sharesOf) {
  let placed = 0;
  let steps = 0;
  for (const applicant of applicants) {
    sharesOf(applicant).forEach((share, step) => {
      placed += share;
      steps += share * step;
    });
  }
  return { placed: Math.round(placed), steps: Math.round(steps) };
}
