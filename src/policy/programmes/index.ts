import type { Policy } from '../policy.js';
import { freeFromViolence } from './free-from-violence.js';
import {
  partnersInPrevention2017,
  partnersInPrevention2018,
  partnersInPrevention2019,
} from './partners-in-prevention.js';
import { alumniNetwork, groupSupervision, rollingGeneral } from './planned.js';
import { safeAndEqual2023, safeAndEqual2024, safeAndEqual2025 } from './safe-and-equal.js';
import { earlyCareer, leaders, tertiary } from './streams.js';

/** Every built-in policy, each programme's versions in order of time. */
export const builtInPolicies: readonly Policy[] = Object.freeze([
  partnersInPrevention2017,
  partnersInPrevention2018,
  partnersInPrevention2019,
  freeFromViolence,
  earlyCareer,
  leaders,
  tertiary,
  rollingGeneral,
  alumniNetwork,
  groupSupervision,
  safeAndEqual2023,
  safeAndEqual2024,
  safeAndEqual2025,
]);

type BuiltInProgramme =
  | 'partnersInPrevention'
  | 'freeFromViolence'
  | 'earlyCareer'
  | 'leaders'
  | 'tertiary'
  | 'rollingGeneral'
  | 'alumniNetwork'
  | 'groupSupervision'
  | 'safeAndEqual';

/** The last dated version of each built-in programme, by name. */
export const policies: Readonly<Record<BuiltInProgramme, Policy>> = Object.freeze({
  partnersInPrevention: partnersInPrevention2019,
  freeFromViolence,
  earlyCareer,
  leaders,
  tertiary,
  rollingGeneral,
  alumniNetwork,
  groupSupervision,
  safeAndEqual: safeAndEqual2025,
});
