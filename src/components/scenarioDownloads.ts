import type {PeriodResult} from "../analysis/indicateurs/result.js";
import type {Brackets} from "../core/brackets.js";
import {fragilites} from "../core/vocabulary.js";
import {bracketName} from "../words/bracketWords.js";
import {isKnown} from "../words/estimates.js";
import {kindUnits} from "../words/kindUnits.js";
import {fragiliteLabels} from "../words/labels.js";
import {worldsSentence} from "../words/worlds.js";
import {demandeIndicators} from "./demandeIndicators.js";
import type {Cell} from "./downloads/csvText.js";
import {tableDownloads} from "./downloads/tableDownloads.js";
import {worldsCells, worldsHead} from "./downloads/worldsCells.js";
import {
  criterionIndicators,
  profileIndicators,
  situationIndicators,
  twoRsaIndicators
} from "./housedIndicators.js";
import {type Indicator, indicatorsOf} from "./indicators.js";
import {lawIndicators} from "./loi/lawIndicators.js";
import type {Reperes} from "./reperes.js";
import {periods, type ScenarioDocument} from "./scenarioDocument.js";

/** The indicators of a scenario as files, one row an indicator and a year, unrounded. */
export function scenarioDownloads(document: ScenarioDocument, reperes: Reperes): HTMLElement {
  const {scenario, engine, seed, replications, digest, worlds} = document;
  const made: Cell[][] = [
    ["Scénario", scenario.id],
    ["Titre", scenario.title],
    ["Moteur", engine.version],
    ["Graine", seed],
    ["Réplications", replications],
    ["Mondes", worldsSentence(worlds)],
    ["Empreinte", digest]
  ];
  return tableDownloads({
    name: `scenario-${scenario.id}`,
    sheets: [
      {name: "Indicateurs", rows: scenarioRows(document, reperes)},
      {name: "Origine", rows: [["Quoi", "Valeur"], ...made]}
    ],
    document
  });
}

/** A heading, then every indicator of the page in each year: unit, mean, standard error, both bars, chance in the variance. */
export function scenarioRows(document: ScenarioDocument, reperes: Reperes): Cell[][] {
  const {brackets} = document;
  const all: readonly Indicator[] = [
    ...Object.values(indicatorsOf(brackets)).flat(),
    ...situationIndicators(reperes),
    ...criterionIndicators(reperes),
    ...profileIndicators,
    ...twoRsaIndicators,
    ...demandeIndicators,
    ...lawIndicators.map((one) => ({...one, label: `Loi : ${one.label}`})),
    ...bracketShares("flux", "Part des attributions", brackets),
    ...bracketShares("stock", "Part des ménages en place", brackets)
  ];
  return [
    [
      "Identifiant",
      "Indicateur",
      "Unité",
      "Année",
      "Moyenne",
      "Erreur type",
      "Hasard, 5 %",
      "Hasard, 95 %",
      ...worldsHead
    ],
    ...all.flatMap(({id, label, kind, pick}) =>
      periods(document).map((period) => {
        const figure = pick(period);
        const cells = isKnown(figure) ? [figure.mean, figure.se, figure.q05, figure.q95] : ["", "", "", ""];
        return [id, label, kindUnits[kind], period.year, ...cells, ...worldsCells(figure)];
      })
    )
  ];
}

/** The share of each bracket of the document, class by class. */
function bracketShares(sort: "flux" | "stock", title: string, brackets: Brackets): Indicator[] {
  return fragilites.flatMap((g) =>
    brackets.ids.map((k, i) => ({
      id: `${sort}-${g}-${k}`,
      label: `${title}, ${fragiliteLabels[g].toLowerCase()}, ${bracketName(brackets, i)}`,
      kind: "share" as const,
      pick: (period: PeriodResult) => period[sort][g].shares[i]
    }))
  );
}
