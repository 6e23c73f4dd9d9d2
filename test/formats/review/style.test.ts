import { describe, expect, it } from 'vitest';
import { pageStyle } from '../../../src/formats/review/style.js';
import { chartColours } from '../../../src/rules/review/chart-colours.js';

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string): number {
  const [low = 0, high = 0] = [luminance(first), luminance(second)].sort((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
}

const palettes = [...pageStyle.matchAll(/:root \{([^}]*--ink[^}]*)\}/g)].map(
  ([, text = '']) =>
    new Map([...text.matchAll(/--(\w+): (#[0-9a-f]{6});/g)].map(([, key = '', colour = '']) => [key, colour])),
);

describe('the look of the page', () => {
  it('has a light set of colours, a dark one, and a light one again for paper', () => {
    expect(palettes).toHaveLength(3);
    expect(palettes[2]).toEqual(palettes[0]);
    expect(palettes[1]).not.toEqual(palettes[0]);
  });

  it('is readable in each of them: text and marks stand out from what is behind them', () => {
    for (const palette of palettes) {
      for (const on of ['paper', 'card']) {
        for (const text of ['ink', 'quiet', 'link', 'now', 'earlier']) {
          expect(contrast(palette.get(text) ?? '', palette.get(on) ?? ''), `${text} on ${on}`).toBeGreaterThanOrEqual(
            4.5,
          );
        }
      }
    }
  });

  it('gives every colour of a chart the one of the page', () => {
    for (const [key, colour] of Object.entries(chartColours)) {
      expect(pageStyle).toContain(`[fill="${colour}"] { fill: var(--${key}); }`);
      expect(pageStyle).toContain(`[stroke="${colour}"] { stroke: var(--${key}); }`);
    }
  });

  it('fetches nothing', () => {
    expect(pageStyle).not.toMatch(/url\(|@import|</);
  });
});
