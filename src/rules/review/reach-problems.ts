import { type Problem, problem } from '../../kernel/result.js';
import { notAList, notWhole, repeats, spellings, unless } from './checks.js';
import type { YearRecords } from './records.js';

/** More people than any sector has, so that sums of them stay exact. */
const mostPeople = 100_000_000;

/** What is wrong with what reach is measured against. */
export function reachProblems({ regions, workforce = [] }: YearRecords): readonly Problem[] {
  const categories = spellings();
  const repeated = repeats();
  return [
    ...notAList(regions, 'regions', spellings(), 'An earlier region has this name.'),
    ...workforce.flatMap(({ category, people }, index) => {
      const path = `workforce[${index}]`;
      return [
        ...categories(category, `${path}.category`),
        ...unless(
          !repeated(category),
          problem(`${path}.category`, 'duplicate', 'An earlier row counts the people of this category.'),
        ),
        ...notWhole(people, [0, mostPeople], `${path}.people`, `A number of people is whole, from 0 to ${mostPeople}.`),
      ];
    }),
  ];
}
