export type { Mark } from '../../policy/attendance-terms.js';
export type { AttendanceRule } from './cards.js';
export { type Register, type Standing, type Status, standing } from './standing.js';
