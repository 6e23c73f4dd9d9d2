import { opened } from './browser.mjs';
import { findings } from './findings.mjs';

const phone = { width: 360, height: 780 };
const desk = { width: 1280, height: 900 };
/** A sheet of A4 between its margins, in the browser's own pixels. */
const sheet = { width: 673, height: 986 };

export const looks = [
  { name: 'on a telephone, light', size: phone, scheme: 'light', media: 'screen' },
  { name: 'on a telephone, dark', size: phone, scheme: 'dark', media: 'screen' },
  { name: 'on a desk, light', size: desk, scheme: 'light', media: 'screen' },
  { name: 'on a desk, dark', size: desk, scheme: 'dark', media: 'screen' },
  { name: 'on paper, from a dark desk', size: sheet, scheme: 'dark', media: 'print' },
];

/** Opens a page as somebody looks at it, and tells everything that is wrong with it. */
export async function looksAt(context, address, look) {
  const { page, heard } = await opened(context, address, look, (asked) => asked === address);
  const { media } = look;
  const seen = await page.evaluate(findings, media);
  const reached = media === 'screen' ? await notReached(page) : await onPaper(page);
  await page.close();
  return [...heard, ...seen, ...reached];
}

/** From the keyboard: the way past the contents comes first and shows itself, and everything that scrolls or opens is reached. */
async function notReached(page) {
  const wanted = await page.evaluate(() => {
    const all = [...document.querySelectorAll('a[href], summary, [role=region]')];
    all.forEach((element, index) => {
      element.dataset.stop = String(index);
    });
    return all.length;
  });
  const stops = [];
  const wrong = [];
  for (let pressed = 0; pressed < wanted + 2; pressed += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const { activeElement: at } = document;
      if (at === null || at === document.body) return null;
      const { left, top, right } = at.getBoundingClientRect();
      const { outlineStyle } = getComputedStyle(at);
      return {
        stop: at.dataset.stop ?? at.tagName,
        skip: at.className === 'skip',
        inView: left >= 0 && right > 0 && top >= 0,
        outlineStyle,
      };
    });
    if (stop === null) break;
    if (pressed === 0 && !(stop.skip && stop.inView)) wrong.push('does not begin with a way past the contents');
    if (stop.outlineStyle === 'none') wrong.push(`does not show that ${stop.stop} has the keyboard`);
    stops.push(stop.stop);
  }
  const inOrder = stops.every((stop, index) => stop === String(index));
  if (!inOrder || stops.length !== wanted)
    wrong.push(`the keyboard reaches ${stops.length} of ${wanted}, or not in order`);
  return wrong;
}

async function onPaper(page) {
  const bytes = await page.pdf({ format: 'A4', printBackground: true });
  const sheets = bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  return sheets > 0 && sheets < 20 ? [] : [`takes ${sheets} sheets of paper`];
}
