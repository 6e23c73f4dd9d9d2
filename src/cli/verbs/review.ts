import { reviewMarkdown, reviewPage } from '../../formats/index.js';
import type { Cell } from '../../formats/tables.js';
import { failed, problem, type Result } from '../../kernel/result.js';
import { builtInPolicies } from '../../policy/index.js';
import { type Review, reviewOf, type YearBook, yearBookOf } from '../../rules/review/index.js';
import { encodeState, type ReviewState, yearBookFrom } from '../../rules/review/state/index.js';
import type { Command } from '../arguments.js';
import { type ReviewOptions, readRecords, readReviewOptions } from '../review-input.js';
import { mergedOf, partialOf } from '../review-partial.js';
import type { Verb, VerbAnswer, VerbInput } from '../verb.js';

/** What a year showed, and what of it may be published. */
export const review: Verb = {
  summary: 'a year looked back on: its figures, what they show, and a report that may be mailed (text, html)',
  reads: 'itself',
  format: 'json',
  strict: false,
  takes: ['as-of', 'year', 'previous', 'partial', 'merge', 'no-groups'],
  misuse,
  answer: (input) => {
    const { flags } = input;
    if ((flags.has('partial') || flags.has('merge')) && input.host.folder(input.file) !== null) {
      return failed(
        problem('', 'no-file', 'This is a folder; rows and states are read from one file, or from standard input.'),
      );
    }
    if (flags.has('partial') && !flags.has('merge')) return answered(rowsIn(input), stateAnswer);
    if (flags.has('partial')) return answered(statesIn(input), (state) => stateAnswer(encodeState(state)));
    const options = readReviewOptions(input);
    if (!options.ok) return options;
    return flags.has('merge') ? ofStates(input, options.value) : ofYear(input, options.value);
  },
};

/** A state judges nothing and is for another command, so whatever is said of a review says nothing to one. */
function misuse({ flags, own, format }: Command): string | null {
  if (!flags.has('partial')) return null;
  const said = ofReview.find((option) => own[option] !== null) ?? (flags.has('no-groups') ? 'no-groups' : null);
  if (said !== null) return `--${said} says nothing to --partial; give it where the review is made.`;
  return format === 'html' || format === 'csv' ? `A state is one line of text, and never ${format}.` : null;
}

const ofReview = ['as-of', 'year', 'previous'] as const;

function ofYear(input: VerbInput, options: ReviewOptions): Result<VerbAnswer> {
  return answered(readRecords(input, options), ({ records, others }) => {
    const previous = records.previous ?? null;
    const groupsToo = !input.flags.has('no-groups');
    return reviewAnswer(reviewed(yearBookOf(records), { others, previous, groupsToo }, input), input);
  });
}

function ofStates(input: VerbInput, { year, asOf, previous }: ReviewOptions): Result<VerbAnswer> {
  const { policy, flags } = input;
  const state = statesIn(input);
  if (!state.ok) return state;
  const others = builtInPolicies;
  const beside = {
    others,
    ...(year === undefined ? {} : { year }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(previous === null ? {} : { previous: previous.read }),
  };
  return answered(yearBookFrom(state.value, policy, beside), (book) =>
    reviewAnswer(
      reviewed(book, { others, previous: previous?.read ?? null, groupsToo: !flags.has('no-groups') }, input),
      input,
    ),
  );
}

/** Many groups take seconds, most of them for what may be released. */
function reviewed(book: YearBook, options: Parameters<typeof reviewOf>[2], { policy, host }: VerbInput): Review {
  host.progress(`${book.books.size} groups: figures, and what of them may be released`);
  const found = reviewOf(book, policy, options);
  host.progress('');
  return found;
}

function rowsIn(input: VerbInput): Result<string> {
  const state = partialOf(input.host.chunks(input.file), {
    name: input.file,
    progress: (rows) => input.host.progress(`${rows} rows read`),
  });
  input.host.progress('');
  return state;
}

function statesIn(input: VerbInput): Result<ReviewState> {
  const state = mergedOf(input.host.chunks(input.file), {
    progress: (states) => input.host.progress(`${states} states read`),
  });
  input.host.progress('');
  return state;
}

function answered<Value>(read: Result<Value>, answer: (value: Value) => VerbAnswer): Result<VerbAnswer> {
  return read.ok ? { ok: true, value: answer(read.value) } : read;
}

/** A state is one line of text whatever the format: it is for another command, not for a reader. */
function stateAnswer(line: string): VerbAnswer {
  return { no: false, data: null, line, text: () => line, rows: null };
}

function reviewAnswer(found: Review, { host }: VerbInput): VerbAnswer {
  return {
    no: found.decision.outcome === 'not-met',
    data: found,
    text: () => reviewMarkdown(found),
    page: () => reviewPage(found, host.draw),
    rows: () => [heading, ...found.metrics.map(rowOf)],
  };
}

const heading: readonly Cell[] = [
  'metric',
  'stream',
  'modality',
  'group',
  'for',
  'numerator',
  'denominator',
  'value',
  'low',
  'high',
  'why there is none',
];

function rowOf(metric: Review['metrics'][number]): readonly Cell[] {
  const { stream = null, modality = null, group = null } = metric.scope;
  const name = [metric.id, stream, modality, group, metric.at?.is ?? null];
  if ('null' in metric) return [...name, null, null, null, null, null, metric.null];
  const { num, den, value, interval } = metric;
  return [...name, num, den, value, interval?.low ?? null, interval?.high ?? null, null];
}
