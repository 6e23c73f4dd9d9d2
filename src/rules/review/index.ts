export type { Mark } from '../../policy/attendance-terms.js';
export { annual, type Released, type Review } from './annual.js';
export type { ReviewRule } from './cards.js';
export { type MetricDefinition, type MetricId, metricCatalogue, type NullReason } from './catalogue.js';
export type { ReviewFinding, ReviewFindingKind } from './findings.js';
export type { KnownMetric, MetricValue, NullMetric, Scope } from './metrics.js';
export { problemsOf } from './problems.js';
export type {
  AttendanceRecord,
  DemandRecord,
  EnrolmentRecord,
  GroupRecord,
  MeetingRecord,
  ResponseRecord,
  YearRecords,
} from './records.js';
