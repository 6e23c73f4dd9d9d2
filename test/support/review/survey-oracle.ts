import type { Policy } from '../../../src/policy/policy.js';
import type { ResponseRecord, YearRecords } from '../../../src/rules/review/records.js';
import { partHas } from './answers.js';
import type { Answers, InScope } from './fold.js';

const cycles = ['immediate', 'potential', 'applied', 'realised', 'reframing'] as const;

/** What people answered, the slow way: one question after another, over all answers each time. */
export function surveyOracle(records: YearRecords, policy: Policy, part: InScope): Answers {
  const groups = records.groups.filter((group) => partHas(part, group));
  const rows = (records.responses ?? []).filter(({ group }) => groups.some(({ id }) => id === group));
  const answers = rows.filter(
    (row, index) =>
      row.id === undefined || rows.findIndex(({ id, group }) => id === row.id && group === row.group) === index,
  );
  const count = (claim: (answer: ResponseRecord) => boolean): number => answers.filter(claim).length;
  const share = (num: number, den: number): string => (den === 0 ? 'no-denominator' : `${num}/${den}`);
  const scored = answers.flatMap(({ recommend }) => (typeof recommend === 'number' ? [recommend] : []));
  const pairs = answers.flatMap(({ before, after }) =>
    typeof before === 'number' && typeof after === 'number' ? [after - before] : [],
  );
  const stories = answers.filter(({ codings }) => codings !== undefined && codings.length > 0);
  const ofStories = (num: number): string => (stories.length === 0 ? 'not-applicable' : `${num}/1`);
  const said = groups.flatMap(({ surveyed }) => surveyed ?? []);
  const certificates = (records.certificates ?? []).filter(({ group }) => groups.some(({ id }) => id === group));
  const themed = count(({ theme }) => theme !== undefined);
  return {
    'survey.response-rate':
      said.length < groups.length
        ? 'not-recorded'
        : share(
            count((answer) => !isBlank(answer)),
            said.reduce((sum, each) => sum + each, 0),
          ),
    'survey.recommend':
      scored.length > 0 && scored.length < policy.review.findings.value.fewestPeople
        ? 'too-few'
        : share(scored.filter((each) => each > 8).length - scored.filter((each) => each < 7).length, scored.length),
    ...agreement(answers),
    'survey.paired-change': share(
      pairs.reduce((sum, each) => sum + Math.sign(each), 0),
      pairs.length,
    ),
    ...Object.fromEntries(
      ['strength', 'improvement', 'opportunity'].map((word) => [
        `survey.themes category ${word}`,
        share(
          count(({ theme }) => theme === word),
          themed,
        ),
      ]),
    ),
    'value.applied': share(
      count(({ applied }) => applied === true),
      count(({ applied }) => typeof applied === 'boolean'),
    ),
    ...Object.fromEntries(
      cycles.map((cycle) => [
        `value.stories cycle ${cycle}`,
        ofStories(stories.filter(({ codings }) => codings?.flat().includes(cycle)).length),
      ]),
    ),
    'value.loops': ofStories(
      stories.filter(({ codings }) =>
        codings?.some((coding) => coding.filter((cycle) => cycle !== 'reframing').length === 4),
      ).length,
    ),
    'value.coder-agreement': kappa(stories),
    'hours.issued': share(
      certificates.reduce((sum, { minutes }) => sum + minutes, 0),
      60 * new Set(certificates.map(({ person }) => person)).size,
    ),
  };
}

function isBlank({ id: _, group: __, agreement = {}, codings = [], ...rest }: ResponseRecord): boolean {
  const told = [...Object.values(rest), ...Object.values(agreement), ...codings];
  return told.every((each) => each === undefined || each === null || each === '');
}

function agreement(answers: readonly ResponseRecord[]): Answers {
  const asked = answers.flatMap((answer) => Object.entries(answer.agreement ?? {}));
  const statements = [...new Set(asked.map(([statement]) => statement))].sort();
  if (statements.length === 0) return { 'survey.agreement': 'not-applicable' };
  return Object.fromEntries(
    statements.map((statement) => {
      const own = asked.filter(([of, answer]) => of === statement && answer !== null);
      const agreed = own.filter(([, answer]) => answer === 4 || answer === 5);
      return [
        `survey.agreement item ${statement}`,
        own.length === 0 ? 'no-denominator' : `${agreed.length}/${own.length}`,
      ];
    }),
  );
}

/** (observed - expected) / (1 - expected), as textbooks have it; both times the square of the number of readings, so that they are whole. */
function kappa(stories: readonly ResponseRecord[]): string {
  const readings = stories.flatMap(({ codings = [] }) => {
    const [first, second] = codings;
    return codings.length === 2
      ? cycles.map((cycle) => [first?.includes(cycle) === true, second?.includes(cycle) === true])
      : [];
  });
  const total = readings.length;
  if (total === 0) return 'too-few';
  const agreed = readings.filter(([first, second]) => first === second).length;
  const yes = [0, 1].map((coder) => readings.filter((reading) => reading[coder]).length);
  const [one = 0, other = 0] = yes;
  const expected = one * other + (total - one) * (total - other);
  const den = total * total - expected;
  return den === 0 ? 'not-applicable' : `${total * agreed - expected}/${den}`;
}
