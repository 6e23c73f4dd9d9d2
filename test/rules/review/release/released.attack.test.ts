import loadHighs, { type Highs } from 'highs';
import { describe, expect, it } from 'vitest';
import { policies } from '../../../../src/policy/programmes/index.js';
import { annual, reviewOf } from '../../../../src/rules/review/annual.js';
import type { Released } from '../../../../src/rules/review/release.js';
import { yearBookOf } from '../../../../src/rules/review/year-book.js';
import { seeded } from '../../../support/disclosure.js';
import { drawnYear, readerOf } from '../../../support/review/reader.js';

const policy = policies.partnersInPrevention;
const { fewestPeople, widthLeft } = policy.review.disclosure.value;
const highs = await solver();

/** The package's types say of its way in what holds for another kind of module. */
async function solver(): Promise<Highs> {
  const load: unknown = loadHighs;
  if (typeof load !== 'function') throw new TypeError('No solver.');
  return load();
}

describe('a reader who knows every rule, and whose unknowns are people', () => {
  const runs = Number(process.env['RUNS'] ?? 40);
  const from = Number(process.env['FROM'] ?? 1);
  it('leaves every count of few people wide enough and able to reach as many as may be told', { timeout: 0 }, () => {
    const exposed: string[] = [];
    let looked = 0;
    for (let seed = from; seed < from + runs; seed++) {
      const records = drawnYear(seeded(seed * 7919));
      const { released } = annual(records, policy);
      const reader = readerOf(highs, records, [released], policy);
      for (const secret of reader.secrets) {
        if (secret.value === 0 || secret.value >= fewestPeople || secret.name.startsWith('came')) continue;
        looked++;
        const [low, high] = reader.between(secret);
        if (high - low < widthLeft || high < fewestPeople)
          exposed.push(`${seed} ${secret.name} = ${secret.value} in ${low}..${high}`);
      }
    }
    expect(exposed).toEqual([]);
    expect(looked).toBeGreaterThan(runs);
  });

  it('learns no more from a release without groups and one with them, told of the first', { timeout: 0 }, () => {
    let opened = 0;
    for (let seed = from; seed < from + runs / 4; seed++) {
      const records = drawnYear(seeded(seed * 7919));
      const options = { others: [], previous: null, groupsToo: false };
      const first = reviewOf(yearBookOf(records), policy, options);
      const exposedBy = (second: Released): number => {
        const reader = readerOf(highs, records, [first.released, second], policy);
        return reader.secrets.filter((secret) => {
          if (secret.value === 0 || secret.value >= fewestPeople || secret.name.startsWith('came')) return false;
          const [low, high] = reader.between(secret);
          return high - low < widthLeft || high < fewestPeople;
        }).length;
      };
      expect([seed, exposedBy(annual({ ...records, previous: first }, policy).released)]).toEqual([seed, 0]);
      opened += exposedBy(annual(records, policy).released);
    }
    // Told of nothing, the second lets a reader in: that the attack finds it shows that it can.
    if (runs >= 40) expect(opened).toBeGreaterThan(0);
  });
});
