export type { Mark } from '../../policy/attendance-terms.js';
export { annual, type ReviewOptions, reviewOf } from './annual.js';
export type { ReviewRule } from './cards.js';
export { type MetricCatalogue, metricCatalogue } from './catalogue.js';
export type { MetricChange } from './changes.js';
export { countColumns } from './columns.js';
export { type MetricExample, metricExamples } from './examples/index.js';
export type {
  DifferenceSeen,
  FigureSeen,
  FindingRule,
  ReviewFinding,
  ReviewFindingKind,
} from './finding.js';
export type {
  At,
  By,
  Counted,
  Interval,
  KnownMetric,
  MetricDefinition,
  MetricValue,
  NullMetric,
  NullReason,
  PolicyField,
  ReleasedMetric,
  Scope,
  Score,
  TwoShares,
  Unit,
  WithheldMetric,
} from './metric.js';
export type { MetricFamily, MetricId } from './metric-ids.js';
export { metricIds } from './metric-ids.js';
export { problemsOf } from './problems.js';
export type {
  AttendanceRecord,
  CertificateRecord,
  DemandRecord,
  EnrolmentRecord,
  GroupRecord,
  HistoryRecord,
  LeavingReason,
  MeetingRecord,
  MoveRecord,
  ResponseRecord,
  Theme,
  ValueCycle,
  WorkforceRecord,
  YearRecords,
} from './records.js';
export type { Released, ReleasedNumber, ReleasedTable } from './release.js';
export type { Chart, EarlierReview, Review } from './review.js';
export {
  addRow,
  type BookOptions,
  decodeState,
  emptyState,
  encodeState,
  mergeStates,
  type ReviewRow,
  type ReviewState,
  type RowKind,
  readRow,
  recordsOf,
  yearBookFrom,
} from './state/index.js';
export type { Terms } from './terms.js';
export { type YearBook, yearBookOf } from './year-book.js';
