import { describe } from 'vitest';
import { seatDefinitions } from '../../../../../src/rules/review/families/completion/seat-definitions.js';
import { saysWhatItMeans } from '../../../../support/review/claims.js';

describe('the definitions', () => saysWhatItMeans(seatDefinitions));
