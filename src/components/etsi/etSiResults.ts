import {type Compared, comparePaired, type OutcomeComparison} from "../../analysis/comparer/comparePaired.js";
import {convergenceRule} from "../../analysis/indicateurs/convergenceRule.js";
import {summarise} from "../../analysis/indicateurs/summarise.js";
import {counterLayout} from "../../core/indicateurs/layout.js";
import type {ScenarioDocument} from "../scenarioDocument.js";
import type {EtSiDocument} from "./etSiDocument.js";
import type {Replicate} from "./receiveReplicate.js";

/** What the replicates so far let one say: both scenarios as documents, and their paired differences. */
export interface EtSiResults {
  readonly asked: ScenarioDocument;
  readonly reference: ScenarioDocument;
  readonly comparison: readonly OutcomeComparison[];
  readonly replicates: number;
  /** Digest of the first replicate, which a link keeps, and of all so far. */
  readonly firstDigest: string;
  readonly digest: string;
}

/** Sums up the replicates that have come, by the functions that write result documents. */
export function etSiResults(replicates: readonly Replicate[], document: EtSiDocument): EtSiResults {
  const [{objectives: measured}] = replicates;
  const layout = counterLayout(measured.brackets, {communes: [], bailleurs: []});
  const objectives = {...measured, ...convergenceRule};
  const of = (pick: (replicate: Replicate) => Int32Array): Compared => ({
    replicates: {layout, steps: measured.steps, counters: replicates.map(pick)},
    objectives
  });
  const [asked, reference] = [of(({asked}) => asked), of(({reference}) => reference)];
  const digest = replicates[replicates.length - 1].digest;
  const documentOf = (compared: Compared, scenario: ScenarioDocument["scenario"]): ScenarioDocument => {
    const {brackets, base, years, convergence} = summarise(compared.replicates, objectives);
    return {
      schema: "equilibre/resultat@1",
      scenario,
      engine: {version: document.version},
      inputs: {},
      seed: document.reference.seed,
      replications: replicates.length,
      incertitudes: false,
      digest,
      brackets,
      base,
      years,
      convergence
    };
  };
  return {
    asked: documentOf(asked, {id: "et-si", title: "Ces réglages"}),
    reference: documentOf(reference, document.reference.scenario),
    comparison: comparePaired({reference, other: asked}, {confidence: 0.95}),
    replicates: replicates.length,
    firstDigest: shortDigest(replicates[0].digest),
    digest
  };
}

function shortDigest(digest: string): string {
  return digest.replace("sha256:", "").slice(0, 16);
}
