import { describe, expect, it } from 'vitest';
import { policies } from '../../../src/policy/index.js';
import { assignFacilitators } from '../../../src/rules/capacity/facilitators.js';

const stream = 'respectful-relationships';
const policy = policies.partnersInPrevention;
const groups = ['north', 'south', 'west'].map((id) => ({ id, stream }));

describe('assignFacilitators', () => {
  it('shares the work where one could do it all', () => {
    const facilitators = ['lee', 'kim'].map((id) => ({ id, streams: [stream] }));
    expect(assignFacilitators({ groups, facilitators }, policy)).toEqual({
      policy: policy.id,
      led: { north: 'kim', south: 'kim', west: 'lee' },
      notLed: [],
    });
  });

  it('leads the groups that come first, whoever has to lead them', () => {
    const facilitators = [
      { id: 'kim', streams: [stream], most: 1 },
      { id: 'lee', streams: [stream], most: 0 },
    ];
    const ordered = groups.map((group, index) => ({ ...group, priority: -index }));
    expect(assignFacilitators({ groups: ordered, facilitators }, policy)).toMatchObject({
      led: { west: 'kim' },
      notLed: [
        { group: 'south', because: 'all-taken' },
        { group: 'north', because: 'all-taken' },
      ],
    });
  });

  it('says where nobody qualifies', () => {
    expect(assignFacilitators({ groups, facilitators: [{ id: 'kim', streams: [] }] }, policy).notLed).toEqual(
      groups.map(({ id }) => ({ group: id, because: 'nobody-qualifies' })),
    );
    expect(assignFacilitators({ groups: [], facilitators: [] }, policy)).toMatchObject({ led: {}, notLed: [] });
  });

  it('answers for five hundred groups', () => {
    const many = Array.from({ length: 500 }, (_, index) => ({ id: `g${index}`, stream }));
    const facilitators = Array.from({ length: 60 }, (_, index) => ({ id: `f${index}`, streams: [stream] }));
    expect(assignFacilitators({ groups: many, facilitators }, policy).notLed).toEqual([]);
  });

  it('throws where problems are found', () => {
    expect(() => assignFacilitators({ groups: [{ id: 'north', stream: 'no' }], facilitators: [] }, policy)).toThrow(
      RangeError,
    );
  });
});
