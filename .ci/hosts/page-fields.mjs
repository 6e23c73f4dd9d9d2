// What can be wrong with a page on which people type.

/** What is wrong with the fields, which the other pages have none of. It runs in the page, so it stands on nothing around it. */
export function fieldFindings() {
  const wrong = [];
  const light = (colour) => {
    const [r, g, b] = colour
      .match(/[\d.]+/g)
      .slice(0, 3)
      .map((each) => {
        const part = Number(each) / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (first, second) => {
    const [low, high] = [light(first), light(second)].sort((one, other) => one - other);
    return (high + 0.05) / (low + 0.05);
  };
  for (const input of document.querySelectorAll('input')) {
    const name = input.getAttribute('aria-label') ?? input.labels[0]?.textContent ?? '';
    const { color, backgroundColor, borderTopColor, borderTopStyle } = getComputedStyle(input);
    if (name.trim() === '') wrong.push('a field has no name');
    if (contrast(color, backgroundColor) < 4.5) wrong.push(`a field is hard to read: ${name}`);
    if (borderTopStyle !== 'none' && contrast(borderTopColor, backgroundColor) < 3)
      wrong.push(`a field is hard to see: ${name}`);
    if (input.getBoundingClientRect().height < 24 && matchMedia('screen').matches)
      wrong.push(`a field is hard to hit: ${name}`);
    if (input.scrollWidth > input.clientWidth + 1) wrong.push(`a field shows only a part of its text: ${name}`);
  }
  for (const cell of document.querySelectorAll('[data-status]')) {
    if (!cell.textContent.toLowerCase().startsWith(cell.dataset.status)) wrong.push('a status is not said in words');
  }
  return wrong;
}

/** From the keyboard: the way past the contents comes first, everything that can be used is reached in order, and each shows itself. */
export async function notReached(page) {
  const wanted = await page.evaluate(() => {
    const all = [...document.querySelectorAll('a[href], button, input, [role=region]')];
    all.forEach((each, index) => {
      each.dataset.stop = String(index);
    });
    return all.length;
  });
  const wrong = [];
  for (let stop = 0; stop < wanted; stop += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const { activeElement: active } = document;
      const { top, bottom, left, right } = active.getBoundingClientRect();
      const inView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
      const hidden = getComputedStyle(active).outlineStyle === 'none' || !inView;
      return { stop: active.dataset.stop, skip: active.className === 'skip', hidden };
    });
    if (at.hidden) wrong.push(`does not show that stop ${at.stop} has the keyboard`);
    if (at.stop !== String(stop)) return [...wrong, `the keyboard reaches ${at.stop} in place of ${stop}`];
    if (stop === 0 && !at.skip) wrong.push('does not begin with a way past the contents');
  }
  return wrong;
}
