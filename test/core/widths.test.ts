import {beforeAll, describe, expect, test} from "vitest";
import {arrivalCellsPerCommune} from "../../src/core/demande/cells.js";
import {createSimulator} from "../../src/core/simulate.js";
import {buildTerritoire} from "../../src/core/territoire/buildTerritoire.js";
import type {Territoire} from "../../src/core/territoire/territoire.js";
import {mostBailleurs, mostCommunes} from "../../src/core/widths.js";
import {readTerritoireSources} from "../../src/files/territoireSources.js";
import {brackets} from "../helpers/cietBrackets.js";
import {smallPopulation} from "../helpers/smallModel.js";
import {smallPlan} from "../helpers/smallPlan.js";

const communes = mostCommunes(arrivalCellsPerCommune(4));

describe("the largest territoire", () => {
  let territoire: Territoire;

  beforeAll(() => {
    const {sources} = readTerritoireSources({brackets: 4});
    const named = (c: number) => `2A${String(c).padStart(3, "0")}`;
    const model = sources.communes.filter(({logementsQpv}) => logementsQpv > 0)[1];
    territoire = buildTerritoire(
      {
        ...sources,
        communes: Array.from({length: communes}, (_, c) => ({
          ...model,
          insee: named(c),
          nom: `Commune ${c}`,
          population: 6000,
          voisines: [named((c + 1) % communes)]
        })),
        bailleurs: Array.from({length: mostBailleurs}, (_, b) => ({
          ...sources.bailleurs[0],
          id: `bailleur-${b}`,
          partParc: 1 / mostBailleurs,
          ancrage: []
        })),
        npruSites: [],
        hypotheses: {
          ...sources.hypotheses,
          logementsQpv: 17_000,
          logementsHorsQpv: 17_000,
          populationQpv: 300_000
        }
      },
      {seed: "largest"}
    );
  });

  test("keeps each quartier under its own commune, to the last one", () => {
    const {ids, commune} = territoire.quartiers;
    expect(communes).toBe(170);
    expect([...ids.keys()].filter((q) => !ids[q].startsWith(territoire.communes.insee[commune[q]]))).toEqual(
      []
    );
    expect(Math.max(...commune)).toBe(communes - 1);
  });

  test("tells every bailleur apart", () => {
    expect(new Set(territoire.logements.bailleur).size).toBe(mostBailleurs);
    expect(territoire.bailleurs.ids).toHaveLength(mostBailleurs);
  });

  test("is simulated to the farthest horizon: each attribution is counted in a commune and for a bailleur", () => {
    const steps = 42;
    const years = steps / 2;
    const even = new Array<number>(communes).fill(1 / communes);
    const all = <T>(value: T): T[] => new Array<T>(years).fill(value);
    const plan = smallPlan({
      steps,
      attribution: {compliance: new Array<number>(mostBailleurs).fill(1)},
      demande: {arrivals: new Array<number>(communes * arrivalCellsPerCommune(4)).fill(20_000)},
      npru: {siteShares: all(even)},
      offre: {communeShares: all(even), reconstitutionShares: all(even), production: all(200)}
    });
    const population = smallPopulation(territoire, plan, {pending: 12_000});
    const simulator = createSimulator({territoire, population, plan});
    const counters = simulator.run("largest", 0);
    const {names} = simulator.layout;
    const totals = new Map(names.map((name) => [name, 0]));
    names.forEach((name, column) => {
      for (let step = 0; step < steps; step++)
        totals.set(name, (totals.get(name) ?? 0) + counters[step * names.length + column]);
    });
    const units = (kind: string, ids: readonly string[]) =>
      ids
        .flatMap((id) => brackets.map((k) => totals.get(`${kind}.${id}.${k}`) ?? 0))
        .reduce((a, b) => a + b, 0);
    const flux = [...totals].filter(([name]) => name.startsWith("flux."));
    const attributions = flux.reduce((sum, [, n]) => sum + n, 0);
    expect(attributions).toBeGreaterThan(10_000);
    expect(units("commune", territoire.communes.insee)).toBe(attributions);
    expect(units("bailleur", territoire.bailleurs.ids)).toBe(attributions);
    const last = territoire.communes.insee[communes - 1];
    expect(units("commune", [last])).toBeGreaterThan(0);
    // What is built ahead of the due is the one count below zero.
    const negative = new Set([...counters].flatMap((n, i) => (n < 0 ? [names[i % names.length]] : [])));
    expect([...negative].filter((name) => name !== "end.plaiBacklogMilli")).toEqual([]);
  });
});
