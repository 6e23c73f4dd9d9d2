import type { GroupId } from '../../../kernel/id.js';
import { byCodeUnit } from '../../../kernel/order.js';
import type { IsoDay } from '../../../policy/policy.js';
import type {
  AttendanceRecord,
  CertificateRecord,
  DemandRecord,
  EnrolmentRecord,
  GroupRecord,
  HistoryRecord,
  MeetingRecord,
  ResponseRecord,
  WorkforceRecord,
} from '../records.js';

/** One statement about a year: the records of `YearRecords`, each on its own. */
export type ReviewRow =
  | { readonly kind: 'year'; readonly year: number; readonly asOf?: IsoDay }
  | ({ readonly kind: 'group' } & Omit<GroupRecord, 'meetings'>)
  | ({ readonly kind: 'meeting'; readonly group: GroupId } & MeetingRecord)
  | ({ readonly kind: 'enrolment' } & EnrolmentRecord)
  | ({ readonly kind: 'attendance' } & AttendanceRecord)
  | ({ readonly kind: 'demand' } & DemandRecord)
  | ({ readonly kind: 'response'; readonly id: string } & ResponseRecord)
  | ({ readonly kind: 'certificate' } & CertificateRecord)
  | ({ readonly kind: 'history' } & HistoryRecord)
  | { readonly kind: 'region'; readonly region: string }
  | ({ readonly kind: 'workforce' } & WorkforceRecord);

export type RowKind = ReviewRow['kind'];

/**
 * The distinct rows that stand under one key, as canonical texts in order. One, nearly always; more of them contradict each other, which is
 * told when the records are asked for.
 */
export type Rows = string | readonly string[];

export function listed(rows: Rows | undefined): readonly string[] {
  return rows === undefined ? [] : typeof rows === 'string' ? [rows] : rows;
}

/** The union of two. */
export function unitedRows(first: Rows | undefined, second: Rows): Rows {
  if (first === undefined || first === second) return second;
  const both = [...new Set([...listed(first), ...listed(second)])].sort(byCodeUnit);
  const [only] = both;
  return both.length === 1 && only !== undefined ? only : both;
}

/** Takes up rows under a key of a table. */
export function takeRows<Key>(table: Map<Key, Rows>, key: Key, rows: Rows): void {
  table.set(key, unitedRows(table.get(key), rows));
}
