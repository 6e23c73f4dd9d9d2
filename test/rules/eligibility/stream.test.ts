import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../src/policy/index.js';
import type { Stream } from '../../../src/policy/policy.js';
import type { Applicant } from '../../../src/rules/eligibility/index.js';
import { fitsStream, streamOf } from '../../../src/rules/eligibility/stream.js';
import { amended, sourced } from './fixtures.js';

const streams = (...offered: readonly Stream[]): Policy => amended({ eligibility: { streams: offered.map(sourced) } });
const narrow: Stream = {
  id: 'narrow',
  title: 'Narrow',
  typesOfWork: ['general-prevention'],
  careerStages: ['leader', 'senior'],
  settings: ['health'],
  themes: ['workplaces', 'regional'],
};
const general: Stream = { id: 'general', title: 'Everyone' };
const nobodys: Stream = { id: 'nobodys', title: 'Nobody', settings: [] };
const fits = {
  id: 'ana',
  typeOfWork: 'general-prevention',
  careerStage: 'senior',
  setting: 'health',
  theme: 'regional',
};
const judged = (applicant: Applicant, under: Policy, stream = 'narrow') =>
  fitsStream(applicant, { id: 'g1', stream }, under);

describe('eligibility.group-match', () => {
  it('asks for each thing that the stream names', () => {
    expect(judged(fits, streams(narrow, general))).toStrictEqual({
      rule: 'eligibility.group-match',
      force: 'requirement',
      verdict: 'met',
      evidence: {
        fact: 'the stream narrow',
        expected:
          'type of work general-prevention; career stage leader or senior; setting health; theme workplaces or regional',
        actual: 'type of work general-prevention; career stage senior; setting health; theme regional',
      },
      missing: [],
      remedy: null,
    });
  });

  it.each([
    ['typeOfWork', 'response', 'general-prevention'],
    ['careerStage', 'entry-level', 'leader'],
    ['setting', 'schools', 'health'],
    ['theme', 'cross-sector', 'workplaces'],
  ])('turns away for the one thing that does not fit, and says which word would: %s', (fact, word, fitting) => {
    expect(judged({ ...fits, [fact]: word }, streams(narrow))).toMatchObject({
      verdict: 'not-met',
      remedy: 'a stream that fits',
      reversedBy: [{ path: `applicant.${fact}`, value: fitting }],
    });
  });

  it('goes by the theme alone where the stream names only that', () => {
    const themed: Stream = { id: 'regional', title: 'Regional', themes: ['regional'] };
    const verdictFor = (theme: string | undefined) =>
      judged({ id: 'ana', ...(theme === undefined ? {} : { theme }) }, streams(themed), 'regional');
    expect(verdictFor('regional').verdict).toBe('met');
    expect(verdictFor('workplaces').verdict).toBe('not-met');
    expect(verdictFor(undefined)).toMatchObject({ verdict: 'open', missing: ['applicant.theme'] });
  });

  it('is certain of a mismatch also while something else is not known, and then names what would settle both', () => {
    const found = judged({ id: 'ana', careerStage: 'entry-level', setting: 'health' }, streams(narrow));
    expect(found).toMatchObject({ verdict: 'not-met', missing: [] });
    expect(found.reversedBy).toStrictEqual([
      { path: 'applicant.typeOfWork', value: 'general-prevention' },
      { path: 'applicant.careerStage', value: 'leader' },
      { path: 'applicant.theme', value: 'workplaces' },
    ]);
  });

  it('waits only for what the stream names', () => {
    expect(judged({ id: 'ana', careerStage: 'leader', setting: 'health' }, streams(narrow))).toMatchObject({
      verdict: 'open',
      missing: ['applicant.typeOfWork', 'applicant.theme'],
      evidence: { actual: 'type of work not known; career stage leader; setting health; theme not known' },
      remedy: null,
    });
  });

  it('fits everyone where the stream names nothing', () => {
    expect(judged({ id: 'x' }, streams(narrow, general), 'general')).toMatchObject({
      verdict: 'met',
      evidence: { expected: 'nothing in particular', actual: 'nothing asked' },
    });
  });

  it('fits nobody where a list is empty, and waits for nothing', () => {
    expect(judged({ id: 'x' }, streams(nobodys, general), 'nobodys')).toMatchObject({
      verdict: 'not-met',
      evidence: { expected: 'setting none', actual: 'setting not known' },
    });
    expect(judged(fits, streams(nobodys, general), 'nobodys').verdict).toBe('not-met');
  });

  it('then names another stream: one that fits the applicant as they are', () => {
    const under = streams(nobodys, { ...narrow, settings: ['community'] }, general);
    expect(judged(fits, under, 'nobodys').reversedBy).toStrictEqual([{ path: 'group.stream', value: 'general' }]);
  });

  it('or the first that anyone fits, with what would fit them', () => {
    const other: Stream = { id: 'other', title: 'Other', settings: ['schools'] };
    const third: Stream = { id: 'third', title: 'Third', settings: ['community'] };
    expect(judged(fits, streams(nobodys, other, third), 'nobodys').reversedBy).toStrictEqual([
      { path: 'group.stream', value: 'other' },
      { path: 'applicant.setting', value: 'schools' },
    ]);
  });

  it('and names nothing where no stream of the policy fits anyone', () => {
    const found = judged(fits, streams(nobodys), 'nobodys');
    expect(found.verdict).toBe('not-met');
    expect('reversedBy' in found).toBe(false);
  });
});

describe('streamOf', () => {
  it('finds the stream of a group', () => {
    expect(streamOf({ id: 'g1', stream: 'general' }, streams(narrow, general))).toStrictEqual(general);
  });

  it('throws for a stream of another policy', () => {
    expect(() => streamOf({ id: 'g1', stream: 'leaders' }, streams(narrow))).toThrow(RangeError);
  });
});
