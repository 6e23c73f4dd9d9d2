import { builtIn } from '../define.js';
import type { CapacityPolicy, Effective, EligibilityPolicy, MeetingPolicy, Policy, Sourced } from '../policy.js';
import { safeAndEqual } from '../sources.js';
import { allocation, eligibility, formation, inUse, membership, noAttendanceRule } from './shared.js';
import { review } from './shared-review.js';

function page<Value>(value: Value, reading?: string): Sourced<Value> {
  return { value, source: safeAndEqual, section: 'Primary prevention', ...(reading === undefined ? {} : { reading }) };
}

interface Year {
  readonly version: string;
  readonly effective: Effective;
  readonly capacity: CapacityPolicy;
  readonly meetings: MeetingPolicy;
  readonly eligibility: EligibilityPolicy;
}

function year({ version, effective, ...rest }: Year): Policy {
  return builtIn({
    id: `safe-and-equal@${version}`,
    title: 'Safe and Equal communities of practice',
    status: { ...inUse, ...page('in-use' as const) },
    effective: page(
      effective,
      'The pages name the two years; taken from July to June, as its intakes and groups fall.',
    ),
    ...rest,
    allocation,
    attendance: noAttendanceRule,
    membership,
    formation,
    review,
  });
}

/** Selection looks at relevance to primary prevention and at the ability to commit to the sessions; nothing is said of regions until 2025. */
const open: EligibilityPolicy = {
  ...eligibility({ id: 'primary-prevention', title: 'Primary prevention practitioners' }),
  sectors: page(['primary-prevention']),
  commitment: page(true),
  region: null,
};
const either: CapacityPolicy = {
  maximum: { 'in-person': page(25, 'At most 25 in a group, whichever way it meets.'), online: page(25) },
  minimumViable: null,
};
const eight: MeetingPolicy = { count: page(8), everyMonths: null, minutes: null, rolling: null };

export const safeAndEqual2023: Policy = year({
  version: '2023-24',
  effective: { from: '2023-07-01', to: '2024-06-30' },
  capacity: either,
  meetings: { count: null, everyMonths: null, minutes: null, rolling: null },
  eligibility: open,
});

export const safeAndEqual2024: Policy = year({
  version: '2024-25',
  effective: { from: '2024-07-01', to: '2025-06-30' },
  capacity: either,
  meetings: eight,
  eligibility: open,
});

/** All online; Victorian applicants first, others welcome after them. */
export const safeAndEqual2025: Policy = year({
  version: '2025-26',
  effective: { from: '2025-07-01', to: '2026-06-30' },
  capacity: { maximum: { online: page(20) }, minimumViable: null },
  meetings: { ...eight, everyMonths: page(1) },
  eligibility: { ...open, region: page({ jurisdiction: 'Victoria', others: 'placed-after' }) },
});
