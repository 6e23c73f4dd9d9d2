/** A word that somebody typed: the name of a group, a stream, a policy. */
export interface Name {
  readonly name: string;
}

/** A sentence in which typed names stay apart from our own words, so that every way of writing it can keep them harmless. */
export type Phrase = readonly (string | Name)[];

export function name(typed: string): Name {
  return { name: typed };
}

/**
 * A phrase from our own words with names, numbers and other phrases put in.
 */
export function say(words: TemplateStringsArray, ...values: readonly (string | Name | Phrase)[]): Phrase {
  return words.flatMap((word, index) => {
    const value = values[index];
    const parts = value === undefined ? [] : typeof value === 'string' || 'name' in value ? [value] : value;
    return [...(word === '' ? [] : [word]), ...parts];
  });
}

/** Phrases one after another with something in between. */
export function joined(phrases: readonly Phrase[], between: string): Phrase {
  return phrases.flatMap((phrase, index) => (index === 0 ? phrase : [between, ...phrase]));
}

/** A list as it is spoken: `a, b and c`. */
export function spoken(phrases: readonly Phrase[]): Phrase {
  const last = phrases[phrases.length - 1] ?? [];
  return phrases.length < 2 ? last : [...joined(phrases.slice(0, -1), ', '), ' and ', ...last];
}
