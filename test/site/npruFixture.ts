import {type NpruDocument, npruDocument} from "../../src/analysis/npru/npruDocument.js";
import {npruTally} from "../../src/analysis/npru/npruTally.js";
import {offreSchedule} from "../../src/core/offre/schedule.js";
import {createSimulator} from "../../src/core/simulate.js";
import {smallModel} from "../helpers/smallModel.js";

const years = 7;
const all = <T>(value: T) => new Array<T>(years).fill(value);

/** A plan of the small territoire, run for good: four replicates of each calendar, two worlds. */
export function npruFixture(): NpruDocument {
  const [planned, late] = [
    [0, 0.25, 0.25, 0.25, 0.25, 0, 0],
    [0, 0, 0.25, 0.25, 0.25, 0.25, 0]
  ].map((cadence) => versionOf(cadence));
  const header = {
    engine: {version: "0.0.0-jeu-dessai"},
    ...{seed: "jeu d’essai", replications: 4, incertitudes: false as const},
    scenario: {id: "ciet", title: "jeu d’essai : ciet"}
  };
  const world = {deliveryRate: [1, 1, 1, 1], demolitions: 300, late: 1};
  return npruDocument(header, {
    ...{planned, late, later: 1, rateYear: 2017, risk: 0.1, demolitions: {min: 200, max: 400}},
    worlds: {knownOn: "2016-12-31", worlds: [world, {...world, demolitions: 240}]}
  });
}

function versionOf(cadence: readonly number[]) {
  const {plan} = smallModel();
  const model = smallModel({
    npru: {active: true, cadence, reconstitutionRatio: all(1)},
    offre: {
      production: all(200),
      plai: {rule: "prospective", rate: all(0.2), terms: all(plan.offre.plai.terms[0])}
    },
    evolution: {...plan.evolution, demolitions: 300}
  });
  const simulator = createSimulator(model);
  const tallies = [0, 1, 2, 3].map((replicate) => {
    const {observer, tally} = npruTally(model);
    return tally(simulator.run("jeu d’essai", replicate, {observer}), simulator.layout);
  });
  return {model, schedule: offreSchedule(model.territoire, model.plan, model.plan.evolution), tallies};
}
