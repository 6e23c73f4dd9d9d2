import { chartColours } from '../../rules/review/chart-colours.js';

type Colours = Readonly<Record<keyof typeof chartColours | 'paper' | 'card' | 'link', string>>;

const light: Colours = { ...chartColours, paper: '#ffffff', card: '#f6f8f9', link: '#1d5c7c' };
const dark: Colours = {
  paper: '#14191f',
  card: '#1c232b',
  ink: '#e6eaee',
  quiet: '#a9b4bf',
  line: '#3a444e',
  now: '#7fc1e3',
  earlier: '#dcb27a',
  link: '#8fcbea',
};

const variables = (colours: Colours): string =>
  Object.entries(colours)
    .map(([key, colour]) => `--${key}: ${colour};`)
    .join(' ');

/** A drawing brings the colours of a light page; here each becomes the one of the page it stands in. */
const drawn = Object.entries(chartColours)
  .flatMap(([key, colour]) => [
    `.drawing [fill="${colour}"] { fill: var(--${key}); }`,
    `.drawing [stroke="${colour}"] { stroke: var(--${key}); }`,
  ])
  .join('\n');

/** How the page looks: one column, the fonts of the machine it is read on, few colours. */
export const pageStyle: string = `:root { color-scheme: light dark; ${variables(light)} }
@media (prefers-color-scheme: dark) { :root { ${variables(dark)} } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; padding: 1.25rem 1rem 4rem; max-width: 62rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .75rem; font-weight: 650; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.25rem 0 .6rem; padding-top: .9rem; border-top: 1px solid var(--line); font-weight: 650; }
h3 { font-size: 1.05rem; margin: 1.4rem 0 .3rem; font-weight: 650; }
p, ul { margin: 0 0 .9rem; max-width: 46rem; }
ul { padding-left: 1.2rem; }
li { margin-bottom: .5rem; }
.evidence { display: block; color: var(--quiet); font-size: .925em; }
.rule { color: var(--quiet); font-size: .85em; white-space: nowrap; }
strong { font-weight: 650; }
header { border-top: .3rem solid var(--now); padding-top: 1.5rem; }
header p { color: var(--quiet); }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
main:focus { outline: none; }
nav ul { list-style: none; padding: .8rem 0 0; margin: 1rem 0 0; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; max-width: none; font-size: .95rem; }
.skip { position: absolute; left: -100vw; top: 0; background: var(--paper); padding: .6rem 1rem; z-index: 1; }
.skip:focus { left: 0; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.sheet { overflow-x: auto; margin: 1rem 0 1.75rem; }
table { border-collapse: collapse; font-size: .925rem; line-height: 1.4; min-width: 100%; }
caption { text-align: left; font-weight: 600; padding: 0 0 .5rem; }
caption span { display: inline-block; position: sticky; left: 0; max-width: calc(100vw - 2rem); }
th, td { overflow-wrap: break-word; text-align: left; vertical-align: top; padding: .45rem .9rem .45rem 0; border-bottom: 1px solid var(--line); min-width: 6.5rem; }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--quiet); font-weight: 600; border-bottom: 2px solid var(--line); vertical-align: bottom; }
tbody th { overflow-wrap: anywhere; font-weight: 400; min-width: 8rem; max-width: min(26rem, 45vw);
  position: sticky; left: 0; background: var(--paper); }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.total > * { font-weight: 650; border-top: 2px solid var(--line); }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 25rem), 1fr)); gap: 1.25rem; align-items: start; margin-top: 1.25rem; }
figure { margin: 0; padding: 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; min-width: 0; }
figcaption { font-weight: 650; margin-bottom: .6rem; }
.drawing svg { display: block; width: 100%; height: auto; max-width: 27rem; }
details { margin-top: .6rem; font-size: .925rem; }
summary { cursor: pointer; color: var(--link); }
details p { margin: .5rem 0 0; }
${drawn}
@media print {
  :root { color-scheme: light; ${variables(light)} }
  @page { margin: 18mm 16mm; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .skip, nav, summary { display: none; }
  h2, h3, caption, figcaption { break-after: avoid; }
  figure, tr, li { break-inside: avoid; }
  .sheet { overflow: visible; }
  table { font-size: 8.5pt; }
  caption span { display: inline-block; position: sticky; left: 0; max-width: calc(100vw - 2rem); }
th, td { min-width: 0; padding-right: .6rem; }
  tbody th { min-width: 0; max-width: none; position: static; }
  caption span { max-width: none; }
  .evidence { color: inherit; }
  .charts { grid-template-columns: 1fr 1fr; }
  figure { background: none; }
  a { color: inherit; text-decoration: none; }
}`;
