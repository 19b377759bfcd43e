import {expect, test} from "vitest";
import type {BilanObjectives} from "../../../src/analysis/bilan/bilanObjectives.js";
import type {ReviewedAttribution} from "../../../src/analysis/bilan/reviewedAttribution.js";
import {instanceSheets} from "../../../src/analysis/instance/instanceSheets.js";
import {instanceUnits} from "../../../src/analysis/instance/instanceUnits.js";
import {wholePreconisation} from "../../../src/analysis/instance/wholePreconisation.js";
import {cietBrackets} from "../../helpers/cietBrackets.js";
import {smallTerritoire} from "../../helpers/smallTerritoire.js";

const territoire = smallTerritoire();
const objectives: BilanObjectives = {
  brackets: cietBrackets(1),
  under60: [{target: 0.5, direction: "atMost"}, undefined, {target: 0.5, direction: "atLeast"}],
  aci: {target: 0.45, direction: "atLeast"},
  floorReading: "sans"
};
const first = 2 * 2018;

/** So many lines of a quartier in a half-year, so many of them under 60 %. */
function lines(
  quartier: number,
  halfYear: number,
  {n, low, bailleur = 0}: {n: number; low: number; bailleur?: number}
) {
  const {quartiers} = territoire;
  return Array.from(
    {length: n},
    (_, i): ReviewedAttribution => ({
      ...{halfYear, quartier, bailleur, status: 0, bracket: i < low ? 1 : 2},
      ...{commune: quartiers.commune[quartier], fragilite: quartiers.fragilite[quartier]},
      ...{aci: false, blocked: false, actif: true, contingent: 0, delayMonths: 1}
    })
  );
}

test("bounds become whole attributions over what is carried and what is coming", () => {
  const atMost = {target: 0.5, direction: "atMost"} as const;
  const atLeast = {target: 0.5, direction: "atLeast"} as const;
  // 0.5 × (20 + 11) − 12 = 3.5: at most 3, at least 4.
  const known = {carried: {n: 20, low: 12}, coming: 11, over: 1};
  expect(wholePreconisation(atMost, known)).toBe(3);
  expect(wholePreconisation(atLeast, known)).toBe(4);
  // The two in excess caught up in four half-years: 5.5 − 2 ÷ 4 = 5.
  expect(wholePreconisation(atMost, {...known, over: 4})).toBe(5);
  // Beyond what can be: nobody, or everybody.
  expect(wholePreconisation(atMost, {carried: {n: 20, low: 20}, coming: 5, over: 1})).toBe(0);
  expect(wholePreconisation(atLeast, {carried: {n: 20, low: 0}, coming: 5, over: 1})).toBe(5);
  // 0.45 × 20 is nine, whatever binary makes of it.
  expect(
    wholePreconisation({target: 0.45, direction: "atMost"}, {carried: {n: 0, low: 0}, coming: 20, over: 1})
  ).toBe(9);
});

// The fragile QPV of Bray (quartier 4): 20 with 14 low, then 10 with 6. Claire sans (quartier 8): 8 with 2, then 8 with 5.
const attributions = [
  ...lines(4, first, {n: 20, low: 14}),
  ...lines(4, first + 1, {n: 6, low: 4}),
  ...lines(4, first + 1, {n: 4, low: 2, bailleur: 1}),
  ...lines(8, first, {n: 8, low: 2}),
  ...lines(8, first + 1, {n: 8, low: 5}),
  ...lines(5, first + 1, {n: 3, low: 1})
];
const asked = {territoire, objectives, halfYears: [first, first + 1], window: 4, named: true};
const units = instanceUnits(attributions, asked);
const unit = (id: number) => units.find(({row}) => row.label === territoire.quartiers.ids[id])!;

test("the next half-year is asked what makes the window hold, and the last is judged on what was made", () => {
  // (20 + 10) ÷ 2 = 15 to come: 7.5 − (20 − 15) ÷ 4 = 6.25. The last: 5 − (14 − 10) ÷ 4 = 4 of the 10 made, 6 done.
  expect(unit(4).row).toMatchObject({
    ...{fragilite: "fragile", qpv: true, commune: "Bray", units: 1, period: {n: 10, low: 6}, expected: 15},
    preconisation: {direction: "atMost", count: 6, over: 15},
    last: {direction: "atMost", count: 4, over: 10, done: 6, kept: false}
  });
  // 8 to come: 4 + (8 − 7) ÷ 4 = 4.25. The last: 4 + (4 − 2) ÷ 4 = 4.5 of 8, 5 done.
  expect(unit(8).row).toMatchObject({
    preconisation: {direction: "atLeast", count: 5, over: 8},
    last: {count: 5, done: 5, kept: true}
  });
  // Habit would give 15 × 20 ÷ 30 = 10 where 6 are asked; 8 × 7 ÷ 16 = 3.5 where 5 are.
  expect([unit(4).toMove, unit(8).toMove]).toEqual([4, 1.5]);
  // No objective for the class moyenne (one reading), three lines in one of two half-years.
  expect(unit(5).row).toMatchObject({expected: 2, period: {n: 3, low: 1}});
  expect(unit(5).row.preconisation).toBeUndefined();
});

test("is shared between bailleurs by what they attributed, and names none in an exercise", () => {
  // 26 and 4 of 30 lines: 13 and 2 of 15; 6 of them by largest remainder: 5.2 and 0.8.
  expect(unit(4).row.bailleurs).toEqual([
    {nom: "bailleur-un", expected: 13, count: 5},
    {nom: "bailleur-deux", expected: 2, count: 1}
  ]);
  expect(
    instanceUnits(attributions, {...asked, named: false}).every(({row}) => row.bailleurs === undefined)
  ).toBe(true);
});

test("only the half-years of the window count; without any before, nothing is judged", () => {
  const one = instanceUnits(attributions, {...asked, window: 1}).find(
    ({row}) => row.label === unit(4).row.label
  )!;
  // Nothing is carried: half of the 10 expected.
  expect(one.row).toMatchObject({expected: 10, preconisation: {count: 5, over: 10}});
  const alone = instanceUnits(
    attributions.filter(({halfYear}) => halfYear === first + 1),
    {...asked, halfYears: [first + 1]}
  );
  expect(alone.every(({row}) => row.last === undefined)).toBe(true);
});

test("lines that do not say the quartier are told by commune and class, their class unknown asking nothing", () => {
  const unsaid = lines(4, first + 1, {n: 4, low: 4}).map((line) => ({...line, quartier: undefined}));
  const told = instanceUnits([...unsaid, ...unsaid.map((line) => ({...line, fragilite: undefined}))], {
    ...asked,
    halfYears: [first + 1]
  });
  expect(told.map(({row}) => [row.label, row.commune, row.fragilite, row.qpv, row.period.low])).toEqual([
    ["quartier non dit", "Bray", "fragile", true, 4],
    ["quartier non dit", "Bray", undefined, false, 4]
  ]);
  // Four low of four are carried: 2 − (4 − 2) ÷ 4 = 1.5 of the next four.
  expect(told[0].row.preconisation).toMatchObject({count: 1, over: 4});
  expect(told[1].row.preconisation).toBeUndefined();
});

test("quartiers told together are asked the objective on them all, not the sum of what each rounds up", () => {
  const [model] = units.filter(({fragilite}) => fragilite === 2);
  const small = Array.from({length: 24}, (_, i) => ({
    ...model,
    row: {...model.row, label: `petit ${i}`, period: {n: 3, low: i % 2 === 0 ? 1 : 2}, expected: 3},
    basis: {
      objective: {target: 0.5, direction: "atLeast"} as const,
      carried: {n: 3, low: i % 2 === 0 ? 1 : 2},
      over: 4
    },
    toMove: 0
  }));
  const [sheet] = instanceSheets(small, {
    ...{territoire, attributions: [], halfYears: [first], publication: false},
    territoireOf: territoire.communes.insee.map(() => "Tout")
  });
  // Twelve rows of their own; of the twelve others 18 of 36 are low: half, as asked. Of 36 to come, 18; each alone would be asked 2.
  expect(sheet.rows.at(-1)).toMatchObject({
    ...{label: "les autres", units: 12, period: {n: 36, low: 18}, expected: 36},
    preconisation: {direction: "atLeast", count: 18, over: 36}
  });
});

const sheetsOf = (publication: boolean) =>
  instanceSheets(units, {
    ...{territoire, territoireOf: ["Est", "Est", "Ouest", "Ouest"], attributions},
    ...{halfYears: [first, first + 1], publication},
    stock: new Map([[1, {logements: 170, vacants: 8}]])
  });

test("one sheet a territory, what is farthest first, with what was followed and the QPV of its communes", () => {
  const [east, west] = sheetsOf(false);
  expect(east).toMatchObject({nom: "Est", communes: ["Aulne", "Bray"], period: {n: 13, low: 7}});
  expect(east.rows.map(({label}) => label)).toEqual([unit(4), unit(5)].map(({row}) => row.label));
  expect(east.followed).toEqual({units: 1, kept: 0, missedBy: 2});
  expect(west.followed).toEqual({units: 1, kept: 1, missedBy: 0});
  // Aulne and Bray have QPV, Claire and Dune have none.
  expect(east.vacancy).toEqual([
    {commune: "Aulne", attributions: 0, before: 0},
    {commune: "Bray", attributions: 10, before: 20, logements: 170, vacants: 8}
  ]);
  expect(west.vacancy).toEqual([]);
});

test("a publication shows no count of 1 to 10 ménages, nor what rests on it", () => {
  const [east] = sheetsOf(true);
  const shown = JSON.stringify(east.rows);
  for (const row of east.rows) {
    for (const count of Object.values(row.period)) expect(count === 0 || count >= 11).toBe(true);
    if (row.period.low === undefined) {
      expect(row.preconisation).toBeUndefined();
      expect(row.last).toBeUndefined();
    }
  }
  expect(shown).not.toContain("bailleur-");
  expect(east.followed).toEqual({units: 1, kept: 0});
  expect(east.vacancy[1]).toEqual({commune: "Bray", logements: 170, vacants: 8});
});

test("a sheet holds on its page: beyond twelve rows the others are told together, class by class", () => {
  const many = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].flatMap((q) =>
    lines(q, first + 1, {n: 20 + q, low: 10})
  );
  const unsaid = lines(8, first + 1, {n: 12, low: 2}).map((line) => ({...line, quartier: undefined}));
  const all = instanceUnits([...many, ...unsaid], {...asked, halfYears: [first + 1]});
  const [sheet] = instanceSheets(all, {
    ...{territoire, territoireOf: ["Un", "Un", "Un", "Un"], attributions: many},
    ...{halfYears: [first + 1], publication: false}
  });
  expect(all).toHaveLength(13);
  expect(sheet.rows).toHaveLength(13);
  expect(sheet.rows.at(-1)).toMatchObject({label: "les autres", units: 1});
  expect(sheet.period.n).toBe(12 * 20 + 66 + 12);
});
