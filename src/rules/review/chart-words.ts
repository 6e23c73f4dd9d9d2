import { percentageRange } from '../../kernel/percentage.js';
import type { ChartRow } from './chart-rows.js';

/** Every line of a chart in words, for whoever does not see it: a sentence for each heading. */
export function inWords(rows: readonly ChartRow[]): string {
  const sentences: string[][] = [];
  for (const row of rows) {
    const last = sentences[sentences.length - 1];
    if (row.is === 'heading') sentences.push([`${row.label}:`]);
    else if (last === undefined) sentences.push(['', lineInWords(row)]);
    else last.push(lineInWords(row));
  }
  return sentences.map(([head = '', ...lines]) => `${head} ${lines.join(', ')}.`.trim()).join(' ');
}

function lineInWords(row: Exclude<ChartRow, { readonly is: 'heading' }>): string {
  return [row.label, row.text, ...('value' in row ? rangeInWords(row) : [])].filter((part) => part !== '').join(' ');
}

/** Both ends of an interval, in brackets; nothing where there is none. */
export function rangeInWords({ low, high }: { readonly low?: number; readonly high?: number }): readonly string[] {
  return low === undefined || high === undefined ? [] : [`(interval ${percentageRange(low, high)})`];
}
