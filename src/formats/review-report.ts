import { markdownTable } from 'markdown-table';
import { visible } from '../kernel/visible.js';
import type { Review } from '../rules/review/index.js';
import type { Phrase } from './review/phrases.js';
import { type Block, type Item, reportOf, type Section } from './review/report.js';
import type { Sheet } from './review/sheets.js';

/**
 * What of a review may be published, as Markdown: what was found, with every number that says so, the tables and the figures. Nothing
 * of the review is looked at but what is released and whether the year can be reviewed.
 *
 * @param review from `annual`
 * @returns the report, ending in a line break; the same on every machine
 * @example
 * reviewMarkdown(annual({ year: 2019, groups: [], enrolments: [], attendance: [] }, policies.partnersInPrevention)).split('\n')[0] // => '# Review of 2019'
 */
export function reviewMarkdown(review: Review): string {
  const { title, lead, sections } = reportOf(review);
  return [`# ${title}`, ...lead.map(line), ...sections.flatMap(sectionLines)].join('\n\n').concat('\n');
}

function sectionLines({ heading, level, blocks }: Section): readonly string[] {
  // A chart says nothing that the tables do not.
  const shown = blocks.filter(({ kind }) => kind !== 'charts');
  if (shown.length < blocks.length) return [];
  return [`${'#'.repeat(level)} ${heading}`, ...shown.map(blockText)];
}

function blockText(block: Block): string {
  if (block.kind === 'paragraph') return line(block.text);
  if (block.kind === 'list') return block.items.map((item) => `- ${itemText(item)}`).join('\n');
  return block.kind === 'sheet' ? sheetText(block.sheet) : '';
}

function itemText({ about, text, evidence, rule }: Item): string {
  if (about === null) return line(text);
  const parts = [`**${written(about)}:**`, written(text), written(evidence), rule === null ? '' : `(${plain(rule)})`];
  return parts.filter((part) => part !== '').join(' ');
}

function sheetText({ caption, columns, rows }: Sheet): string {
  const align = columns.map(({ numeric }) => (numeric ? 'r' : 'l'));
  const heading = columns.map(({ title }) => written(title));
  const lines = rows.map(({ total, cells }) =>
    cells.map((cell) => (total && cell.length > 0 ? `**${written(cell)}**` : written(cell))),
  );
  return `**${written(caption)}**\n\n${markdownTable([heading, ...lines], { align })}`;
}

function written(phrase: Phrase): string {
  return phrase.map((part) => plain(visible(typeof part === 'string' ? part : part.name))).join('');
}

/** A line must not begin like a list, a heading or a rule of its own. */
function line(phrase: Phrase): string {
  return written(phrase).replace(/^(\s*)(\d*)([-+=.)])/, '$1$2\\$3');
}

/** Text that Markdown would otherwise take for a mark of its own. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&');
}
