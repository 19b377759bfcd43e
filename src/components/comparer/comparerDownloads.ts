import {kindUnits} from "../../words/kindUnits.js";
import type {Cell} from "../downloads/csvText.js";
import {tableDownloads} from "../downloads/tableDownloads.js";
import {signCells, signHead, worldsCells, worldsHead} from "../downloads/worldsCells.js";
import type {BuiltComparison} from "./builtComparison.js";
import type {ComparerScenario} from "./comparerDocument.js";
import type {ComparerState} from "./comparerState.js";

/** The comparison as files: unrounded, each row with its unit and what made it. */
export function comparerDownloads(built: BuiltComparison, state: ComparerState): HTMLElement {
  const {reference, rows} = built;
  const all = [reference.scenario, ...rows.map(({scenario}) => scenario)];
  return tableDownloads({
    name: `comparaison-${state.resultat}-${state.periode}`,
    sheets: [
      {name: "Comparaison", rows: [head, ...comparedRows(built)]},
      {name: "Origine", rows: [originHead, ...all.map(originRow)]}
    ],
    document: {schema: "equilibre/comparaison-choisie@1", asked: state, ...built}
  });
}

const originHead = [
  "Scénario",
  "Titre",
  "Moteur",
  "Graine",
  "Réplications",
  "Empreinte",
  "Mondes",
  "Connu le",
  "Empreinte des mondes"
];

const head = [
  "Scénario",
  "Titre",
  "Comparé à",
  "Identifiant",
  "Résultat",
  "Quand",
  "Unité du niveau",
  "Niveau",
  "Niveau, hasard, 5 %",
  "Niveau, hasard, 95 %",
  ...worldsHead.map((title) => `Niveau : ${title}`),
  "Unité de la différence",
  "Différence",
  "Au moins (95 %)",
  "Au plus (95 %)",
  "Hasard, 5 %",
  "Hasard, 95 %",
  ...worldsHead,
  ...signHead,
  "Mondes communs",
  "Moteur",
  "Graine",
  "Réplications",
  "Empreinte"
];

function comparedRows({
  outcome,
  name,
  when,
  reference,
  rows,
  levelKind,
  differenceKind
}: BuiltComparison): Cell[][] {
  const level = ({scenario, level: {mean, q05, q95, worlds}}: typeof reference): Cell[] => [
    ...[scenario.id, scenario.title, reference.scenario.id, outcome.id, name, when, kindUnits[levelKind]],
    ...[mean, q05, q95].map(known),
    ...worldsCells({...(worlds && {worlds})})
  ];
  const made = ({engine, seed, replications, digest}: ComparerScenario): Cell[] => [
    ...[engine.version, seed, replications, digest]
  ];
  const empty = head.slice(level(reference).length + 1, -made(reference.scenario).length).map(() => "");
  return [
    [...level(reference), kindUnits[differenceKind], ...empty, ...made(reference.scenario)],
    ...rows.map((row): Cell[] => {
      const {mean, low, high, q05, q95} = row.difference;
      return [
        ...level(row),
        kindUnits[differenceKind],
        ...[mean, low, high, q05, q95].map(known),
        ...worldsCells(row.difference),
        ...signCells(row.difference),
        row.worlds,
        ...made(row.scenario)
      ];
    })
  ];
}

function originRow({id, title, engine, seed, replications, digest, worlds}: ComparerScenario): Cell[] {
  return [
    ...[id, title, engine.version, seed, replications, digest],
    ...(worlds === undefined ? ["", "", ""] : [worlds.n, worlds.knownOn, worlds.digest])
  ];
}

function known(amount: number | undefined): Cell {
  return amount === undefined || !Number.isFinite(amount) ? "" : amount;
}
