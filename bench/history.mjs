// A record of memberships: so many groups of twelve seats, sixteen people who apply to each, offers, acceptances, changes of
// organisation inside the sector, withdrawals and endings. Invented, and the same every time.
const hour = 3_600_000;
const day = 24 * hour;
const start = Date.UTC(2027, 0, 1);

function words(moment) {
  return `${new Date(moment).toISOString().slice(0, 19)}Z`;
}

/** So many events, each with its own id, in the order of the groups. */
export function history(count) {
  const events = [];
  for (let group = 0; events.length < count; group++) {
    for (const event of eventsOf(group, `g${group}`)) events.push({ id: `e${events.length}`, ...event });
  }
  events.length = count;
  return events;
}

function eventsOf(number, group) {
  const opened = start + (number % 20_000) * hour;
  const meetings = [60, 90, 120, 150, 180, 210].map((days) => words(opened + days * day));
  const events = [at(opened, { kind: 'group-opened', group, modality: 'online', meetings })];
  for (let place = 0; place < 16; place++) {
    const person = `p${number * 16 + place}`;
    const then = (hours) => opened + hours * hour + place * 60_000;
    events.push(at(then(1), { kind: 'applied', person, group }));
    if (place >= 12) continue;
    events.push(at(then(50), { kind: 'offered', person, group }), at(then(70), { kind: 'accepted', person, group }));
    if (place % 3 === 0) {
      events.push(at(then(900), { kind: 'changed-organisation', person, sector: 'primary-prevention' }));
    }
    events.push(
      place === 5
        ? at(then(1000), { kind: 'withdrew', person, group })
        : at(then(5200), { kind: 'ended', ending: 'completed', person, group }),
    );
  }
  return events;
}

/** Written down when it became true: one text for both, as a program that records as things happen has it. */
function at(moment, fact) {
  const effective = words(moment);
  return { ...fact, effective, recorded: effective };
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
