import type { Verb } from '../verb.js';
import { allocate } from './allocate.js';
import { attendance } from './attendance.js';
import { audit } from './audit.js';
import { calendar } from './calendar.js';
import { demo } from './demo.js';
import { eligibility } from './eligibility.js';
import { fairness } from './fairness.js';
import { formation } from './formation.js';
import { membership } from './membership.js';
import { plan } from './plan.js';
import { policies } from './policies.js';
import { promote } from './promote.js';
import { repair } from './repair.js';
import { review } from './review.js';
import { rolling } from './rolling.js';
import { rules } from './rules.js';
import { schedule } from './schedule.js';
import { slots } from './slots.js';
import { split } from './split.js';

/** Every verb of the command, in the order help lists them. */
export const verbs: Readonly<Record<string, Verb>> = {
  plan,
  attendance,
  eligibility,
  membership,
  fairness,
  allocate,
  promote,
  split,
  repair,
  audit,
  slots,
  schedule,
  rolling,
  calendar,
  formation,
  review,
  rules,
  policies,
  demo,
};
