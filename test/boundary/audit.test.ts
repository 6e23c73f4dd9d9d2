import { describe, expect, it } from 'vitest';
import { readAudit } from '../../src/boundary/audit.js';
import { ok } from '../../src/kernel/result.js';
import { documents, example, places, planted, without } from '../support/host.js';

const document = documents['audit'];

function read(claimed: unknown): unknown {
  const result = readAudit(claimed);
  return result.ok ? 'ok' : places(result.problems);
}

describe('readAudit', () => {
  it('gives the records as they stand, in the example that ships too', () => {
    expect(readAudit(document)).toEqual(ok(document));
    const shipped: unknown = JSON.parse(example('audit/records.json'));
    expect(readAudit(shipped)).toEqual(ok(shipped));
  });

  it('needs groups and memberships, and nothing else', () => {
    expect(read({ groups: [], memberships: [] })).toBe('ok');
    expect(read({})).toEqual(['groups missing', 'memberships missing']);
    for (const key of ['waiting', 'attendance', 'asOf']) expect(read(without(document, [key]))).toBe('ok');
  });

  it.each([
    [['memberships', 0, 'eligible'], 'yes', 'memberships[0].eligible wrong-type'],
    [['memberships', 0, 'to'], '', 'memberships[0].to not-a-day'],
    [['memberships', 0, 'name'], 'Ana', 'memberships[0].name unknown-key'],
    [['memberships', 1, 'rules'], 'eligibility.sector', 'memberships[1].rules wrong-type'],
    [['groups', 0, 'modality'], 'zoom', 'groups[0].modality unknown-word'],
    [['groups', 0, 'meetings', 1], '2027-02-01', 'groups[0].meetings[1] contradiction'],
    [['groups', 0, 'meetings'], 6, 'groups[0].meetings wrong-type'],
    [['groups', 0, 'capacity'], '12', 'groups[0].capacity wrong-type'],
    [['groups', 0, 'reserves', 'rural'], 'two', 'groups[0].reserves.rural wrong-type'],
    [['waiting', 0, 'since'], 20270110, 'waiting[0].since wrong-type'],
    [['attendance', 0, 'meeting'], 1.5, 'attendance[0].meeting wrong-type'],
    [['asOf'], 'today', 'asOf not-a-day'],
    [['marks'], [], 'marks unknown-key'],
  ])('refuses what is planted at %j, and tells only that', (steps, value, problem) => {
    expect(read(planted(document, steps, value))).toEqual([problem]);
  });

  it('calls no reference unknown where a group could not be read', () => {
    expect(read(planted(document, ['groups', 0, 'id'], 5))).toEqual(['groups[0].id wrong-type']);
    expect(read(planted(document, ['groups'], {}))).toEqual(['groups wrong-type']);
  });

  it('names what is wrong with the values beside what is wrong with the shape', () => {
    const spoiled = planted(planted(document, ['memberships', 0, 'group'], 'west'), ['memberships', 1, 'from'], 1);
    expect(read(spoiled)).toEqual(['memberships[0].group unknown-reference', 'memberships[1].from wrong-type']);
  });

  it('reads one document and no list', () => {
    expect(read([])).toEqual([' wrong-type']);
  });
});
