import { describe, expect, it } from 'vitest';
import { readAuditSheet } from '../../src/boundary/audit-sheet.js';
import { places } from '../support/host.js';

const heading = ['Person', ' group', 'FROM', 'to', 'modality', 'organisation'];
const ana = ['ana', 'north', '2027-02-09', '', 'online', 'Org A'];

function read(...rows: readonly (readonly string[])[]): unknown {
  const result = readAuditSheet(rows);
  return result.ok ? result.value : places(result.problems);
}

describe('readAuditSheet', () => {
  it('makes a membership of each row and a group of each name, with what is not blank', () => {
    expect(
      read(heading, ana, ['', ' '], [' bo ', 'north', '2027-02-09', '2027-03-10'], ['cy', 'south', '2027-02-09']),
    ).toEqual({
      groups: [{ id: 'north', modality: 'online' }, { id: 'south' }],
      memberships: [
        { person: 'ana', group: 'north', from: '2027-02-09', organisation: 'Org A' },
        { person: 'bo', group: 'north', from: '2027-02-09', to: '2027-03-10' },
        { person: 'cy', group: 'south', from: '2027-02-09' },
      ],
    });
  });

  it('takes how a group meets from any of its rows, and columns in any order', () => {
    const order = ['modality', 'from', 'group', 'person'];
    const rows = [
      ['', '2027-02-09', 'north', 'ana'],
      ['hybrid', '2027-02-09', 'north', 'bo'],
      ['hybrid', '2027-02-09', 'north', 'cy'],
    ];
    expect(read(order, ...rows)).toMatchObject({ groups: [{ id: 'north', modality: 'hybrid' }] });
    expect(read(order, ...rows, ['online', '2027-02-09', 'north', 'dee'])).toEqual(['rows[4].cells[0] contradiction']);
    expect(read(order, ...rows, ['', '2027-02-09', 'south', 'di'], ['zoom', '2027-02-09', 'south', 'ed'])).toEqual([
      'rows[5].cells[0] unknown-word',
    ]);
  });

  it('needs the person, the group and the first day, and reads nothing without them', () => {
    expect(read()).toEqual(['rows[0] missing']);
    expect(read(['person', 'group', 'to'], ['', '', 'never'])).toEqual(['rows[0] missing']);
    expect(read(['person', 'group', 'from'])).toEqual({ groups: [], memberships: [] });
  });

  it('names columns that are not known or there twice, and offers the one that was meant', () => {
    expect(read([...heading, '', 'Person', 'Ana'], ana)).toEqual([
      'rows[0].cells[7] duplicate',
      'rows[0].cells[8] unknown-key',
    ]);
    const result = readAuditSheet([['person', 'group', 'from', 'organization']]);
    expect(result.ok ? '' : result.problems[0].message).toContain('Did you mean organisation?');
  });

  it('names everything that is wrong once, by row and cell', () => {
    expect(
      read(
        heading,
        ana,
        ['', '', '9/2/2027', ''],
        ['Ana', 'North', '2027-02-09', '2027-01-09', '', 'org a'],
        ['bo', 'north', '2027-02-30', '', '', '', 'x'],
      ),
    ).toEqual([
      'rows[2].cells[0] empty',
      'rows[2].cells[1] empty',
      'rows[2].cells[2] not-a-day',
      'rows[3].cells[0] duplicate',
      'rows[3].cells[1] duplicate',
      'rows[3].cells[3] contradiction',
      'rows[3].cells[5] duplicate',
      'rows[4] too-many',
      'rows[4].cells[2] not-a-day',
    ]);
  });
});
