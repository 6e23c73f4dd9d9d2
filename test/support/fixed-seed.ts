import fc from 'fast-check';

fc.configureGlobal({ seed: 2027, numRuns: 60 });
