/** How one figure or word of a link is read and written; `expected` is French, for whoever opens a wrong link. */
export interface LinkField<T> {
  /** Undefined when the text is not one that `write` can give. */
  readonly read: (text: string) => T | undefined;
  readonly write: (given: T) => string;
  readonly expected: string;
}

/** A whole number of plain digits, between two bounds. */
export function wholeField(min: number, max: number): LinkField<number> {
  return {
    read: (text) => {
      if (!/^(0|[1-9]\d{0,8})$/.test(text)) return undefined;
      const whole = Number(text);
      return whole >= min && whole <= max ? whole : undefined;
    },
    write: String,
    expected: `un nombre entier de ${min} à ${max}`
  };
}

/** One of a few words. */
export function wordField<W extends string>(words: readonly W[]): LinkField<W> {
  return {
    read: (text) => words.find((word) => word === text),
    write: (word) => word,
    expected: words.map((word) => `« ${word} »`).join(", ")
  };
}

/** Several of a few words, parted by commas, each once, at most `most`; a long list is not spelt out. */
export function wordsField<W extends string>(
  words: readonly W[],
  {most, expected}: {readonly most: number; readonly expected: string}
): LinkField<readonly W[]> {
  return {
    read: (text) => {
      const given = text === "" ? [] : text.split(",");
      const known = words.filter((word) => given.includes(word));
      return known.length === given.length && known.length <= most ? known : undefined;
    },
    write: (given) => given.join(","),
    expected: `au plus ${most} valeurs séparées par des virgules, chacune ${expected}`
  };
}

/** Whole numbers parted by commas, at least one, at most `most`; undefined (no list) is not written. */
export function listField(
  item: LinkField<number>,
  {most}: {readonly most: number}
): LinkField<readonly number[] | undefined> {
  return {
    read: (text) => {
      const items = text.split(",").map(item.read);
      return items.length <= most && !items.includes(undefined) ? (items as number[]) : undefined;
    },
    write: (items) => (items ?? []).map(item.write).join(","),
    expected: `de 1 à ${most} valeurs séparées par des virgules, chacune ${item.expected}`
  };
}

/** Short text of a few harmless characters: a version, a digest, an identifier. */
export function codeField(pattern: RegExp, expected: string): LinkField<string | undefined> {
  return {
    read: (text) => (text.length <= 80 && pattern.test(text) ? text : undefined),
    write: (text) => text ?? "",
    expected
  };
}
