import type { Chart, Review } from '../rules/review/index.js';
import { escaped, phraseHtml, sheetHtml } from './review/html.js';
import { type Block, type Item, reportOf, type Section } from './review/report.js';
import { pageStyle } from './review/style.js';

/**
 * What of a review may be published, as one page that can be mailed: no script, nothing fetched from anywhere, readable on a telephone,
 * on paper, by a screen reader and in the dark.
 *
 * @param review from `annual`
 * @param draw makes the SVG text of a chart; its words stand beside it in the page
 * @returns a whole HTML document; the same on every machine
 */
export function reviewPage(review: Review, draw: (chart: Chart) => string): string {
  const { title, lead, sections } = reportOf(review);
  const id = counter();
  const body = sections.map((section) => sectionHtml(section, review.charts, draw, id));
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>
${pageStyle}
</style>
</head>
<body>
<a class="skip" href="#report">Skip to the report</a>
<header>
<h1>${escaped(title)}</h1>
${lead.map((phrase) => `<p>${phraseHtml(phrase)}</p>`).join('\n')}
${contents(sections)}</header>
<main id="report" tabindex="-1">
${body.join('\n')}
</main>
</body>
</html>
`;
}

/** Numbers the tables and charts of one page, each once. */
function counter(): (what: string) => string {
  let last = 0;
  return (what) => {
    last += 1;
    return `${what}-${last}`;
  };
}

function anchor(heading: string): string {
  return heading.toLowerCase().replaceAll(' ', '-');
}

function contents(sections: readonly Section[]): string {
  const own = sections.filter(({ level }) => level === 2);
  if (own.length === 0) return '';
  const links = own.map(({ heading }) => `<li><a href="#${anchor(heading)}">${escaped(heading)}</a></li>`);
  return `<nav aria-label="Contents"><ul>\n${links.join('\n')}\n</ul></nav>\n`;
}

function sectionHtml(
  { heading, level, blocks }: Section,
  charts: readonly Chart[],
  draw: (chart: Chart) => string,
  id: (what: string) => string,
): string {
  const title = `<h${level} id="${anchor(heading)}">${escaped(heading)}</h${level}>`;
  return [title, ...blocks.map((block) => blockHtml(block, charts, draw, id))].join('\n');
}

function blockHtml(
  block: Block,
  charts: readonly Chart[],
  draw: (chart: Chart) => string,
  id: (what: string) => string,
): string {
  if (block.kind === 'paragraph') return `<p>${phraseHtml(block.text)}</p>`;
  if (block.kind === 'list') return `<ul>\n${block.items.map(itemHtml).join('\n')}\n</ul>`;
  if (block.kind === 'sheet') return sheetHtml(block.sheet, id('table'));
  return `<div class="charts">\n${charts.map((chart) => figureHtml(chart, draw, id('chart'))).join('\n')}\n</div>`;
}

function itemHtml({ about, text, evidence, rule }: Item): string {
  const before = about === null ? '' : `<strong>${phraseHtml(about)}:</strong> `;
  const by = rule === null ? '' : ` <span class="rule">${escaped(rule)}</span>`;
  const after = evidence.length === 0 ? by : ` <span class="evidence">${phraseHtml(evidence)}${by}</span>`;
  return `<li>${before}${phraseHtml(text)}${after}</li>`;
}

/** A picture is one thing to a screen reader: its title and its words, and not the lines it is drawn with. */
function figureHtml(chart: Chart, draw: (chart: Chart) => string, id: string): string {
  return [
    '<figure>',
    `<figcaption id="${id}">${escaped(chart.title)}</figcaption>`,
    `<div class="drawing" role="img" aria-labelledby="${id}" aria-describedby="${id}-words">${draw(chart)}</div>`,
    `<details><summary>In words<span class="unseen">: ${escaped(chart.title)}</span></summary>`,
    `<p id="${id}-words">${escaped(chart.description)}</p></details>`,
    '</figure>',
  ].join('\n');
}
