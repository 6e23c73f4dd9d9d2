import { describe, expect, it } from 'vitest';
import { policies } from '../../../src/policy/programmes/index.js';
import { inFull } from '../../../src/rules/review/examples/years.js';
import { completion } from '../../../src/rules/review/families/completion.js';
import { families, running } from '../../../src/rules/review/families.js';
import { metricIds } from '../../../src/rules/review/metric-ids.js';
import { namesCountsOnce } from '../../support/review/family-laws.js';
import { answers, factsIn, fold } from '../../support/review/fold.js';

const { facts, frame } = factsIn(inFull, { policy: policies.partnersInPrevention });

describe('the families', () => {
  it('give every figure of the list, in its order', () => {
    const ids = families.flatMap(({ start }) => {
      const family = start(frame);
      for (const each of facts) family.add(each);
      return [...new Set(family.present().map(({ id }) => id))];
    });
    expect(ids).toEqual(Object.values(metricIds).flat());
  });

  it('have a definition for every figure they give', () => {
    for (const { start } of families) {
      const family = start(frame);
      for (const { id } of family.present()) expect(family.definitions[id]?.id).toBe(id);
    }
  });

  it('count one thing under one name, whichever family it is told by', () => {
    namesCountsOnce(families.map(({ start }) => start));
  });
});

describe('a family that is running', () => {
  it('says at any time what its facts so far come to, and no more for being asked', () => {
    const family = running(completion)(frame);
    const say = (): unknown => answers(family.present());
    expect(say()).toEqual(answers(completion.present(completion.empty(), frame)));
    for (const each of facts) family.add(each);
    const all = answers(fold(completion, inFull, { policy: frame.policy }));
    expect([say(), say()]).toEqual([all, all]);
  });

  it('shares nothing with another of the same family', () => {
    const [one, other] = [running(completion)(frame), running(completion)(frame)];
    for (const each of facts) one.add(each);
    expect(answers(other.present())).toEqual(answers(completion.present(completion.empty(), frame)));
  });
});
