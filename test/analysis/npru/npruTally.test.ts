import {expect, test} from "vitest";
import {freedCell, npruTally, readTally} from "../../../src/analysis/npru/npruTally.js";
import {createSimulator} from "../../../src/core/simulate.js";
import {typologies} from "../../../src/core/vocabulary.js";
import {smallModel} from "../../helpers/smallModel.js";

const model = smallModel({
  npru: {active: true},
  evolution: {...smallModel().plan.evolution, demolitions: 90}
});
const simulator = createSimulator(model);
const {observer, tally} = npruTally(model);
const counters = simulator.run("essai", 0, {observer, verify: true});
const told = tally(counters, simulator.layout);
const run = readTally(told);
const {names, columns} = simulator.layout;
const counted = (name: string, step: number) => counters[step * names.length + columns.get(name)!];
const steps = Array.from({length: model.plan.steps}, (_, step) => step);

test("tells each relogement once, as the engine's own counters do", () => {
  const {commune, qpv} = model.territoire.quartiers;
  expect(run.rows.length).toBeGreaterThan(40);
  for (const step of steps) {
    const rows = run.rows.filter((row) => row.step === step);
    const many = (of: (row: (typeof rows)[number]) => boolean) => rows.filter(of).length;
    expect(many(({neuf}) => neuf === 1)).toBe(counted("relogementsDansNeuf", step));
    expect(many(({quartier}) => qpv[quartier] === 0)).toBe(counted("relogementsHorsQpv", step));
    expect(many(({bailleur, fromBailleur}) => bailleur !== fromBailleur)).toBe(
      counted("relogementsInterBailleurs", step)
    );
    expect(many(({quartier, fromQuartier}) => commune[quartier] !== commune[fromQuartier])).toBe(
      counted("relogementsInterCommunaux", step)
    );
  }
});

test("who is asked for was rehoused, waits, or gave its place up: nobody is rehoused before being asked for", () => {
  for (const {asked, step} of run.rows) expect(asked).toBeLessThanOrEqual(step);
  const asked = told.asked.reduce((a, b) => a + b, 0);
  expect(run.rows.length + told.waiting.at(-1)!).toBe(asked);
});

test("counts every attribution by place and typology, and those of the others apart", () => {
  const {insee} = model.territoire.communes;
  const brackets = model.plan.brackets.ids;
  const ofCommune = (year: number, c: number) =>
    [2 * year, 2 * year + 1].reduce(
      (sum, step) => sum + brackets.reduce((n, k) => n + counted(`commune.${insee[c]}.${k}`, step), 0),
      0
    );
  for (let year = 0; year < model.plan.steps / 2; year++)
    for (let c = 0; c < insee.length; c++) {
      let freed = 0;
      for (let typology = 0; typology < typologies.length; typology++)
        for (const qpv of [0, 1])
          freed += told.freed[freedCell(insee.length, year, {commune: c, typology, qpv})];
      expect(freed).toBe(ofCommune(year, c));
    }
  const all = told.freed.reduce((a, b) => a + b, 0);
  expect(told.others.reduce((a, b) => a + b, 0)).toBe(all - run.rows.length);
});

test("a tally goes through JSON unchanged", () => {
  expect(JSON.parse(JSON.stringify(told))).toEqual(told);
});
