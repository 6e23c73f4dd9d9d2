import type { Cells } from './cells.js';

/** What functions are given, one name a thing. */
export type ParameterName =
  | 'modality'
  | 'enrolled'
  | 'groups'
  | 'groupNames'
  | 'people'
  | 'criteria'
  | 'changes'
  | 'roster'
  | 'row'
  | 'held'
  | 'start'
  | 'meetings'
  | 'holidays'
  | 'rhythm'
  | 'gapDays'
  | 'asOf'
  | 'starts'
  | 'previous'
  | 'current'
  | 'responses'
  | 'choices'
  | 'places'
  | 'date'
  | 'system'
  | 'text'
  | 'policy';

/** The cells of each parameter; none for one that was left out. */
export type Arguments = Readonly<Record<ParameterName, Cells>>;

/** Parameters that are one cell; the others are ranges. */
export type SingleName =
  | 'modality'
  | 'enrolled'
  | 'held'
  | 'start'
  | 'meetings'
  | 'rhythm'
  | 'gapDays'
  | 'asOf'
  | 'system';
