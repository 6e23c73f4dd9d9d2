import { expect, test } from 'vitest';
import { policies } from '../../../src/policy/index.js';
import { queuePlaces } from '../../../src/policy/policy.js';
import { waitlistAfter } from '../../../src/rules/capacity/index.js';
import { withRules } from '../../support/histories.js';

const waitlist = [{ id: 'ana' }, { id: 'bo', eligible: true }, { id: 'cy', canAttend: [1] }];
const after = { 'keeps-place': 'ana,bo,cy', 'end-of-queue': 'ana,cy,bo', 'loses-place': 'ana,cy' };

test.each(queuePlaces)('whoever declines or does not answer %s where the policy says so', (place) => {
  const ids = (policy: ReturnType<typeof withRules>, answer: 'declined' | 'expired') =>
    waitlistAfter(waitlist, 'bo', answer, policy)
      .map(({ id }) => id)
      .join();
  expect(ids(withRules({ declinedOffer: place, expiredOffer: 'keeps-place' }), 'declined')).toBe(after[place]);
  expect(ids(withRules({ declinedOffer: 'keeps-place', expiredOffer: place }), 'expired')).toBe(after[place]);
});

test.each(['accepted', 'withdrew'] as const)('whoever has %s no longer waits, whatever the policy', (answer) => {
  const kept = withRules({ declinedOffer: 'keeps-place', expiredOffer: 'keeps-place' });
  expect(waitlistAfter(waitlist, 'cy', answer, kept)).toEqual([{ id: 'ana' }, { id: 'bo', eligible: true }]);
});

test('what is known of whoever is sent to the end goes with them, and the list given stays as it was', () => {
  expect(waitlistAfter(waitlist, 'bo', 'expired', policies.partnersInPrevention).at(-1)).toEqual({
    id: 'bo',
    eligible: true,
  });
  expect(waitlist.map(({ id }) => id)).toEqual(['ana', 'bo', 'cy']);
});

test('nobody answers for somebody who does not wait', () => {
  expect(() => waitlistAfter(waitlist, 'dee', 'declined', policies.partnersInPrevention)).toThrow(
    new RangeError('person: Nobody on the waitlist has this id.'),
  );
});
