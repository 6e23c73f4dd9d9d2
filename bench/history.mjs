// A record of memberships: so many groups of twelve seats, sixteen people who apply to each, offers, acceptances, changes of
// organisation inside the sector, withdrawals and endings. Invented, and the same every time.
const hour = 3_600_000;
const day = 24 * hour;
const start = Date.UTC(2027, 0, 1);

function words(moment) {
  return `${new Date(moment).toISOString().slice(0, 19)}Z`;
}

/** So many events, each with its own id, in the order in which they were written down. */
export function history(count) {
  const facts = [];
  for (let group = 0; facts.length < count; group++) facts.push(...factsOf(group, `g${group}`));
  facts.length = count;
  return facts
    .sort(([one], [other]) => one - other)
    .map(([moment, fact], index) => {
      // Written down when it became true: one text for both, as a program that records as things happen has it.
      const effective = words(moment);
      return { id: `e${index}`, ...fact, effective, recorded: effective };
    });
}

function factsOf(number, group) {
  const opened = start + (number % 20_000) * hour;
  const meetings = [60, 90, 120, 150, 180, 210].map((days) => words(opened + days * day));
  const facts = [[opened, { kind: 'group-opened', group, modality: 'online', meetings }]];
  for (let place = 0; place < 16; place++) {
    const person = `p${number * 16 + place}`;
    const then = (hours) => opened + hours * hour + place * 60_000;
    facts.push([then(1), { kind: 'applied', person, group }]);
    if (place >= 12) continue;
    facts.push([then(50), { kind: 'offered', person, group }], [then(70), { kind: 'accepted', person, group }]);
    if (place % 3 === 0) {
      facts.push([then(900), { kind: 'changed-organisation', person, sector: 'primary-prevention' }]);
    }
    facts.push(
      place === 5
        ? [then(1000), { kind: 'withdrew', person, group }]
        : [then(5200), { kind: 'ended', ending: 'completed', person, group }],
    );
  }
  return facts;
}

/** The same events in another order, the same every time. */
export function shuffled(events) {
  const mixed = [...events];
  let state = 12_345;
  for (let last = mixed.length - 1; last > 0; last--) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const other = Math.floor((state / 2_147_483_648) * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
  }
  return mixed;
}
