import { expect, it } from 'vitest';
import { marks } from '../../../../src/policy/attendance-terms.js';
import { attendedBy, wasThere } from '../../../../src/rules/review/families/presence.js';

it('whoever attended or was there in part was there, and nobody else', () => {
  expect(marks.filter((mark) => wasThere({ mark }))).toEqual(['attended', 'partial']);
  const visits = marks.map((mark, index) => ({ mark, minutes: null, meeting: index + 1 }));
  expect(attendedBy(visits).map(({ mark }) => mark)).toEqual(['attended', 'partial']);
});
