import type {LinkField} from "./linkField.js";

/** The fields of a link, by the name they have in the address bar. */
export type LinkFields<S> = {readonly [K in keyof S]-?: LinkField<S[K]>};

export interface ReadLink<S> {
  /** What the link says, and the defaults for all that it does not say or says wrongly. */
  readonly state: S;
  /** Names that the link gave, and gave well. */
  readonly given: readonly (keyof S)[];
  /** French sentences on what was passed over. */
  readonly problems: readonly string[];
}

const longest = 2000;

/**
 * Reads the query of an address, strictly: an unknown name, a name given twice or a figure out of its bounds is said
 * and passed over, never guessed at.
 */
export function readLink<S extends object>(
  query: string,
  {fields, defaults}: {readonly fields: LinkFields<S>; readonly defaults: S}
): ReadLink<S> {
  if (query.length > longest)
    return {
      state: defaults,
      given: [],
      problems: [`Ce lien est trop long (${query.length} caractères) : il est ignoré.`]
    };
  const state = {...defaults};
  const given: (keyof S)[] = [];
  const problems: string[] = [];
  const found = Array.from(new URLSearchParams(query));
  for (const name of new Set(found.map(([key]) => key))) {
    const texts = found.filter(([key]) => key === name).map(([, text]) => text);
    if (!Object.hasOwn(fields, name)) {
      problems.push(`Ce lien donne « ${shown(name)} », que cette page ne connaît pas : il est ignoré.`);
      continue;
    }
    const key = name as keyof S;
    const value = texts.length === 1 ? fields[key].read(texts[0]) : undefined;
    if (value === undefined) {
      const wrong = texts.length === 1 ? `« ${shown(texts[0])} »` : `${texts.length} valeurs`;
      problems.push(
        `Ce lien donne ${wrong} pour « ${name} » ; attendu : ${fields[key].expected}. La valeur par défaut est reprise.`
      );
      continue;
    }
    state[key] = value;
    given.push(key);
  }
  return {state, given, problems};
}

function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
