import { describe } from 'vitest';
import { valueExamples } from '../../../../src/rules/review/examples/value.js';
import { valueDefinitions } from '../../../../src/rules/review/families/value-definitions.js';
import { comesOut } from '../../../support/review/examples.js';

describe('what was worked out by hand', () => comesOut(valueExamples, Object.keys(valueDefinitions)));
