import type { Problem } from '../../kernel/result.js';
import { attendanceProblems } from './attendance-problems.js';
import { certificateProblems } from './certificate-problems.js';
import type { Spelled } from './checks.js';
import { demandProblems } from './demand-problems.js';
import { enrolmentProblems } from './enrolment-problems.js';
import { historyProblems } from './history-problems.js';
import type { Look } from './look.js';
import { reachProblems } from './reach-problems.js';
import type { YearRecords } from './records.js';
import { responseProblems } from './response-problems.js';

/** What is wrong with the rows about people, in the order of the document. An id is spelled in one way in all of them. */
export function rowProblems(records: YearRecords, look: Look, spelled: Spelled): readonly Problem[] {
  const { enrolments, attendance, demand = [], responses = [], certificates = [], history = [], regions } = records;
  return [
    ...enrolmentProblems(enrolments, look, spelled, regions),
    ...attendanceProblems(attendance, look),
    ...demandProblems(demand, look, spelled.people),
    ...responseProblems(responses, look),
    ...certificateProblems(certificates, look),
    ...historyProblems(history, look, spelled.people),
    ...reachProblems(records),
  ];
}
