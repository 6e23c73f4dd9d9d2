import { type Padding, parse, type Spec, SVGStringRenderer, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Chart } from '../rules/review/index.js';

declare module 'vega' {
  /** Writes a drawing as text. Vega brings it; its types leave it out. */
  class SVGStringRenderer {
    initialize(element: null, width: number, height: number, origin: readonly [number, number]): this;
    render(scene: unknown): this;
    svg(): string;
  }
  interface Scene {
    readonly root: unknown;
  }
}

/**
 * A chart as SVG text. Nothing is fetched and no font is measured, so the same chart has the same bytes on every machine; what it says
 * in words stands beside it, so the drawing itself is silent.
 *
 * @param chart from a review: a Vega-Lite specification of a set size
 */
export function drawChart(chart: Chart): string {
  const view = new View(parse(specificationOf(chart)), { renderer: 'none', logLevel: 0 }).run();
  const { left, right, top, bottom } = sides(view.padding());
  const [x, y] = view.origin();
  const renderer = new SVGStringRenderer();
  renderer.initialize(null, view.width() + left + right, view.height() + top + bottom, [x + left, y + top]);
  const svg = renderer.render(view.scenegraph().root).svg();
  view.finalize();
  return svg;
}

function specificationOf(chart: Chart): Spec {
  // The title stands over the drawing as text of the page.
  const { title: _, description: __, ...drawing } = chart;
  return compile(readSpecification(drawing), { config: { aria: false, font: 'sans-serif' } }).spec;
}

function readSpecification(drawing: unknown): TopLevelSpec {
  return drawing as TopLevelSpec;
}

function sides(padding: Padding): { left: number; right: number; top: number; bottom: number } {
  if (typeof padding === 'number') return { left: padding, right: padding, top: padding, bottom: padding };
  const { left = 0, right = 0, top = 0, bottom = 0 } = padding;
  return { left, right, top, bottom };
}
