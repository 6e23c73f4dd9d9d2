import { compareRatios, ratio } from '../../../kernel/ratio.js';
import { modalities, type Policy } from '../../../policy/policy.js';
import type { FindingRule, ReviewFinding, ReviewFindingKind } from '../finding.js';
import type { KnownMetric, ReleasedMetric, Scope } from '../metric.js';
import type { MetricId } from '../metric-ids.js';
import { type Figured, told, unsaid, valued } from './seen.js';
import { isAtLeast, partOf } from './targets.js';

type Compared = NonNullable<ReviewFinding['evidence']['threshold']>['compared'];

const none = ratio(0, 1);
const all = ratio(1, 1);

/** A rule that one figure keeps or breaks, whatever chance does. */
function kept(
  [rule, id, compared, breaks]: readonly [
    rule: FindingRule,
    id: MetricId,
    compared: Compared,
    breaks: (found: KnownMetric) => boolean,
  ],
  figures: Figured,
  scope: Scope,
): ReviewFinding {
  const metric = figures.one(id, scope);
  const [found] = valued([metric]);
  const kind =
    found === undefined ? (unsaid([metric]) ?? 'no-value') : breaks(found) ? ('breach' as const) : 'nothing-to-tell';
  const than = compared === 'below' ? all : none;
  return told(rule, scope, 'exact', { kind, metrics: [metric], threshold: { compared, than } });
}

/** Rules of the policy that were broken, in the year or in one group. */
export function breachFindings(figures: Figured, scope: Scope): readonly ReviewFinding[] {
  return [
    kept(['capacity.breach', 'capacity.over-meetings', 'above', ({ num }) => num > 0], figures, scope),
    kept(['substitution.breach', 'substitution.count', 'above', ({ num }) => num > 0], figures, scope),
    kept(['seats.lost-on-move', 'seat.kept-after-move', 'below', ({ num, den }) => num < den], figures, scope),
  ];
}

/** Whether the register is complete enough to rest anything on, for the year and each of its parts. */
export function recordsFinding(figures: Figured, scope: Scope, { review }: Policy): ReviewFinding {
  const metric = figures.one('record.completeness', scope);
  const [found] = valued([metric]);
  const than = review.findings.value.recordsComplete;
  const kind =
    found === undefined
      ? (unsaid([metric]) ?? 'no-value')
      : isAtLeast(found, than)
        ? ('nothing-to-tell' as const)
        : 'watch';
  return told('records.incomplete', scope, 'target', {
    kind,
    metrics: [metric],
    threshold: { compared: 'below', than },
  });
}

/** Rules on the counts of the whole year. */
export function countFindings(figures: Figured, scope: Scope, policy: Policy): readonly ReviewFinding[] {
  const terms = policy.review.findings.value;
  const asked = [figures.one('demand.ratio', scope), figures.one('fill-rate', scope)];
  const organisations = [figures.one('organisations.concentration', scope), figures.one('people.enrolled', scope)];
  const unmet = figures.one('demand.unmet', scope);
  const late = figures.one('completion.late-start-only', scope);
  const seats = smallestGroup(policy);
  return [
    told('demand.exceeds', scope, 'target', {
      kind: judged(asked, ([demand, filled]) =>
        isAtLeast(demand, terms.demandPerSeat) && isAtLeast(filled, terms.seatsTaken) ? 'strength' : 'nothing-to-tell',
      ),
      metrics: asked,
      threshold: { compared: 'at-least', than: terms.demandPerSeat },
    }),
    told('organisations.concentrated', scope, 'exact', {
      kind: judged(organisations, ([fewest, people]) => {
        if (people.num < terms.fewestPeople) return 'insufficient-evidence';
        return fewest.num <= terms.concentratedOrganisations ? 'improvement' : 'nothing-to-tell';
      }),
      metrics: organisations,
      threshold: { compared: 'at-most', than: ratio(terms.concentratedOrganisations, 1) },
    }),
    told('groups.open-another', scope, 'exact', {
      kind:
        seats === null
          ? 'no-value'
          : judged([unmet, unmet], ([waiting]) => (waiting.num >= seats ? 'opportunity' : 'nothing-to-tell')),
      metrics: [unmet],
      threshold: seats === null ? null : { compared: 'at-least', than: ratio(seats, 1) },
    }),
    told('rule.late-start-only', scope, 'exact', {
      kind: judged([late, late], ([found]) =>
        found.num > 0 && compareRatios(partOf(found), terms.lateStartOnly) >= 0 ? 'opportunity' : 'nothing-to-tell',
      ),
      metrics: [late],
      threshold: { compared: 'at-least', than: terms.lateStartOnly },
    }),
  ];
}

/** Seats of the smallest group that the policy allows to fill; `null` where it sets no maximum. */
function smallestGroup({ capacity }: Policy): number | null {
  const seats = modalities.flatMap((modality) => capacity.maximum[modality]?.value ?? []);
  return seats.length === 0 ? null : Math.min(...seats);
}

function judged(
  metrics: readonly (ReleasedMetric | undefined)[],
  judge: (found: readonly [KnownMetric, KnownMetric]) => ReviewFindingKind,
): ReviewFindingKind {
  const [first, second] = valued(metrics);
  if (first === undefined || second === undefined) return unsaid(metrics) ?? 'no-value';
  return judge([first, second]);
}
