import { describe } from 'vitest';
import { networkDefinitions } from '../../../../src/rules/review/families/network-definitions.js';
import { saysWhatItMeans } from '../../../support/review/claims.js';

describe('the definitions of ties', () => {
  saysWhatItMeans(networkDefinitions);
});
