import { readAudit, readAuditSheet } from '../../boundary/index.js';
import { readCsv } from '../../formats/index.js';
import type { Cell } from '../../formats/tables.js';
import { counted, list, numberInWords, sentenceCase } from '../../kernel/phrase.js';
import type { Result } from '../../kernel/result.js';
import { type Audit, type AuditRecords, audit as auditRecords, type Looked } from '../../rules/capacity/index.js';
import { readJsonFor } from '../json.js';
import { isCsv } from '../sheet.js';
import type { Verb, VerbInput } from '../verb.js';

/** What is wrong with groups and who is in them. */
export const audit: Verb = {
  summary: 'what is wrong with groups and memberships from any system, for whom and by which rule',
  reads: 'document',
  format: 'json',
  strict: false,
  answer: ({ text, file, policy }) => {
    const read = recordsIn({ text, file });
    if (!read.ok) return read;
    const found = auditRecords(read.value, policy);
    return {
      ok: true,
      value: {
        no: found.outcome === 'not-met',
        data: found,
        text: () => auditText(found),
        rows: () => auditRows(found),
      },
    };
  },
};

/** Records from JSON, or from a sheet as CSV with a row a membership, whichever the text is. */
function recordsIn({ text, file }: Pick<VerbInput, 'text' | 'file'>): Result<AuditRecords> {
  if (!isCsv({ text, file })) return readJsonFor(text, readAudit);
  const rows = readCsv(text);
  return rows.ok ? readAuditSheet(rows.value) : rows;
}

interface Line {
  readonly groups: readonly string[];
  readonly rules: readonly string[];
  readonly words: string;
}

/** One line a violation, then what is worth a look, then what is not known, then how much was looked at. */
function auditText(found: Audit): string {
  const { policy, violations, remarks, open, looked } = found;
  const parts = [
    ...section(`Wrong under ${policy}`, violations),
    ...section('Worth a look', remarks),
    ...section('Not known yet', open),
    `${summary(found)} ${lookedAt(looked)}`,
    '',
  ];
  return parts.join('\n');
}

/** While something is not known, that nothing is wrong is not known either. */
function summary({ policy, violations, open }: Audit): string {
  if (violations.length > 0) return `${sentenceCase(counted(violations.length, 'violation', 'violations'))}.`;
  return open.length > 0 ? `Nothing wrong that is known, under ${policy}.` : `Nothing wrong under ${policy}.`;
}

function section(heading: string, lines: readonly Line[]): readonly string[] {
  return lines.length === 0 ? [] : [heading, '', ...lines.map(lineOf), ''];
}

function lineOf({ groups, rules, words }: Line): string {
  const sentence = rules.length === 0 ? words : words.replace(/\.$/, () => ` (${rules.join(', ')}).`);
  return `${groups.join(', ')}: ${sentence}`;
}

function lookedAt({ groups, memberships, people, waiting, attendance }: Looked): string {
  const parts = [
    counted(groups, 'group', 'groups'),
    `${counted(memberships, 'membership', 'memberships')} of ${counted(people, 'person', 'people')}`,
    `${waiting === 0 ? 'nobody' : numberInWords(waiting)} waiting`,
    counted(attendance, 'attendance', 'attendances'),
  ];
  return `Looked at ${list(parts, 'and')}.`;
}

function auditRows({ violations, remarks, open }: Audit): readonly (readonly Cell[])[] {
  const found = [
    ...violations.map((each) => ({ kind: 'violation', ...each })),
    ...remarks.map((each) => ({ kind: 'remark', ...each })),
  ];
  return [
    ['kind', 'code', 'group', 'people', 'meetings', 'days', 'found', 'limit', 'rules', 'what'],
    ...found.map(({ kind, code, groups, people, when, found: number, limit, rules, words }) => [
      kind,
      code,
      groups.join(', '),
      people.join(', '),
      when.flatMap(({ meeting }) => meeting ?? []).join(', '),
      when.flatMap(({ day }) => day ?? []).join(', '),
      number,
      limit,
      rules.join(', '),
      words,
    ]),
    ...open.map(({ code, groups, people, rules, words }) => [
      'open',
      code,
      groups.join(', '),
      people.join(', '),
      null,
      null,
      null,
      null,
      rules.join(', '),
      words,
    ]),
  ];
}
