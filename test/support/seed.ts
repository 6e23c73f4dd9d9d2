import fc from 'fast-check';

/**
 * The tests of everybody draw the same cases, so that a change is what turns one red and never luck. `SEED` draws others: a number, or
 * `any` for new ones each time.
 */
const { SEED } = process.env;
if (SEED !== 'any') fc.configureGlobal({ seed: SEED === undefined ? 2027 : Number(SEED) });
