import { type Problem, problem } from '../../kernel/result.js';
import { notAList, notWhole, repeats, spellings, unless } from './checks.js';
import { type Look, ofGroup } from './look.js';
import { type ResponseRecord, themes, valueCycles } from './records.js';

/** Scales of the survey, by what is asked. They are part of the questions, so no policy sets them. */
const scales = { recommend: [0, 10], agreement: [1, 5], confidence: [0, 100] } as const;

/** What is wrong with the answers to the survey. */
export function responseProblems(responses: readonly ResponseRecord[], look: Look): readonly Problem[] {
  const [ids, statements] = [spellings(), spellings()];
  const repeated = repeats();
  return responses.flatMap((row, index) => {
    const path = `responses[${index}]`;
    const { id, group, recommend, before, after, theme } = row;
    return [
      ...ids(id, `${path}.id`),
      ...unless(
        id === undefined || !repeated(id),
        problem(`${path}.id`, 'duplicate', 'An earlier answer has this id; one answer is one row.'),
      ),
      ...ofGroup(group, look, path),
      ...notWhole(recommend, scales.recommend, `${path}.recommend`, 'Recommending is a whole number from 0 to 10.'),
      ...Object.entries(row.agreement ?? {}).flatMap(([statement, agreed]) => {
        const own = `${path}.agreement.${statement}`;
        return [
          ...statements(statement, `${path}.agreement`),
          ...notWhole(agreed, scales.agreement, own, 'Agreement is a whole number from 1 to 5.'),
        ];
      }),
      ...notWhole(before, scales.confidence, `${path}.before`, confidence),
      ...notWhole(after, scales.confidence, `${path}.after`, confidence),
      ...ofCodings(row, `${path}.codings`),
      ...unless(
        theme === undefined || themes.includes(theme),
        problem(`${path}.theme`, 'unknown-word', `A theme is one of ${themes.join(', ')}.`),
      ),
    ];
  });
}

const confidence = 'Confidence is a whole number from 0 to 100, on one scale before and after.';

/** One coder finds each cycle once or not at all. */
function ofCodings({ codings = [] }: ResponseRecord, path: string): readonly Problem[] {
  return codings.flatMap((cycles, coder) => [
    ...cycles.flatMap((cycle, index) =>
      unless(
        valueCycles.includes(cycle),
        problem(`${path}[${coder}][${index}]`, 'unknown-word', `A cycle is one of ${valueCycles.join(', ')}.`),
      ),
    ),
    ...notAList(cycles, `${path}[${coder}]`, anySpelling, 'This coder has named this cycle before.'),
  ]);
}

function anySpelling(): readonly Problem[] {
  return [];
}
