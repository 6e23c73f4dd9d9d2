import type { IsoDay } from '../../../policy/policy.js';
import type { DemandRecord, YearRecords } from '../records.js';
import { held } from './changes.js';

type Asked = Partial<Omit<DemandRecord, 'person'>>;

export const mayJoin = { group: 'g1', eligible: true } as const;

/** One group of twenty seats in which ana comes, and who asked for a seat. */
export function asking(people: Readonly<Record<string, Asked>>, rest: Partial<YearRecords> = {}): YearRecords {
  const demand = Object.entries(people).map(([person, asked]) => ({ person, ...mayJoin, ...asked }));
  return held({ ana: 'XXXXXX' }, { demand, ...rest });
}

export const day = (month: string): string => `2027-${month}`;
export const offered: { readonly askedOn: IsoDay; readonly offeredOn: IsoDay } = {
  askedOn: day('01-01'),
  offeredOn: day('01-05'),
};
export const seated: Asked = { ...offered, seatedOn: day('01-08') };
export const three: YearRecords = asking({ ana: seated, bo: offered, cy: { askedOn: day('02-01') } });
