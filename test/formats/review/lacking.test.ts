import { describe, expect, it } from 'vitest';
import { lackingLines } from '../../../src/formats/review/lacking.js';
import { decide, finding, type Verdict } from '../../../src/kernel/decision.js';

function evidence(verdict: Verdict, expected: string, actual: string, missing: readonly string[]) {
  return finding(
    'review.evidence',
    'requirement',
    verdict,
    { fact: 'channels drawn on', expected, actual },
    missing,
    null,
  );
}

describe('whether a year can be reviewed, in words', () => {
  it('says no id of a rule, of a policy or of a channel', () => {
    const open = evidence('open', 'evaluation-data, network-input and other-channels', 'evaluation-data', [
      'responses',
      'demand',
    ]);
    expect(lackingLines(decide('ours@2027', [open]))).toEqual([
      'Not as a whole yet: what the policy asks of a review is not all there. The numbers below say what is.',
      'Channels drawn on: evaluation data. Asked for: evaluation data, input from the network and other channels. Still lacking: answers to a survey and who asked for a seat.',
    ]);
  });

  it('says yes where everything is there', () => {
    expect(lackingLines(decide('ours@2027', [evidence('met', 'evaluation-data', 'evaluation-data', [])]))).toEqual([
      'Yes: what the policy asks of a review is there.',
      'Channels drawn on: evaluation data. Asked for: evaluation data.',
    ]);
  });

  it('says a channel of the policy’s own as the policy does, and no path of a meeting', () => {
    const own = evidence('open', 'letters', 'none', ['letters']);
    const { evidence: seen } = own;
    const meetings = finding(
      'review.annual',
      'requirement',
      'open',
      { ...seen, fact: 'meetings held', actual: '1, 1 still to come', expected: 'all 2' },
      ['groups[0].meetings[1]'],
      null,
    );
    expect(lackingLines(decide('ours@2027', [meetings, own])).slice(1)).toEqual([
      'Meetings held: 1, 1 still to come. Asked for: all 2.',
      'Channels drawn on: none. Asked for: letters. Still lacking: letters.',
    ]);
  });
});
