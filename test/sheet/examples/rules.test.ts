import { rulesExamples } from '../../../src/sheet/examples/rules.js';
import { areAnswered } from '../../support/sheet/examples.js';

areAnswered(rulesExamples);
