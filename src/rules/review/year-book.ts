import type { GroupId } from '../../kernel/id.js';
import type { IsoDay } from '../../policy/policy.js';
import { type Book, booksOf } from './books.js';
import { asOfDay } from './directory.js';
import type {
  CertificateRecord,
  DemandRecord,
  HistoryRecord,
  ResponseRecord,
  WorkforceRecord,
  YearRecords,
} from './records.js';

/** Everything known of a year, group by group: made of records, or of states that were merged. */
export interface YearBook {
  readonly year: number;
  readonly asOf: IsoDay;
  readonly books: ReadonlyMap<GroupId, Book>;
  readonly demand: readonly DemandRecord[];
  readonly responses: readonly ResponseRecord[];
  readonly certificates: readonly CertificateRecord[];
  readonly history: readonly HistoryRecord[];
  readonly regions: readonly string[] | null;
  readonly workforce: readonly WorkforceRecord[] | null;
}

/** The book of a year's records. */
export function yearBookOf(records: YearRecords): YearBook {
  const { year, demand = [], responses = [], certificates = [], history = [] } = records;
  const { regions = null, workforce = null } = records;
  const books = booksOf(records);
  return { year, asOf: asOfDay(records), books, demand, responses, certificates, history, regions, workforce };
}
