import {expect, test} from "vitest";
import type {Reprojection} from "../../../src/analysis/revoyure/projection/reprojection.js";
import type {Proposal} from "../../../src/analysis/revoyure/proposal.js";
import {revoyureTurns} from "../../../src/analysis/revoyure/revoyureTurns.js";

const chance = (id: string, renewed: number, half: number, worlds?: number) => ({
  ...{id, label: `Objectif ${id}`, article: "5.2", year: 2030, renewed},
  ...{low: renewed - half, high: renewed + half},
  ...(worlds !== undefined && {worlds: {share: worlds, low: worlds - half, high: worlds + half}})
});

const ahead = (chances: readonly object[], changes: readonly number[] = [0, 0]) =>
  ({
    chances,
    causes: [{label: "données"}, {label: "effort appris"}],
    waterfall: [{id: "ensemble", unit: "probability", before: 80, after: 20, changes}]
  }) as unknown as Reprojection;

const turns = (reprojection: Reprojection | undefined, proposals: readonly object[] = []) =>
  revoyureTurns({
    ...(reprojection && {reprojection}),
    proposals: proposals as readonly Proposal[]
  }).map(({lead, text}) => `${lead} : ${text}`.replace(/[\u00a0\u202f]/g, " "));

test("tells the objective that is held least often, by worlds where some were drawn", () => {
  expect(turns(ahead([chance("a", 0.2, 0.06), chance("b", 0.8, 0.06)]))).toEqual([
    "L’objectif qui tient le moins souvent : objectif a, environ 2 chances sur 10 (de 1 à 3) (art. 5.2), en 2030 (hasard seul)."
  ]);
  const [line] = turns(ahead([chance("a", 0.2, 0.05, 0.9), chance("b", 0.8, 0.05, 0.3)]));
  expect(line).toContain("objectif b, environ 3 chances sur 10");
  expect(line).toContain("(sur les mondes que ce bilan laisse)");
});

test("does not rank objectives whose intervals overlap", () => {
  expect(turns(ahead([chance("a", 0.4, 0.2), chance("b", 0.5, 0.2)]))).toEqual([
    "Aucun objectif ne tient à coup sûr moins souvent que les autres : leurs intervalles se recouvrent (hasard seul)."
  ]);
});

test("names what moved the chance of holding all of them only where it moved it beyond its draws", () => {
  const all = chance("ensemble", 0.2, 0.15);
  // The half-width of its interval is 15 chances in a hundred.
  expect(turns(ahead([all], [-3, -16]))).toEqual([
    "Ce qui l’a le plus changée depuis la projection gelée : effort appris, qui a fait baisser la chance de tout tenir de plus que ses tirages ne laissent au hasard."
  ]);
  expect(turns(ahead([all], [-3, -14]))).toEqual([]);
});

test("tells a measure only where its interval is wholly above signing nothing", () => {
  const measure = {title: "Mesure", article: "6.2", chance: 0.6, low: 0.5, high: 0.7};
  expect(turns(ahead([]), [{...measure, chanceWithout: 0.55}])).toEqual([
    "Ce qui pourrait être signé : la mesure comparée ne se distingue pas de ne rien signer."
  ]);
  expect(turns(ahead([]), [{...measure, chanceWithout: 0.45}])[0]).toContain("« Mesure » (art. 6.2)");
});

test("after the last year what was observed is a fact", () => {
  expect(turns(undefined)).toEqual([
    "Rien : la convention arrive à son terme ; ce qui a été observé est un fait."
  ]);
});
