import { describe, expect, it } from 'vitest';
import { escaped, phraseHtml, sheetHtml } from '../../../src/formats/review/html.js';
import { name, say } from '../../../src/formats/review/phrases.js';

describe('text in a page', () => {
  it('can end no tag and no attribute, whoever typed it', () => {
    expect(escaped(`</script><b a="x" c='y'>&`)).toBe('&lt;/script&gt;&lt;b a=&quot;x&quot; c=&#39;y&#39;&gt;&amp;');
    expect(escaped('a\u202eb')).toBe('a[U+202E]b');
  });

  it('keeps the direction of a typed name to the name', () => {
    expect(phraseHtml(say`group ${name('<أمان>')} & more`)).toBe('group <bdi>&lt;أمان&gt;</bdi> &amp; more');
  });

  it('parts no number from its percent sign', () => {
    expect(phraseHtml(['66.7 % of them'])).toBe('66.7&nbsp;% of them');
  });
});

describe('a table in a page', () => {
  const html = sheetHtml(
    {
      caption: [name('<c>')],
      columns: [
        { title: ['Group'], numeric: false },
        { title: ['Enrolled'], numeric: true },
      ],
      rows: [
        { total: false, cells: [[name('g1')], ['20']] },
        { total: true, cells: [['All'], ['20']] },
      ],
    },
    'table-1',
  );

  it('has a caption, and a scope on every heading', () => {
    expect(html).toContain('<caption id="table-1"><span><bdi>&lt;c&gt;</bdi></span></caption>');
    expect(html).toContain('<th scope="col">Group</th><th scope="col" class="number">Enrolled</th>');
    expect(html).toContain('<tr><th scope="row"><bdi>g1</bdi></th><td class="number">20</td></tr>');
    expect(html).toContain('<tr class="total">');
  });

  it('scrolls in a box that the keyboard reaches and that has a name', () => {
    expect(html).toMatch(/^<div class="sheet" role="region" aria-labelledby="table-1" tabindex="0">/);
  });
});
