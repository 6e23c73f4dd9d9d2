import { visible } from '../../kernel/visible.js';
import type { Phrase } from './phrases.js';
import type { Sheet } from './sheets.js';

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Any text as it can stand in a page, between tags or inside a quoted attribute.
 */
export function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}

/** A phrase as HTML. A typed name keeps the direction of its writing to itself. */
export function phraseHtml(phrase: Phrase): string {
  return phrase
    .map((part) => (typeof part === 'string' ? together(escaped(part)) : `<bdi>${escaped(part.name)}</bdi>`))
    .join('');
}

/** A number is not parted from its percent sign. */
function together(text: string): string {
  return text.replaceAll(' %', '&nbsp;%');
}

/** A table in a box of its own, which scrolls where the table is wider than the page and can be reached from the keyboard. */
export function sheetHtml({ caption, columns, rows }: Sheet, id: string): string {
  const kinds = columns.map(({ numeric }) => (numeric ? ' class="number"' : ''));
  const heading = columns.map(({ title }, index) => `<th scope="col"${kinds[index] ?? ''}>${phraseHtml(title)}</th>`);
  const body = rows.map(({ total, cells }) => {
    const row = cells.map((cell, index) =>
      index === 0 ? `<th scope="row">${phraseHtml(cell)}</th>` : `<td${kinds[index] ?? ''}>${phraseHtml(cell)}</td>`,
    );
    return `<tr${total ? ' class="total"' : ''}>${row.join('')}</tr>`;
  });
  return [
    `<div class="sheet" role="region" aria-labelledby="${id}" tabindex="0">`,
    `<table><caption id="${id}"><span>${phraseHtml(caption)}</span></caption>`,
    `<thead><tr>${heading.join('')}</tr></thead>`,
    `<tbody>\n${body.join('\n')}\n</tbody></table></div>`,
  ].join('\n');
}
