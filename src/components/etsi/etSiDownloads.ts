import {tableDownloads} from "../downloads/tableDownloads.js";
import {signCells, signHead, worldsCells, worldsHead} from "../downloads/worldsCells.js";
import type {EtSiDocument} from "./etSiDocument.js";
import type {EtSiResults} from "./etSiResults.js";
import {etSiScenario} from "./etSiScenario.js";
import type {EtSiState} from "./etSiState.js";

/** What the page saves: every outcome of every year on both sides, and what made them. */
export function etSiDownloads(
  {comparison, replicates, digest}: EtSiResults,
  {state, document}: {readonly state: EtSiState; readonly document: EtSiDocument}
): HTMLElement {
  const {version, reference} = document;
  const rows = comparison.flatMap(({id, label, unit, years}) =>
    years.map(({year, reference: before, other, difference}) => [
      id,
      label,
      unit,
      year,
      before.mean,
      other.mean,
      difference.mean,
      difference.low,
      difference.high,
      difference.q05 ?? "",
      difference.q95 ?? "",
      ...worldsCells(difference),
      ...signCells(difference)
    ])
  );
  const head = [
    "Identifiant",
    "Indicateur",
    "Unité",
    "Année",
    "Référence",
    "Ces réglages",
    "Différence",
    "Au moins (95 %)",
    "Au plus (95 %)",
    "Hasard, 5 %",
    "Hasard, 95 %",
    ...worldsHead,
    ...signHead
  ];
  const made = Object.entries({
    ...state,
    moteur: version,
    graine: reference.seed,
    "tirages faits": replicates,
    empreinte: digest
  });
  return tableDownloads({
    name: "et-si",
    sheets: [
      {name: "Résultats", rows: [head, ...rows]},
      {name: "Réglages", rows: [["Réglage", "Valeur"], ...made]}
    ],
    document: {
      schema: "equilibre/et-si@1",
      engine: {version},
      seed: reference.seed,
      replications: replicates,
      digest,
      levers: etSiScenario(state, document).levers,
      state,
      comparison
    }
  });
}
