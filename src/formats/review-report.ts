import type { Review } from '../rules/review/index.js';

/** A review as Markdown. */
export function reviewMarkdown(review: Review): string {
  return `# Review of ${review.year}\n`;
}
