import { type FormationDocument, readFormation } from '../../boundary/index.js';
import { reasonsInShort } from '../../formats/index.js';
import { type Decision, decide } from '../../kernel/decision.js';
import { explain } from '../../kernel/explain.js';
import { list } from '../../kernel/phrase.js';
import type { Policy } from '../../policy/policy.js';
import {
  assess,
  type FillingGroup,
  type FillingGroups,
  type Viability,
  viability,
} from '../../rules/formation/index.js';
import { othersOf } from '../../rules/formation/merging.js';
import { readJsonFor } from '../json.js';
import type { Verb } from '../verb.js';

/** Every group before its first meeting: whether it has what it needs, and what to do about its size. */
export const formation: Verb = {
  summary: 'whether each group has what it needs, and goes ahead, waits, merges or is cancelled',
  reads: 'document',
  format: 'json',
  strict: false,
  answer: ({ text, policy }) => {
    const read = readJsonFor(text, (claimed) => readFormation(claimed, policy));
    if (!read.ok) return read;
    const sizes = sizesOf(read.value, policy);
    const groups = read.value.groups.map((group, index) => ({
      group: group.id,
      decision: assess(group, policy),
      viability: sizes.get(index)?.viability ?? null,
    }));
    const whole = groups.map((each, index) => ({
      ...each,
      all: together(each.decision, each.viability),
      advice: sizes.get(index)?.advice ?? [],
    }));
    return {
      ok: true,
      value: {
        no: whole.some(({ all }) => all.outcome === 'not-met'),
        data: { policy: policy.id, groups },
        text: () =>
          whole.map(({ group, all, advice }) => [group, ...explain(all), ...advice, ''].join('\n')).join('\n'),
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

/** What is said of the size of one group. */
interface Size {
  readonly viability: Viability;
  /** A sentence; none where there is nothing to decide. */
  readonly advice: readonly string[];
}

/** The size of each group, by its place in the document; of groups that do not say what they are, or nothing of their size, nothing. */
function sizesOf({ groups, asOf }: FormationDocument, policy: Policy): ReadonlyMap<number, Size> {
  // Those that say nothing of their size stay in, because another group may have to wait for their number.
  const filling = groups.flatMap(({ id, stream, modality, enrolled, firstMeeting }, place) => {
    if (stream === undefined || modality === undefined) return [];
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
    filling.flatMap(({ place, group }, index) => {
      const answer = answers[index];
      if (answer === undefined || (group.enrolled ?? group.firstMeeting) === undefined) return [];
      const awaited = filling.filter((_, at) => answer.missing.includes(`groups[${at}].enrolled`));
      const found = {
        ...answer,
        missing: awaited.map((other) => `groups[${other.place}].enrolled`),
        decision: moved(answer.decision, index, place),
      };
      const ids = awaited.map((other) => other.group.id);
      return [[place, { viability: found, advice: advised({ answer, group, input, policy, awaited: ids }) }]];
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

interface Asked {
  readonly answer: Viability;
  readonly group: FillingGroup;
  readonly input: FillingGroups;
  readonly policy: Policy;
  /** Groups that may have room, and whose number nobody has given. */
  readonly awaited: readonly string[];
}

/** Every sentence is about size alone, so that none reads as leave for a group that lacks something else. */
function advised(asked: Asked): readonly string[] {
  const { answer, group, input, policy } = asked;
  switch (answer.advice) {
    case null:
      return [];
    case 'go':
      return ['Large enough to go ahead.'];
    case 'wait':
      return [waiting(asked)];
    case 'merge':
      return [`Too small to go ahead: merge with ${list(answer.mergeWith, 'or')}.`];
    case 'cancel':
      return [`Too small to go ahead: cancel; ${whyNoOther(group, input, policy)}.`];
  }
}

function waiting({ answer: { decideBy }, group, input: { asOf }, awaited }: Asked): string {
  if (awaited.length > 0) {
    return `Too small to go ahead: wait; the number enrolled in ${list(awaited, 'and')} is missing, and there may be room.`;
  }
  const due = decideBy !== null && asOf !== undefined && asOf >= decideBy;
  const day = decideBy === null ? 'the day to decide is not known yet' : `it is decided from ${decideBy} on`;
  if (group.enrolled !== undefined) return `Too small so far: wait; ${day}.`;
  return `Size not known: wait; the number enrolled is missing${due ? '' : `, and ${day}`}.`;
}

function whyNoOther(group: FillingGroup, input: FillingGroups, policy: Policy): string {
  const { full, started } = othersOf(group, input, policy);
  if (full.length + started.length === 0) return 'there is no other group of its stream and modality';
  if (full.length === 0) return 'every other group of its stream and modality has started';
  if (started.length === 0) return 'no other group of its stream and modality has room for everybody';
  return 'every other group of its stream and modality has started or has no room for everybody';
}
