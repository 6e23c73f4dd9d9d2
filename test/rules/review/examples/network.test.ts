import { describe } from 'vitest';
import { networkExamples } from '../../../../src/rules/review/examples/network.js';
import { network } from '../../../../src/rules/review/families/network.js';
import { networkDefinitions } from '../../../../src/rules/review/families/network-definitions.js';
import { comesOut } from '../../../support/review/claims.js';

describe('what was worked out by hand', () => {
  comesOut(
    networkExamples,
    network,
    Object.values(networkDefinitions).map(({ id }) => id),
  );
});
