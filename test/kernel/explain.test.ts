import { describe, expect, it } from 'vitest';
import { decide, type Force, finding, type Verdict } from '../../src/kernel/decision.js';
import { explain } from '../../src/kernel/explain.js';

const evidence = { fact: 'meetings attended', expected: 'at least 4 of 6', actual: '3, with 2 unrecorded' };

function explained(
  force: Force,
  verdict: Verdict,
  missing: readonly string[],
  remedy: string | null,
): readonly string[] {
  const one = finding('attendance.minimum-meetings', force, verdict, evidence, missing, remedy);
  return explain(decide('ours@2027', [one]));
}

function sentence(force: Force, verdict: Verdict, missing: readonly string[], remedy: string | null): string {
  return explained(force, verdict, missing, remedy).slice(1).join('\n');
}

const required =
  'For meetings attended, the policy requires at least 4 of 6 and the record shows 3, with 2 unrecorded:';
const preferred =
  'For meetings attended, the policy prefers at least 4 of 6 and the record shows 3, with 2 unrecorded:';
const rule = '(attendance.minimum-meetings).';

describe('the first sentence', () => {
  it('says that a decision without findings is met', () => {
    expect(explain(decide('ours@2027', []))).toStrictEqual(['Under ours@2027 the outcome is met.']);
  });

  it.each<[Verdict, string]>([
    ['met', 'Under ours@2027 the outcome is met.'],
    ['not-met', 'Under ours@2027 the outcome is not met.'],
    ['open', 'Under ours@2027 the outcome is not yet certain.'],
  ])('says %s in words', (verdict, first) => {
    expect(explained('requirement', verdict, [], null)[0]).toBe(first);
  });
});

describe('a finding', () => {
  it('that is met is one sentence, whatever might have been missing', () => {
    expect(sentence('requirement', 'met', ['marks[4]'], '1 more meeting attended')).toBe(`${required} met ${rule}`);
  });

  it('that is open says what settles it, the verb following the number', () => {
    expect(sentence('requirement', 'open', ['marks[4]'], '1 more meeting attended')).toBe(
      `${required} not yet certain ${rule} One more meeting attended settles it.`,
    );
    expect(sentence('requirement', 'open', ['marks[4]'], '2 more meetings attended')).toBe(
      `${required} not yet certain ${rule} Two more meetings attended settle it.`,
    );
    expect(sentence('requirement', 'open', ['marks[4]'], '0 more meetings attended')).toBe(
      `${required} not yet certain ${rule} No more meetings attended settle it.`,
    );
    expect(sentence('requirement', 'open', ['marks[4]'], '11 more meetings attended')).toBe(
      `${required} not yet certain ${rule} Eleven more meetings attended settle it.`,
    );
    expect(sentence('requirement', 'open', ['marks[4]'], '13 more meetings attended')).toBe(
      `${required} not yet certain ${rule} 13 more meetings attended settle it.`,
    );
  });

  it('that is open with a remedy of no number reads as one thing', () => {
    expect(sentence('requirement', 'open', ['marks[1]'], 'attending meeting 2')).toBe(
      `${required} not yet certain ${rule} Attending meeting 2 settles it.`,
    );
  });

  it('takes a number for a count only at the start and before a space', () => {
    expect(sentence('requirement', 'open', [], 'attending 3 meetings')).toBe(
      `${required} not yet certain ${rule} Attending 3 meetings settles it.`,
    );
    expect(sentence('requirement', 'open', [], '3rd meeting attended')).toBe(
      `${required} not yet certain ${rule} 3rd meeting attended settles it.`,
    );
    expect(sentence('requirement', 'open', [], '3 more\nmeetings')).toBe(
      `${required} not yet certain ${rule} 3 more\nmeetings settles it.`,
    );
    expect(sentence('requirement', 'open', [], '3')).toBe(`${required} not yet certain ${rule} 3 settles it.`);
  });

  it('that is open without a remedy names the facts still to be known', () => {
    expect(sentence('requirement', 'open', ['marks[4]', 'marks[5]', 'group'], null)).toBe(
      `${required} not yet certain ${rule} Still to be known: marks[4], marks[5] and group.`,
    );
  });

  it('that is open with neither says no more', () => {
    expect(sentence('requirement', 'open', [], null)).toBe(`${required} not yet certain ${rule}`);
  });

  it('that is not met says what would have met it', () => {
    expect(sentence('requirement', 'not-met', [], '1 more meeting attended')).toBe(
      `${required} not met ${rule} One more meeting attended would have met it.`,
    );
    expect(sentence('requirement', 'not-met', [], '3 more meetings attended')).toBe(
      `${required} not met ${rule} Three more meetings attended would have met it.`,
    );
    expect(sentence('requirement', 'not-met', [], 'attending meeting 1 or 2')).toBe(
      `${required} not met ${rule} Attending meeting 1 or 2 would have met it.`,
    );
  });

  it('that nothing would have met says no more', () => {
    expect(sentence('requirement', 'not-met', ['marks[4]'], null)).toBe(`${required} not met ${rule}`);
  });

  it('that is a preference says that it decides nothing, unless it is met', () => {
    expect(sentence('preference', 'met', [], null)).toBe(`${preferred} met ${rule}`);
    expect(sentence('preference', 'not-met', [], 'attending meeting 1')).toBe(
      `${preferred} not met ${rule} Attending meeting 1 would have met it. A preference decides nothing.`,
    );
    expect(sentence('preference', 'open', ['marks[0]'], null)).toBe(
      `${preferred} not yet certain ${rule} Still to be known: marks[0]. A preference decides nothing.`,
    );
  });
});

it('gives one line a finding, in their order, after the outcome', () => {
  const findings = (['first.rule', 'second.rule', 'third.rule'] as const).map((name, index) =>
    finding(name, 'requirement', (['met', 'open', 'not-met'] as const)[index] ?? 'met', evidence, [], null),
  );
  expect(explain(decide('ours@2027', findings))).toStrictEqual([
    'Under ours@2027 the outcome is not met.',
    `${required} met (first.rule).`,
    `${required} not yet certain (second.rule).`,
    `${required} not met (third.rule).`,
  ]);
});

describe('beside a requirement that failed', () => {
  const failed = finding('a.a', 'requirement', 'not-met', evidence, [], '2 more meetings attended');

  it('an open requirement is given no next step, because settling it would settle nothing', () => {
    const idle = finding('b.b', 'requirement', 'open', evidence, ['x'], '1 more meeting attended');
    const [, first, second] = explain(decide('ours@2027', [failed, idle]));
    expect(first).toContain('Two more meetings attended would have met it.');
    expect(second?.endsWith(': not yet certain (b.b).')).toBe(true);
  });

  it('an open preference keeps its next step', () => {
    const wished = finding('c.c', 'preference', 'open', evidence, ['x'], null);
    expect(explain(decide('ours@2027', [failed, wished]))[2]).toContain(
      'Still to be known: x. A preference decides nothing.',
    );
  });
});
