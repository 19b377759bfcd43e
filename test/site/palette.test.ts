import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {bracketColour} from "../../src/components/bracketColour.js";
import {colours} from "../../src/components/colours.js";
import {siteFiles} from "../../src/site/siteFiles.js";

type Rgb = readonly [number, number, number];

const light = paletteOf("src/style.css");
const dark = paletteOf("src/dark.css");
const grounds = ["--fond", "--fond-doux", "--fond-alerte"];

describe.each([
  ["light", light],
  ["dark", dark]
])("on a %s screen", (_, palette) => {
  test("each colour that a component names is there", () => {
    const named = siteFiles("src/components", "").flatMap((path) =>
      Array.from(
        readFileSync(`src/components/${path}`, "utf8").matchAll(/var\((--[a-z0-9-]+)\)/g),
        ([, name]) => name
      )
    );
    const fonts = ["--sans-serif", "--swatch", "--echelle"];
    expect([...new Set(named)].filter((name) => !palette.has(name) && !fonts.includes(name))).toEqual([]);
  });

  test("words are at least 4.5 to 1 on each ground", () => {
    const words = ["--encre", "--encre-douce", "--accent", "--trait", "--reference", "--alerte", "--faute"];
    const statuts = ["--statut-fait", "--statut-derive", "--statut-suppose"];
    const told = [...words, ...statuts].flatMap((name) => grounds.map((ground) => [name, ground]));
    const lines = [
      ...namesOf(colours.practice, colours.convention, colours.fragile, colours.moyenne),
      ...namesOf(colours.sans, colours.metropole)
    ].map((name) => [name, "--fond"]);
    const inBars = Array.from({length: 8}, (__, k) => ["--fond", nameOf(bracketColour(k, 8))]);
    expect(
      [...told, ...lines, ...inBars].filter(([ink, ground]) => ratio(palette, ink, ground) < 4.5)
    ).toEqual([]);
  });

  test("marks and outlines are at least 3 to 1 on the page", () => {
    const marks = ["--inconnu", "--contour", "--autre", "--carte-fragile"];
    expect(marks.filter((name) => ratio(palette, name, "--fond") < 3)).toEqual([]);
  });

  test("lines drawn together, and brackets side by side, are told apart by the colour-blind", () => {
    const together = [
      [colours.practice, colours.convention],
      [colours.fragile, colours.sans],
      [colours.moyenne, colours.sans],
      [colours.fragile, colours.moyenne],
      [colours.convention, colours.fragile],
      ...[0, 1, 2].map((k) => [bracketColour(k, 4), bracketColour(k + 1, 4)])
    ].map((pair) => pair.map(nameOf));
    const close = together.flatMap(([a, b]) =>
      Object.entries(deficiencies)
        .filter(([, seen]) => distance(seenBy(seen, rgb(palette, a)), seenBy(seen, rgb(palette, b))) < 15)
        .map(([name]) => `${a} and ${b}, ${name}`)
    );
    expect(close).toEqual([]);
  });

  test("the five steps of the map go one way in lightness", () => {
    const steps = [1, 2, 3, 4, 5].map((step) => luminance(rgb(palette, `--rampe-${step}`)));
    const sorted = [...steps].sort((a, b) => a - b);
    expect(palette === dark ? steps : [...steps].reverse()).toEqual(sorted);
  });
});

test("both palettes give the same names, and nothing on paper is dark", () => {
  expect([...dark.keys()].sort()).toEqual([...light.keys()].sort());
  expect(readFileSync("src/style.css", "utf8")).toContain(
    '@import url("./dark.css") screen and (prefers-color-scheme: dark);'
  );
});

/** Custom properties that are colours. */
function paletteOf(path: string): Map<string, Rgb> {
  const found = readFileSync(path, "utf8").matchAll(/(--[a-z0-9-]+): (#[0-9a-f]{6}|white);/g);
  return new Map(
    Array.from(found, ([, name, colour]) => [name, parsed(colour === "white" ? "#ffffff" : colour)])
  );
}

function parsed(hex: string): Rgb {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [r, g, b];
}

function nameOf(colour: string): string {
  return colour.slice("var(".length, -1);
}

function namesOf(...found: readonly string[]): string[] {
  return found.map(nameOf);
}

function rgb(palette: ReadonlyMap<string, Rgb>, name: string): Rgb {
  const found = palette.get(name);
  if (found === undefined) throw new RangeError(`no such colour: ${name}`);
  return found;
}

/** Contrast of WCAG 2.2. */
function ratio(palette: ReadonlyMap<string, Rgb>, one: string, other: string): number {
  const [low, high] = [luminance(rgb(palette, one)), luminance(rgb(palette, other))].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: Rgb): number {
  const [r, g, b] = linear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function linear(colour: Rgb): Rgb {
  const [r, g, b] = colour.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return [r, g, b];
}

type Matrix = readonly [Rgb, Rgb, Rgb];

/** Machado, Oliveira and Fernandes (2009), severity 1. */
const deficiencies: {readonly [name: string]: Matrix} = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039]
  ]
};

/** Linear light, as it is seen. */
function seenBy(matrix: Matrix, colour: Rgb): Rgb {
  const light = linear(colour);
  const [r, g, b] = matrix.map((row) =>
    Math.min(1, Math.max(0, row[0] * light[0] + row[1] * light[1] + row[2] * light[2]))
  );
  return [r, g, b];
}

/** CIE 1976 difference of two colours in linear light; 2.3 is just seen. */
function distance(one: Rgb, other: Rgb): number {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > 216 / 24_389 ? Math.cbrt(t) : (t * 24_389) / 27 / 116 + 16 / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
