import {expect, test} from "vitest";
import type {AvenantDocument} from "../../../src/analysis/avenant/avenantDocument.js";
import {avenantLines} from "../../../src/components/retournements/avenantLines.js";

type Told = Parameters<typeof avenantLines>[0];

function avenant(
  shares: readonly [modestes: number, gap: number],
  sensitivity?: AvenantDocument["sensitivity"]
): Told {
  const effect = (id: string, label: string, share: number) => ({
    ...{id, label, verdict: "hausse"},
    difference: {sign: {share, low: share - 0.05, high: share + 0.05}}
  });
  return {
    worlds: {n: 64},
    effects: {
      outcomes: [
        effect("menagesModestesLoges", "Ménages modestes logés", shares[0]),
        effect("ecart.bornes", "Écart aux bornes", shares[1]),
        effect("attributions", "Attributions", 0.5)
      ]
    },
    ...(sensitivity && {sensitivity})
  } as unknown as Told;
}

test("tells in how many worlds the answer’s two effects take the other sign", () => {
  // A quarter of 64 worlds is 16.
  expect(avenantLines(avenant([0.75, 1]), undefined)).toEqual([
    {lead: "Le sens ne change dans aucun des 64 mondes", text: "écart aux bornes."},
    {lead: "Le sens change parfois", text: "ménages modestes logés, dans 16 mondes sur 64."}
  ]);
});

test("a direction that the worlds do not tell has none to turn", () => {
  const [line] = avenantLines(avenant([0.5, 0.5]), undefined);
  expect(line.lead).toBe("On ne sait pas le sens, rien ne s’y retourne");
  expect(line.text).toBe("ménages modestes logés ; écart aux bornes.");
});

test("nor has one that the pairs of draws do not tell from chance, whatever the worlds", () => {
  const {effects, ...rest} = avenant([0.9, 1]);
  const hidden = effects.outcomes.map((effect) => ({...effect, verdict: "hasard" as const}));
  const [line] = avenantLines({...rest, effects: {...effects, outcomes: hidden}}, undefined);
  expect(line.lead).toMatch(/^On ne sait pas le sens/);
});

test("says what a hypothesis moved alone turns, where that was tried", () => {
  const tried = {hypotheses: [{}, {}, {}], replications: 2};
  const turned = {...tried, signChanges: [{label: "Écart aux bornes"}, {label: "Écart aux bornes"}]};
  const last = (sensitivity: object) =>
    avenantLines(avenant([1, 1], sensitivity as AvenantDocument["sensitivity"]), undefined).at(-1)?.text;
  expect(last(turned)).toBe("change le sens de : écart aux bornes (3 essayées ; lesquelles, plus bas).");
  expect(last({...tried, signChanges: []})).toBe("aucune ne change le sens d’un effet (3 essayées).");
});

test("without worlds one line says so", () => {
  const {worlds: _, ...alone} = avenant([1, 1]);
  expect(avenantLines(alone, undefined)).toHaveLength(1);
});
