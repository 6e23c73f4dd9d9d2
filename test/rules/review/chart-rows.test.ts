import { describe, expect, it } from 'vitest';
import { rowChart } from '../../../src/rules/review/chart-rows.js';

const chart = (label: string, mark: 'bar' | 'dot' = 'bar') =>
  rowChart({
    title: 'Demand',
    rows: [
      { is: 'heading', label },
      { is: 'now', label, value: 3, text: '3' },
      { is: 'none', label: 'Seats', text: 'withheld' },
    ],
    mark,
    domain: [0, 5],
    percent: false,
  });

describe('a chart of lines', () => {
  it('is as wide as any other and as high as it has lines, whatever is written in it', () => {
    for (const mark of ['bar', 'dot'] as const) {
      const { width, height, padding, autosize } = chart('x'.repeat(300), mark);
      expect(autosize).toBe('none');
      expect(height).toBe(72);
      const { left, right } = Object(padding);
      expect(Number(width) + left + right).toBe(320);
    }
  });

  it('gives no value to a line that has none', () => {
    const { values } = Object(chart('Seats')['data']);
    expect(values[2]).toEqual({ row: 2, is: 'none', label: 'Seats', text: 'withheld' });
  });

  it('cuts a label that would not fit, by whole letters, and keeps it whole in the words', () => {
    const { data, description } = chart('👩‍👩‍👧'.repeat(30));
    const [first, second] = Object(data).values;
    expect([...first.label]).toHaveLength(40);
    expect([...second.label]).toHaveLength(19);
    expect(second.label).toMatch(/…$/);
    expect(description).toContain('👩‍👩‍👧'.repeat(30));
  });

  it('ends its axis where it is told to', () => {
    expect(JSON.stringify(chart('Seats')['layer'])).toContain('"domain":[0,5]');
  });
});
