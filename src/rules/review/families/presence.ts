import type { Mark } from '../../../policy/attendance-terms.js';
import type { Visit } from '../cohorts.js';

/** Whether a mark says that the member was there, for all of a meeting or part of it. */
export function wasThere({ mark }: { readonly mark: Mark }): boolean {
  return mark === 'attended' || mark === 'partial';
}

/** The meetings at which a member was. */
export function attendedBy(visits: readonly Visit[]): readonly Visit[] {
  return visits.filter(wasThere);
}
