import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInPolicies } from '../../src/policy/index.js';
import { type RuleId, ruleBook } from '../../src/rules/rulebook.js';
import { ruleValue } from '../../src/rules/values.js';

const ids = Object.keys(ruleBook) as RuleId[];
const sources = readFileSync('docs/sources.md', 'utf8');

/** The ids people outside rely on; one that goes missing or changes its name is a broken promise. */
const promised = `
  capacity.maximum capacity.minimum-viable capacity.modality-change capacity.no-substitution
  eligibility.sector eligibility.group-match eligibility.region eligibility.previous-cohort eligibility.rejoin eligibility.late-entry
  eligibility.keeps-seat eligibility.commitment eligibility.access
  attendance.minimum-meetings attendance.first-meeting-by attendance.first-meeting-preferred attendance.own-attendance
  schedule.meeting-count schedule.monthly schedule.session-length schedule.rolling schedule.clear-dates schedule.no-clash
  formation.facilitator formation.purpose formation.agreements formation.domain-community-practice formation.between-meetings
  review.annual review.evidence`
  .trim()
  .split(/\s+/);

it('holds exactly the rules that were promised', () => {
  expect([...ids].sort()).toStrictEqual([...promised].sort());
});

describe.each(ids)('%s', (id) => {
  const card = ruleBook[id];
  const page = () => readFileSync(`docs/rules/${id}.md`, 'utf8');

  it('is its own id and belongs to its room', () => {
    expect(card.id).toBe(id);
    const room = readFileSync(`src/rules/${id.split('.')[0]}/cards.ts`, 'utf8');
    expect(room).toContain(`'${id}': {`);
  });

  it('has a page with its own words', () => {
    const { title, statement, force, source, section, reading } = card;
    expect(page()).toContain(`# ${id}\n\n**${title}**\n\n> ${statement}\n`);
    expect(page()).toContain(`| Force | ${force} |\n| Source | ${source}, *${section}* |\n`);
    if (reading === undefined) expect(page()).not.toContain('## Our reading');
    else expect(page()).toContain(`## Our reading\n\n${reading}\n`);
    for (const words of [title, statement, source, section, reading ?? title]) expect(words.length).toBeGreaterThan(3);
  });

  it('has an example on its page', () => {
    expect(page()).toMatch(/## Example\n[\s\S]*```ts\n[\s\S]*\/\/ => /);
  });

  it('tells on its page what it is under every built-in policy', () => {
    const rows = page().split('\n');
    for (const policy of builtInPolicies) {
      const row = rows.find((each) => each.startsWith(`| ${ruleValue(id, policy).value} |`));
      const everyone = row?.includes('every built-in policy') === true;
      expect(
        everyone || row?.includes(`\`${policy.id}\``) === true,
        `${policy.id}: ${ruleValue(id, policy).value}`,
      ).toBe(true);
    }
  });

  it('is listed among the sources', () => {
    expect(sources).toContain(`\`${id}\``);
  });

  it('is named by a test of its room', () => {
    const room = id.split('.')[0] ?? '';
    expect(testsOf(room)).toContain(id);
  });
});

function testsOf(room: string): string {
  const folder = `test/rules/${room}`;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    .join('\n');
}
