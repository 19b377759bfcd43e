import type {Browser} from "playwright-core";

/** What draws pages: the same pixels are only asked of the same Chromium with the same fonts. */
export interface Machine {
  readonly chromium: string;
  /** Width in pixels of a sentence, by family and weight: two machines with the same have the same fonts. */
  readonly fonts: {readonly [font: string]: number};
}

const families = [
  "system-ui",
  '-apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif',
  "monospace"
];
const sentence = "Ménages sous 60 % du plafond : 1 117 €, « à qui, où, combien ? » Wagner, fjord, ÉQUILIBRE";

/** The Chromium that is open, and the fonts that it finds. */
export async function machineOf(browser: Browser): Promise<Machine> {
  const page = await browser.newPage();
  const fonts = await page.evaluate(
    ({families, sentence}) => {
      const context = document.createElement("canvas").getContext("2d");
      if (context === null) throw new Error("no canvas");
      return Object.fromEntries(
        families.flatMap((family) =>
          [400, 700].map((weight) => {
            context.font = `${weight} 100px ${family}`;
            return [`${weight} ${family}`, Math.round(context.measureText(sentence).width)];
          })
        )
      );
    },
    {families, sentence}
  );
  await page.close();
  return {chromium: browser.version().split(".")[0], fonts};
}

/** What sets two machines apart, in words; undefined where pixels can be compared. */
export function machineGap(one: Machine, other: Machine): string | undefined {
  if (one.chromium !== other.chromium)
    return `Chromium ${other.chromium}, references were drawn by ${one.chromium}`;
  const names = Object.keys(one.fonts).filter((name) => one.fonts[name] !== other.fonts[name]);
  return names.length === 0 ? undefined : `other fonts than those of the references: ${names.join("; ")}`;
}
