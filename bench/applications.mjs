// Applications for the groups of one round: groups of 20 and 12 in turn, a place and a little more for everybody, five groups on each
// list, and some groups wanted far more than others. Invented, and the same every time.

/** A number from 0 to 1 at each call: a linear congruence, whose upper bits are as scattered as this needs. */
export function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
}

/** @param count how many people apply */
export function applications(count, method, by, seed = 12_345) {
  const next = numbers(seed);
  const groups = Array.from({ length: Math.max(1, Math.round(count / 15)) }, (_, index) => ({
    id: `g${index}`,
    capacity: index % 2 === 0 ? 20 : 12,
  }));
  const most = Math.min(5, groups.length);
  const applicants = Array.from({ length: count }, (_, index) => {
    const wanted = new Set();
    while (wanted.size < most) wanted.add(Math.floor(groups.length * next() * next()));
    return {
      id: `person-${index}`,
      preferences: [...wanted].map((group) => `g${group}`),
      priority: Math.floor(next() * 1000),
    };
  });
  return { method, order: by === 'lottery' ? { by, seed: '2027' } : { by }, groups, applicants };
}

/** The same, some groups of which would run with so few people that they may have to close. */
export function withMinimum(intake, from, to, minimum) {
  const groups = intake.groups.map((group, index) => (index >= from && index < to ? { ...group, minimum } : group));
  return { ...intake, groups };
}
