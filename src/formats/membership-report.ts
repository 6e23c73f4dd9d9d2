import { explain } from '../kernel/explain.js';
import { list } from '../kernel/phrase.js';
import type {
  Alumni,
  EventId,
  GroupState,
  Membership,
  MembershipChange,
  MembershipStatus,
  Memberships,
  Moment,
} from '../rules/eligibility/index.js';
import { momentInWords } from './dates.js';
import { table } from './tables.js';

/** Memberships at a moment, who may be contacted of those before, and what is known now that was not. */
export interface MembershipReport {
  readonly now: Memberships;
  readonly alumni: Alumni;
  /** `null` where everything that was recorded counts. */
  readonly asKnownOn: Moment | null;
  /** `null` where nothing is compared. */
  readonly comparedWith: Moment | null;
  readonly changes: readonly MembershipChange[] | null;
  /** Events that are known now and were not at the moment compared with. */
  readonly news: ReadonlySet<EventId>;
}

/** Each may stand after "is". */
const statuses: Readonly<Record<MembershipStatus, string>> = {
  applied: 'waiting',
  offered: 'offered a seat',
  enrolled: 'a member',
  declined: 'out of the queue, having declined',
  'offer-expired': 'out of the queue, not having answered in time',
  completed: 'finished, completed',
  withdrew: 'withdrawn',
  'did-not-complete': 'finished, not completed',
  deferred: 'deferred',
  'never-started': 'never at a meeting',
  'left-sector': 'no longer in the sector',
};

/** The memberships as Markdown that also reads well in a terminal: group by group, then what concerns all of them. */
export function membershipMarkdown(report: MembershipReport): string {
  const { now, alumni, asKnownOn, comparedWith, changes } = report;
  return [
    `# Memberships on ${momentInWords(now.asOf)}, under ${now.policy}`,
    ...(asKnownOn === null ? [] : ['', `As known on ${momentInWords(asKnownOn)}.`]),
    ...now.groups.flatMap((group) => ['', ...groupLines(group, now)]),
    ...section(
      'Visits',
      now.visits.map(
        ({ visitor, group, seatHolder, event }) =>
          `- ${visitor} came to ${group} in the place of ${seatHolder} (event ${event}).`,
      ),
    ),
    ...section(
      'Records joined',
      Object.entries(now.merged).map(([person, into]) => `- ${person} is the same person as ${into}.`),
    ),
    ...section('Alumni', alumniLines(alumni)),
    ...(comparedWith === null || changes === null
      ? []
      : section(
          `What was known on ${momentInWords(comparedWith)} of the same moment, and differs`,
          changes.length === 0 ? ['Nothing.'] : changes.map((change) => changeLine(change, report)),
        )),
    '',
  ].join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines];
}

function groupLines({ group, seats, taken, waiting }: GroupState, { memberships }: Memberships): readonly string[] {
  const here = memberships.filter((each) => each.group === group);
  const offered = here.filter(({ status }) => status === 'offered');
  const byPerson = new Map(here.map((each) => [each.person, each]));
  const queue = waiting.flatMap((person) => byPerson.get(person) ?? []);
  return [
    `## ${group}`,
    '',
    seats === null ? `Seats taken: ${taken}, without a limit.` : `Seats taken: ${taken} of ${seats}.`,
    ...(here.length === 0 ? [] : ['', membersTable(here)]),
    ...(offered.length === 0 ? [] : ['', 'Offered a seat, to be answered:', '', ...offered.map(offerLine)]),
    ...(queue.length === 0 ? [] : ['', 'Waiting, in order:', '', ...queue.map(queueLine)]),
    ...here.flatMap(seatLines),
  ];
}

function membersTable(here: readonly Membership[]): string {
  return table([
    ['person', 'is', 'since', 'because of event'],
    ...here.map(({ person, status, since, event }) => [person, statuses[status], momentInWords(since), event]),
  ]);
}

function offerLine({ person, deadline }: Membership): string {
  return item(`${person}, ${deadline === null ? 'without a deadline' : `before ${momentInWords(deadline)}`}`);
}

function queueLine({ person, queuedSince }: Membership, index: number): string {
  return `${index + 1}. ${person}${queuedSince === null ? '' : `, in the queue since ${momentInWords(queuedSince)}`}`;
}

/** Nobody need ask about a seat that is kept. */
function seatLines({ person, seat }: Membership): readonly string[] {
  if (seat === null || seat.outcome === 'met') return [];
  const question = seat.outcome === 'open' ? `Whether ${person} keeps the seat:` : `Why ${person} lost the seat:`;
  return ['', question, '', ...explain(seat).map(item)];
}

function item(line: string): string {
  return `- ${line}`;
}

/** Whoever wants to hear nothing is a number. */
function alumniLines({ contact, optedOut, lapsed, total }: Alumni): readonly string[] {
  if (total === 0) return [];
  return [
    item(`Took part and hold no seat now: ${total}`),
    item(`May be contacted: ${contact.length}${contact.length === 0 ? '' : ` (${list(contact, 'and')})`}`),
    item(`Want to hear nothing: ${optedOut}`),
    item(`Left too long ago to be contacted: ${lapsed}`),
  ];
}

function changeLine(change: MembershipChange, { now, news }: MembershipReport): string {
  const { person, group, before, after } = change;
  const was = before === null ? 'was not known' : `was ${standing(before)}`;
  const into = Object.hasOwn(now.merged, person) ? now.merged[person] : undefined;
  if (after !== null)
    return item(`${person} in ${group} ${was}, is ${standing(after)}${because(before, after, news)}.`);
  const gone = into === undefined ? `is not known${because(before, after, news)}` : `is the same person as ${into}`;
  return item(`${person} in ${group} ${was}, ${gone}.`);
}

/** The event that made the difference: one that was not known then, or one that no longer counts. */
function because(before: Membership | null, after: Membership | null, news: ReadonlySet<EventId>): string {
  const added = [after?.event ?? null, after?.seatEvent ?? null].find((event) => event !== null && news.has(event));
  if (added !== undefined) return ` because of event ${added}`;
  if (before !== null && before.event !== after?.event) return `, without event ${before.event}`;
  return after === null ? '' : `, still by event ${after.event}`;
}

/** Where somebody stands, with whatever two answers may say differently. */
function standing({ status, queuedSince, deadline, seat }: Membership): string {
  const place = status === 'applied' && queuedSince !== null ? ` since ${momentInWords(queuedSince)}` : '';
  const until = deadline === null ? '' : ` until ${momentInWords(deadline)}`;
  const question = seat?.outcome === 'open' ? ' whose seat is an open question' : '';
  return `${statuses[status]}${place}${until}${question}`;
}
