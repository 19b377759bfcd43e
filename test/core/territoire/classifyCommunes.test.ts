import {describe, expect, test} from "vitest";
import {classifyCommunes} from "../../../src/core/territoire/classifyCommunes.js";
import {readTerritoireSources} from "../../../src/files/territoireSources.js";

const {sources} = readTerritoireSources({brackets: 4});
const [fragile, moyenne, sans] = [0, 1, 2];
type Plans = Parameters<typeof classifyCommunes>[1]["quartiers"];

/** Classes of communes of a hundred logements each, from the classes of their quartiers of fifty; half of the stock a class. */
function classes(
  communes: readonly (readonly [number, number])[],
  {
    npru = [],
    half = 0.5,
    npruWeight = 0.5
  }: {npru?: readonly number[]; half?: number; npruWeight?: number} = {}
): number[] {
  const quartiers = communes.flatMap((_, commune) => [0, 1].map(() => ({commune, logements: 50})));
  const hypotheses = {
    ...sources.hypotheses,
    poidsFragiliteMoyenne: half,
    poidsNpruCommune: npruWeight,
    partCommunesFragiles: 0.34,
    partCommunesMoyennes: 0.33
  };
  return [
    ...classifyCommunes(
      {...sources, communes: sources.communes.slice(0, communes.length), hypotheses},
      {
        quartiers: quartiers as unknown as Plans,
        fragilite: Uint8Array.from(communes.flat()),
        npru: Uint8Array.from(communes, (_, c) => (npru.includes(c) ? 1 : 0))
      }
    )
  ];
}

describe("classes of communes (article 6.2)", () => {
  test("go by the share of the stock in quartiers fragiles, most of it first", () => {
    expect(
      classes([
        [sans, moyenne],
        [fragile, fragile],
        [fragile, sans]
      ])
    ).toEqual([sans, fragile, moyenne]);
  });

  test("count a quartier of fragilité moyenne for the supposed part of one fragile", () => {
    // Two moyens against one fragile and one sans: 0.5 each, the first of the list ahead; at 0.6 or 0.4 the notes part them.
    const communes = [
      [fragile, sans],
      [moyenne, moyenne],
      [sans, moyenne]
    ] as const;
    expect(classes(communes, {half: 0.6})).toEqual([moyenne, fragile, sans]);
    expect(classes(communes, {half: 0.4})).toEqual([fragile, moyenne, sans]);
  });

  test("raise a commune with a site of the NPRU by its supposed weight", () => {
    const communes = [
      [fragile, sans],
      [moyenne, sans],
      [sans, moyenne]
    ] as const;
    expect(classes(communes, {npru: [2], npruWeight: 0.5})).toEqual([moyenne, sans, fragile]);
    expect(classes(communes, {npru: [2], npruWeight: 0})).toEqual([fragile, moyenne, sans]);
  });

  test("leave without fragility a commune that has none, whatever room the classes have", () => {
    expect(
      classes([
        [sans, sans],
        [sans, sans],
        [sans, fragile]
      ])
    ).toEqual([sans, sans, fragile]);
  });
});
