import { modalities } from '../policy/policy.js';
import { workFacts } from '../rules/eligibility/stream.js';
import type { ParameterName } from './parameters.js';

/** What a person is told of a parameter before they hand something over. */
export interface ParameterDoc {
  /** One cell, or a range of so many columns; `null` where the number of columns is the user's own. */
  readonly shape: 'cell' | { readonly columns: readonly string[]; readonly more?: string };
  /** What a single cell holds. */
  readonly kind: 'text' | 'number' | 'date' | 'any';
  /** In one sentence, without what stands in the shape. */
  readonly doc: string;
  /** The words that can stand in it, where there are only a few. */
  readonly words?: readonly string[];
}

const work = workFacts.map(({ name }) => name);

/** What each parameter is, whichever function takes it. */
export const parameterDocs: Readonly<Record<ParameterName, ParameterDoc>> = {
  modality: { shape: 'cell', kind: 'text', doc: 'How the group meets.', words: modalities },
  enrolled: { shape: 'cell', kind: 'number', doc: 'How many people the group has, without its facilitators.' },
  groups: {
    shape: { columns: ['group', 'modality', 'enrolled'] },
    kind: 'any',
    doc: 'A row a group.',
  },
  groupNames: {
    shape: { columns: ['group'], more: 'more groups' },
    kind: 'any',
    doc: 'The names of the groups, or one number: how many there are.',
  },
  people: {
    shape: { columns: ['person', ...work, 'in sector'] },
    kind: 'any',
    doc: 'A row a person; a blank cell is something nobody has said yet.',
  },
  criteria: {
    shape: { columns: work },
    kind: 'any',
    doc: 'One row: what the group is for; a blank cell asks for nothing.',
  },
  changes: {
    shape: { columns: ['seat holder', 'who comes', 'still in the sector'] },
    kind: 'any',
    doc: 'A row a seat; blank where nobody has said.',
  },
  roster: {
    shape: { columns: ['participant'], more: 'one column a meeting' },
    kind: 'any',
    doc: 'A row a participant, without the heading: P, A, E, L, S, C or blank.',
  },
  row: {
    shape: { columns: ['participant'], more: 'one column a meeting' },
    kind: 'any',
    doc: 'One row of a roster; a cancelled meeting is C in this row too.',
  },
  held: {
    shape: 'cell',
    kind: 'number',
    doc: 'The number of the last meeting so far: up to it a blank is an absence, after it nothing is recorded yet.',
  },
  start: { shape: 'cell', kind: 'date', doc: 'The date of the first meeting.' },
  meetings: { shape: 'cell', kind: 'number', doc: 'How many meetings there are; the number of the rules if left out.' },
  holidays: { shape: { columns: ['date'], more: 'more dates' }, kind: 'any', doc: 'Dates without meetings.' },
  rhythm: {
    shape: 'cell',
    kind: 'text',
    doc: 'DATE for the same day of each month, which is usual, or WEEKDAY for the same weekday, such as the second Tuesday.',
    words: ['DATE', 'WEEKDAY'],
  },
  gapDays: {
    shape: 'cell',
    kind: 'number',
    doc: 'Days from the last meeting of a group to the first of the next; left out, the rhythm goes on.',
  },
  asOf: {
    shape: 'cell',
    kind: 'date',
    doc: 'The day from which on a group may start; type it, or keep it in one cell.',
  },
  starts: {
    shape: { columns: ['date'], more: 'more dates' },
    kind: 'any',
    doc: 'Start dates of groups, in any order.',
  },
  previous: { shape: { columns: ['figure', 'value'] }, kind: 'any', doc: 'What REVIEW said earlier, as values.' },
  current: { shape: { columns: ['figure', 'value'] }, kind: 'any', doc: 'What REVIEW says now.' },
  responses: {
    shape: { columns: ['theme'], more: 'the comment, which is not looked at' },
    kind: 'any',
    doc: 'A row a comment, its theme first: strength, improvement or opportunity.',
  },
  choices: {
    shape: { columns: ['person'], more: 'groups wanted, best first' },
    kind: 'any',
    doc: 'A row a person, whoever is served first at the top.',
  },
  places: {
    shape: { columns: ['group', 'modality', 'seats'] },
    kind: 'any',
    doc: 'A row a group: how it meets, and how many seats it has; FULL for no seat, none where only the limit counts.',
  },
  date: { shape: { columns: ['date'] }, kind: 'any', doc: 'Dates, one a row.' },
  system: {
    shape: 'cell',
    kind: 'any',
    doc: '1904 for a workbook that counts days from 1904; 1900 if left out.',
    words: ['1900', '1904'],
  },
  text: { shape: { columns: ['text'] }, kind: 'any', doc: 'Dates as text, one a row.' },
  policy: {
    shape: { columns: ['rule', 'value'], more: 'anything' },
    kind: 'any',
    doc: 'Your own numbers: rows of what RULES shows, with the values changed.',
  },
};
