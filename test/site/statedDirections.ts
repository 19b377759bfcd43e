/** A direction that a text states, with the figure and the bars that it gives of it. */
export interface StatedDirection {
  readonly direction: -1 | 1;
  readonly figure: string;
  /** Ends of its bars: chance, then the worlds where they were drawn. */
  readonly bars: readonly (readonly [low: number, high: number])[];
  /** What follows in brackets: how many worlds hold the sign. */
  readonly note: string;
  readonly text: string;
}

const amount = "[+−]?\\d[\\d,]*";
const rise = "monterait|ilyauraitplusde|feraitlogerplusde|feraientlogerplusde";
const fall = "baisserait|ilyauraitmoinsde|feraitlogermoinsde|feraientlogermoinsde";
const bars = `(${amount})(?:pt|mois)?\\[(${amount});(${amount})\\](?:(?:,et|\\(mondes:)de(${amount})à(${amount}))?`;
const clause = new RegExp(`(${rise}|${fall})((?:(?!${rise}|${fall})[^[])*?):${bars}([^.;]*)`, "g");
const list = /(Ygagnent|yperdent),?(?:enménageslogésparan)?:([^.]*?)(?=;[a-z]*perd|;rienque|;aucune|\.)/g;
const listed = new RegExp(bars, "g");

/** The directions that sentences state, read without spaces. */
export function statedDirections(text: string): StatedDirection[] {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  const ofClauses = [...plain.matchAll(clause)].map(([whole, word, , figure, ...rest]) =>
    stated(new RegExp(`^(${rise})$`).test(word) ? 1 : -1, figure, rest.slice(0, 4), {
      note: rest[4],
      text: whole
    })
  );
  const ofLists = [...plain.matchAll(list)].flatMap(([, word, figures]) =>
    [...figures.matchAll(listed)].map(([whole, figure, ...rest]) =>
      stated(word === "Ygagnent" ? 1 : -1, figure, rest, {note: "", text: `${word}…${whole}`})
    )
  );
  return [...ofClauses, ...ofLists];
}

/** A figure with its bars, whatever is said of it. */
export function readBars(text: string): Pick<StatedDirection, "figure" | "bars"> | undefined {
  const found = new RegExp(bars).exec(text.normalize("NFKC").replace(/\s/g, ""));
  if (found === null) return undefined;
  const {figure, bars: ends} = stated(1, found[1], found.slice(2), {note: "", text});
  return {figure, bars: ends};
}

function stated(
  direction: -1 | 1,
  figure: string,
  [low, high, outerLow, outerHigh]: readonly (string | undefined)[],
  {note, text}: {readonly note: string; readonly text: string}
): StatedDirection {
  const inner = [numberOf(low), numberOf(high)] as const;
  const ends = outerLow === undefined ? [inner] : [inner, [numberOf(outerLow), numberOf(outerHigh)] as const];
  return {direction, figure, bars: ends, note, text};
}

/** Why a direction is not what its bars say: the figure has another sign, or none, or a bar stands wholly on the other side. */
export function contradiction({direction, figure, bars, note}: StatedDirection): string | undefined {
  const mean = numberOf(figure);
  if (Math.sign(mean) !== direction) return `the figure shown is ${figure}`;
  for (const [low, high] of bars)
    if (direction > 0 ? high < 0 : low > 0) return `a bar goes from ${low} to ${high}`;
  return note.includes("donnentcesigne") ? `worlds do not hold it: ${note}` : undefined;
}

function numberOf(text: string | undefined): number {
  return Number((text ?? "").replace("−", "-").replace("+", "").replace(",", "."));
}
