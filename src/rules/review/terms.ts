import { byCodeUnit } from '../../kernel/order.js';
import type { Policy } from '../../policy/policy.js';
import type { PolicyField } from './metric.js';

/** What a policy says in the parts that figures rest on: plain data, kept with a review so that a later year can be compared with it. */
export type Terms = Readonly<Record<PolicyField, unknown>>;

export function termsOf({ capacity, meetings, attendance, review }: Policy): Terms {
  const figures = review.figures.value;
  return {
    'capacity.maximum': Object.fromEntries(
      Object.entries(capacity.maximum).map(([modality, maximum]) => [modality, maximum?.value ?? null]),
    ),
    'meetings.count': meetings.count?.value ?? null,
    'attendance.minimum': attendance.minimum?.value ?? null,
    'attendance.firstMeetingBy': attendance.firstMeetingBy?.value ?? null,
    'attendance.points': attendance.points.value,
    'review.figures.belongsToYearOf': figures.belongsToYearOf,
    'review.figures.rhythmDays': figures.rhythmDays,
    'review.figures.strongTieMeetings': figures.strongTieMeetings,
    'review.figures.rejoinWithinDays': figures.rejoinWithinDays,
    'review.figures.seatedWithinDays': figures.seatedWithinDays,
  };
}

/** What several policies say in one part, as text, so that two years say the same where the texts are the same. */
export function saidIn(
  terms: Readonly<Record<string, Partial<Terms>>>,
  policies: readonly string[],
  field: PolicyField,
): string {
  const said = policies.map((id) => written(Object.hasOwn(terms, id) ? terms[id]?.[field] : undefined));
  return [...new Set(said)].sort(byCodeUnit).join(' ');
}

/** JSON with the keys in order, so that equal data is equal text. */
function written(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([first], [second]) => byCodeUnit(first, second)))
      : part,
  );
}
