import { type FormationDocument, readFormation } from '../../boundary/index.js';
import { reasonsInShort } from '../../formats/index.js';
import { type Decision, decide } from '../../kernel/decision.js';
import { explain } from '../../kernel/explain.js';
import { list } from '../../kernel/phrase.js';
import type { Policy } from '../../policy/policy.js';
import { assess, type FillingGroup, type Viability, viability } from '../../rules/formation/index.js';
import { readJsonFor } from '../json.js';
import type { Verb } from '../verb.js';

/** Every group before its first meeting: whether it has what it needs, and whether it is large enough to go ahead. */
export const formation: Verb = {
  summary: 'whether each group has what it needs, and goes ahead, waits, merges or is cancelled',
  reads: 'document',
  format: 'json',
  strict: false,
  answer: ({ text, policy }) => {
    const read = readJsonFor(text, (claimed) => readFormation(claimed, policy));
    if (!read.ok) return read;
    const viable = viabilities(read.value, policy);
    const groups = read.value.groups.map((group, index) => ({
      group: group.id,
      decision: assess(group, policy),
      viability: viable.get(index) ?? null,
    }));
    const whole = groups.map((each) => ({ ...each, all: together(each.decision, each.viability) }));
    return {
      ok: true,
      value: {
        no: whole.some(({ all }) => all.outcome === 'not-met'),
        data: { policy: policy.id, groups },
        text: () =>
          whole
            .map(({ group, all, viability: found }) =>
              [group, ...explain(all), ...(found === null ? [] : [advised(found)]), ''].join('\n'),
            )
            .join('\n'),
        rows: () => [
          ['group', 'outcome', 'decide by', 'advice', 'merge with', 'because'],
          ...whole.map(({ group, all, viability: found }) => [
            group,
            all.outcome,
            found?.decideBy ?? null,
            found?.advice ?? null,
            found?.mergeWith.join(', ') ?? null,
            reasonsInShort(all) || 'every requirement met',
          ]),
        ],
      },
    };
  },
};

/** Whether each group goes ahead, by its place in the document; of groups that do not say what they are, nothing. */
function viabilities({ groups, asOf }: FormationDocument, policy: Policy): ReadonlyMap<number, Viability> {
  const filling = groups.flatMap(({ id, stream, modality, enrolled, firstMeeting }, place) => {
    if (stream === undefined || modality === undefined || (enrolled ?? firstMeeting) === undefined) return [];
    const group: FillingGroup = {
      id,
      stream,
      modality,
      ...(enrolled === undefined ? {} : { enrolled }),
      ...(firstMeeting === undefined ? {} : { firstMeeting }),
    };
    return [{ place, group }];
  });
  const input = { groups: filling.map(({ group }) => group), ...(asOf === undefined ? {} : { asOf }) };
  const answers = viability(input, policy);
  return new Map(
    filling.flatMap(({ place }, index) => {
      const answer = answers[index];
      return answer === undefined ? [] : [[place, { ...answer, decision: moved(answer.decision, index, place) }]];
    }),
  );
}

/** The same decision with its paths as they are in the document, where groups that are not judged may stand in between. */
function moved<Rule extends string>(decision: Decision<Rule>, from: number, to: number): Decision<Rule> {
  const there = (path: string): string => path.replace(`groups[${from}].`, `groups[${to}].`);
  const findings = decision.findings.map(({ reversedBy, ...found }) => ({
    ...found,
    missing: found.missing.map(there),
    ...(reversedBy === undefined
      ? {}
      : { reversedBy: reversedBy.map(({ path, value }) => ({ path: there(path), value })) }),
  }));
  return decide(decision.policy, findings);
}

/** What a group needs and how many it has, as one decision. */
function together(ready: Decision, viable: Viability | null): Decision {
  return viable === null ? ready : decide(ready.policy, [...ready.findings, ...viable.decision.findings]);
}

function advised({ advice, decideBy, mergeWith }: Viability): string {
  switch (advice) {
    case 'go':
      return 'Advice: go ahead.';
    case 'wait':
      return `Advice: wait; ${decideBy === null ? 'the day to decide is not known yet' : `it is decided from ${decideBy} on`}.`;
    case 'merge':
      return `Advice: merge with ${list(mergeWith, 'or')}.`;
    case 'cancel':
      return 'Advice: cancel; no other group of its stream and modality has places for these people.';
  }
}
