import type { Force } from './decision.js';

/** What is true of a rule whoever it is applied to. */
export interface RuleCard<Id extends string = string> {
  readonly id: Id;
  readonly title: string;
  /** The rule in our own words. */
  readonly statement: string;
  readonly force: Force;
  /** The document the rule comes from. */
  readonly source: string;
  /** The heading it stands under there. */
  readonly section: string;
  /** How we read the source where it leaves room; absent where it leaves none. */
  readonly reading?: string;
}
