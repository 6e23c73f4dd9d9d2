import { type Finding, finding, verdictOf } from '../../kernel/decision.js';
import { list } from '../../kernel/phrase.js';
import type { Mark } from '../../policy/attendance-terms.js';
import type { Policy } from '../../policy/policy.js';
import type { Book } from './books.js';
import type { ReviewRule } from './cards.js';
import type { Cohort, Slot } from './cohorts.js';
import type { YearBook } from './year-book.js';

/** Whether a year can be reviewed, while its groups pass by one after the other. */
export interface Readiness {
  readonly add: (cohort: Cohort) => void;
  /** Whether the year can be looked back on as a whole yet. */
  readonly wholeYear: () => Finding<ReviewRule>;
}

export function readiness(): Readiness {
  const toCome: string[] = [];
  const gaps: string[] = [];
  const uncharted: string[] = [];
  let [groups, meetings] = [0, 0];
  return {
    add: (cohort) => {
      groups++;
      meetings += cohort.slots.length;
      if (cohort.slots.length === 0) uncharted.push(`${cohort.path}.meetings`);
      for (const slot of cohort.slots) {
        if (slot.state === 'pending') toCome.push(slot.path);
        else if (hasGaps(cohort, slot)) gaps.push(slot.path);
      }
    },
    wholeYear: () => {
      const charted = groups > 0 && uncharted.length === 0;
      const left = toCome.length + gaps.length;
      return finding(
        'review.annual',
        'requirement',
        verdictOf(left === 0 && charted, true),
        {
          fact: 'meetings held and fully recorded, or cancelled',
          expected: charted ? `all ${meetings}` : 'every meeting of every group',
          actual: [
            `${meetings - left}`,
            ...some(toCome.length, 'still to come or not said to be held'),
            ...some(gaps.length, 'held with marks unrecorded'),
            ...(charted ? [] : ['no calendar for every group']),
          ].join(', '),
        },
        groups === 0 ? ['groups'] : [...new Set([...uncharted, ...toCome, ...gaps])],
        charted
          ? `${left} more meeting${left > 1 ? 's' : ''} held and fully recorded, or cancelled,`
          : 'a calendar for every group, with each meeting held and fully recorded, or cancelled,',
      );
    },
  };
}

interface Channel {
  readonly path: string;
  readonly given: (book: YearBook) => boolean;
}

/** Rows that say nothing are no evidence. */
const channels: ReadonlyMap<string, Channel> = new Map([
  ['evaluation-data', { path: 'attendance', given: ({ books }) => [...books.values()].some(hasMarks) }],
  ['network-input', { path: 'responses', given: ({ responses }) => responses.length > 0 }],
  ['other-channels', { path: 'demand', given: ({ demand }) => demand.length > 0 }],
]);

/** Whether each channel that the policy lists has been drawn on. One that a review has no records for stays open under its own name. */
export function everyChannel(book: YearBook, policy: Policy): Finding<ReviewRule> {
  const listed = policy.review.channels.value;
  const given = listed.filter((channel) => channels.get(channel)?.given(book) === true);
  const missing = listed.filter((channel) => !given.includes(channel));
  return finding(
    'review.evidence',
    'requirement',
    verdictOf(missing.length === 0, true),
    {
      fact: 'channels drawn on',
      expected: list(listed, 'and') || 'none in particular',
      actual: list(given, 'and') || 'none',
    },
    missing.map((channel) => channels.get(channel)?.path ?? channel),
    `${missing.length} more channel${missing.length > 1 ? 's' : ''} drawn on`,
  );
}

function hasMarks({ marks }: Book): boolean {
  for (const own of marks.values()) {
    for (const { mark } of own.values()) if (saysSomething(mark)) return true;
  }
  return false;
}

/** A meeting at which the mark of somebody who was a member is missing. */
function hasGaps({ members }: Cohort, { number, state }: Slot): boolean {
  return state === 'held' && members.some(({ register }) => register[number - 1] === 'unrecorded');
}

function saysSomething(mark: Mark): boolean {
  return mark !== 'unrecorded' && mark !== 'cancelled';
}

function some(count: number, what: string): readonly string[] {
  return count > 0 ? [`${count} ${what}`] : [];
}
