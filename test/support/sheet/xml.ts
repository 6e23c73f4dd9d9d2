/** One element of a document, with where it stands. */
export interface Element {
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

const tokens =
  /<\?xml [^?]*\?>|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<&]*(?:&(?:amp|lt|gt|quot);[^"<&]*)*")*)\s*(\/?)>|([^<]+)/gy;

/** Every element of a document in XML; throws where it is not well formed. As strict as our own files need, and no stricter. */
export function elementsOf(document: string): readonly Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  let read = 0;
  for (const [token, closes, name = '', attributes = '', empty, text] of document.matchAll(tokens)) {
    read += token.length;
    const last = open.at(-1);
    if (text !== undefined) {
      if (text.trim() !== '' && (last === undefined || /&(?!(amp|lt|gt|quot);)/.test(text)))
        throw new Error(`Text: ${text}`);
      if (last !== undefined) last.text += text;
    } else if (closes === '/') {
      if (last === undefined || !last.path.endsWith(`/${name}`)) throw new Error(`${name} closes nothing.`);
      open.pop();
    } else if (name !== '') {
      const pairs = [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(
        ([, key = '', value = '']) => [key, value] as const,
      );
      if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Error(`${name} has an attribute twice.`);
      if (last === undefined && found.length > 0) throw new Error('There are two roots.');
      const element = { path: `${last?.path ?? ''}/${name}`, attributes: Object.fromEntries(pairs), text: '' };
      found.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  if (read < document.length || open.length > 0) throw new Error(`Not read from place ${read} on.`);
  return found;
}
