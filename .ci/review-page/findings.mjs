/** Everything that is wrong with the page it runs in. It is sent into the browser as text, so it stands on nothing around it. */
export function findings(media) {
  const wrong = [];
  const all = (selector) => [...document.querySelectorAll(selector)];
  const called = (element) => `${element.tagName.toLowerCase()} “${(element.textContent ?? '').trim().slice(0, 30)}”`;
  const nameOf = (element) => {
    const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter((id) => id !== '');
    const texts = ids.map((id) => document.getElementById(id)?.textContent ?? '');
    return [element.getAttribute('aria-label') ?? '', ...texts].join(' ').trim();
  };

  if (document.documentElement.lang !== 'en') wrong.push('does not say its language');
  if (document.title === '') wrong.push('has no title');
  const levels = all('h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName.slice(1)));
  if (levels.filter((level) => level === 1).length !== 1) wrong.push('has not just one first heading');
  levels.forEach((level, index) => {
    if (level > (levels[index - 1] ?? 0) + 1) wrong.push(`leaves out a level of heading before the ${index + 1}th`);
  });
  for (const figure of all('figure')) {
    const picture = figure.querySelector('[role=img]');
    if (picture === null || nameOf(picture) === '') wrong.push(`a picture has no name: ${called(figure)}`);
    const words = document.getElementById(picture?.getAttribute('aria-describedby') ?? '');
    if ((words?.textContent ?? '').trim() === '') wrong.push(`a picture is not told in words: ${called(figure)}`);
    const box = figure.querySelector('svg')?.getBoundingClientRect();
    if (box === undefined || box.width < 200 || box.height < 20)
      wrong.push(`a picture is not to be seen: ${called(figure)}`);
  }
  for (const text of all('svg text')) {
    const [own, around] = [text.getBoundingClientRect(), text.closest('svg').getBoundingClientRect()];
    const over = own.left < around.left - 1 || own.right > around.right + 1 || own.top < around.top - 1;
    if (over && own.width > 0) wrong.push(`does not fit into its picture: ${called(text)}`);
  }
  for (const table of all('table')) {
    if ((table.caption?.textContent ?? '').trim() === '') wrong.push('a table has no caption');
    for (const heading of table.querySelectorAll('th')) {
      if (!heading.hasAttribute('scope')) wrong.push(`a heading of a table has no scope: ${called(heading)}`);
    }
    const box = table.parentElement;
    const scrolls = box !== null && box.scrollWidth > box.clientWidth + 1;
    if (scrolls && media === 'print') wrong.push(`a table is wider than the paper: ${called(table)}`);
    if (scrolls && (box.tabIndex !== 0 || nameOf(box) === ''))
      wrong.push(`the keyboard cannot scroll ${called(table)}`);
  }
  const ids = all('[id]').map(({ id }) => id);
  if (new Set(ids).size !== ids.length) wrong.push('gives one id twice');
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) wrong.push(`is ${scrollWidth - clientWidth} pixels wider than the window`);

  const numbersOf = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const light = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map((each) => {
      const part = each / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let at = element; at !== null; at = at.parentElement) {
      const colour = numbersOf(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  for (const element of all('body *')) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
    if (!own || element.closest('style') !== null || element.getClientRects().length === 0) continue;
    const style = getComputedStyle(element);
    const colour = numbersOf(element.namespaceURI.endsWith('svg') ? style.fill : style.color);
    const [low, high] = [light(colour), light(behind(element))].sort((first, second) => first - second);
    const contrast = (high + 0.05) / (low + 0.05);
    if (contrast < 4.5) wrong.push(`is hard to read, ${contrast.toFixed(1)} to 1: ${called(element)}`);
  }
  if (media === 'print') {
    const [red, green, blue] = behind(document.body);
    if (Math.min(red, green, blue) < 250) wrong.push('is dark on paper');
    if (all('nav, .skip').some((element) => element.getClientRects().length > 0))
      wrong.push('prints what only leads elsewhere');
  }
  return wrong;
}
