import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay } from '../../src/kernel/day.js';
import { amend } from '../../src/policy/define.js';
import type { Policy } from '../../src/policy/policy.js';
import { builtInPolicies } from '../../src/policy/programmes/index.js';
import { partnersInPrevention2019 } from '../../src/policy/programmes/partners-in-prevention.js';
import { policyAmong, policyOn, versionsAmong } from '../../src/policy/timeline.js';
import { civilDay } from '../support/arbitraries.js';

/** The id of the policy in force, or the code of each problem. */
function answer(programme: string, day: string, policies: readonly Policy[] = builtInPolicies): string {
  const result = policyAmong(policies, programme, day);
  return result.ok ? result.value.id : result.problems.map(({ path, code }) => `${path}: ${code}`).join(', ');
}

function version(name: string, from: string, to: string | null): Policy {
  const result = amend(partnersInPrevention2019, {
    id: `ours@${name}`,
    effective: { value: { from, to }, source: 'Our handbook', section: '1' },
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const none = 'day: no-policy-for-day';

describe('policyOn', () => {
  it.each([
    ['partners-in-prevention', '2016-12-31', none],
    ['partners-in-prevention', '2017-01-01', 'partners-in-prevention@2017'],
    ['partners-in-prevention', '2017-12-31', 'partners-in-prevention@2017'],
    ['partners-in-prevention', '2018-01-01', 'partners-in-prevention@2018'],
    ['partners-in-prevention', '2018-12-31', 'partners-in-prevention@2018'],
    ['partners-in-prevention', '2019-01-01', 'partners-in-prevention@2019-20'],
    ['partners-in-prevention', '2020-12-31', 'partners-in-prevention@2019-20'],
    ['partners-in-prevention', '2021-01-01', none],
    ['free-from-violence', '2017-12-31', none],
    ['free-from-violence', '2018-01-01', 'free-from-violence@2018'],
    ['free-from-violence', '9999-12-31', 'free-from-violence@2018'],
    ['early-career', '2017-12-31', none],
    ['early-career', '2018-01-01', 'early-career@2018-20'],
    ['leaders', '2020-12-31', 'leaders@2018-20'],
    ['leaders', '2021-01-01', none],
    ['tertiary', '2020-12-31', 'tertiary@2018-20'],
    ['tertiary', '2021-01-01', none],
    ['rolling-general', '2020-12-31', none],
    ['rolling-general', '2021-01-01', 'rolling-general@planned'],
    ['alumni-network', '2022-12-31', 'alumni-network@planned'],
    ['group-supervision', '2023-01-01', none],
    ['safe-and-equal', '2023-06-30', none],
    ['safe-and-equal', '2023-07-01', 'safe-and-equal@2023-24'],
    ['safe-and-equal', '2024-06-30', 'safe-and-equal@2023-24'],
    ['safe-and-equal', '2024-07-01', 'safe-and-equal@2024-25'],
    ['safe-and-equal', '2025-06-30', 'safe-and-equal@2024-25'],
    ['safe-and-equal', '2025-07-01', 'safe-and-equal@2025-26'],
    ['safe-and-equal', '2026-06-30', 'safe-and-equal@2025-26'],
    ['safe-and-equal', '2026-07-01', none],
  ])('judges %s on %s by %s', (programme, day, expected) => {
    expect(answer(programme, day)).toBe(expected);
    expect(policyOn(programme, day)).toStrictEqual(policyAmong(builtInPolicies, programme, day));
  });

  it('gives the policy itself, not a copy', () => {
    const result = policyOn('partners-in-prevention', '2020-05-01');
    expect(result.ok && result.value).toBe(partnersInPrevention2019);
  });

  it('says of a day without a policy that there is none, and never falls back to the nearest', () => {
    expect(policyOn('partners-in-prevention', '2016-12-31')).toStrictEqual({
      ok: false,
      problems: [
        {
          path: 'day',
          code: 'no-policy-for-day',
          message: 'No policy of partners-in-prevention is in force on that day.',
        },
      ],
    });
  });

  it.each(['partners', 'partners-in-prevention@2017', 'Partners-In-Prevention', '', 'constructor'])(
    'knows no programme %j',
    (programme) => {
      expect(policyOn(programme, '2018-05-01')).toStrictEqual({
        ok: false,
        problems: [{ path: 'programme', code: 'unknown-programme', message: 'No policy has this programme.' }],
      });
    },
  );

  it.each([
    ['2018-5-1', 'A day is written YYYY-MM-DD.'],
    ['2018-02-30', 'This date does not exist.'],
    ['', 'A day is written YYYY-MM-DD.'],
  ])('refuses the day %j', (day, message) => {
    expect(policyOn('partners-in-prevention', day)).toStrictEqual({
      ok: false,
      problems: [{ path: 'day', code: 'not-a-day', message }],
    });
  });

  it('names both when neither the programme nor the day can be read', () => {
    expect(answer('partners', '2018-02-30')).toBe('programme: unknown-programme, day: not-a-day');
  });
});

describe('policyAmong', () => {
  const first = version('2027', '2027-01-01', '2027-06-30');
  const second = version('2028', '2028-01-01', null);

  it('knows no programme where there are no policies', () => {
    expect(answer('ours', '2027-01-01', [])).toBe('programme: unknown-programme');
  });

  it.each([
    ['2026-12-31', none],
    ['2027-01-01', 'ours@2027'],
    ['2027-06-30', 'ours@2027'],
    ['2027-07-01', none],
    ['2027-12-31', none],
    ['2028-01-01', 'ours@2028'],
    ['9999-12-31', 'ours@2028'],
  ])('answers %s among policies with a gap by %s, in any order', (day, expected) => {
    expect(answer('ours', day, [first, second])).toBe(expected);
    expect(answer('ours', day, [second, ...builtInPolicies, first])).toBe(expected);
  });

  it('takes two policies of a programme on one day for a contradiction, and only on that day', () => {
    const overlapping = version('2027-b', '2027-06-30', '2027-07-31');
    expect(policyAmong([overlapping, first], 'ours', '2027-06-30')).toStrictEqual({
      ok: false,
      problems: [
        {
          path: 'day',
          code: 'contradiction',
          message: 'ours@2027 and ours@2027-b are both in force on that day.',
        },
      ],
    });
    expect(answer('ours', '2027-06-29', [overlapping, first])).toBe('ours@2027');
    expect(answer('ours', '2027-07-01', [overlapping, first])).toBe('ours@2027-b');
  });

  it('does not take two programmes on one day for a contradiction', () => {
    expect(answer('leaders', '2019-05-01')).toBe('leaders@2018-20');
    expect(answer('early-career', '2019-05-01')).toBe('early-career@2018-20');
  });

  it('answers on any day by a policy in force that day, or by none', () => {
    const policies = [first, second, ...builtInPolicies];
    const programme = fc.constantFrom('ours', 'partners-in-prevention', 'safe-and-equal', 'free-from-violence');
    fc.assert(
      fc.property(programme, civilDay(), (name, number) => {
        const day = isoDay(number);
        const inForce = policies.filter(
          ({ id, effective: { value } }) => id.startsWith(`${name}@`) && value.from <= day && day <= (value.to ?? day),
        );
        expect(answer(name, day, policies)).toBe(inForce.map(({ id }) => id).join() || none);
      }),
    );
  });
});

describe('versionsAmong', () => {
  const [early, middle, late] = [
    version('b', '2027-01-01', '2027-01-31'),
    version('c', '2027-02-01', '2027-02-28'),
    version('a', '2027-03-01', null),
  ];

  it.each([
    [[early, middle, late]],
    [[late, middle, early]],
    [[middle, late, early]],
    [[late, ...builtInPolicies, early, middle]],
  ])('gives one programme, earliest first, whatever the order (%#)', (policies) => {
    expect(versionsAmong(policies, 'ours')).toStrictEqual([early, middle, late]);
  });

  it('keeps the given order of versions that start together, and leaves the given list alone', () => {
    const [one, other] = [version('x', '2027-01-01', null), version('y', '2027-01-01', null)];
    const given = [late, one, other];
    expect(versionsAmong(given, 'ours')).toStrictEqual([one, other, late]);
    expect(versionsAmong([other, one], 'ours')).toStrictEqual([other, one]);
    expect(given).toStrictEqual([late, one, other]);
  });

  it('is empty for a programme that no policy has', () => {
    expect(versionsAmong(builtInPolicies, 'partners')).toStrictEqual([]);
  });
});
