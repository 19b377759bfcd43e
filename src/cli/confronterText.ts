import Table from "cli-table3";
import {baselineIds} from "../analysis/confronter/baselines.js";
import type {Confrontation} from "../analysis/confronter/confrontation.js";
import type {ConfrontedRow} from "../analysis/confronter/confrontFigure.js";
import {measuredSentences} from "../analysis/confronter/toldCauses.js";
import {
  basisNotes,
  causeSentences,
  figureName,
  headlines,
  heldWord,
  isSigned,
  missesOf,
  skillsText
} from "../analysis/confronter/toldConfrontation.js";
import {frenchDate} from "../words/frenchDate.js";
import {formatChanceBar, formatObserved, formatProjected, formatWorldsBar} from "../words/observed.js";
import {upperFirst} from "../words/upperFirst.js";
import {worldsLines} from "../words/worlds.js";
import {withoutRules} from "./tableChars.js";

/** Projections beside what came, for a terminal: the misses and their causes first. */
export function confronterText(document: Confrontation): string {
  const {rows, scenarios, knownOn, observedOn, shown, unjudged, undated} = document;
  const of = (use: ConfrontedRow["use"], apart: boolean) =>
    rows.filter((row) => row.use === use && (row.apart !== undefined) === apart);
  const [first] = scenarios;
  return [
    ...headlines(document),
    `Projections connues le ${frenchDate(knownOn)} ; chiffres publics ${observedOn === undefined ? "à leur dernier millésime" : `tels que connus le ${frenchDate(observedOn)}`}.`,
    ...causes(document),
    ...block("CE QUE L’ON NOTE", of("score", false)),
    ...block("À PART", of("score", true)),
    ...block("NOTION VOISINE, NON NOTÉE", of("tendance", false).concat(of("tendance", true))),
    ...baselineLines(document),
    ...(shown.length === 0
      ? []
      : [
          "",
          "MONTRÉ SEULEMENT",
          ...shown.map(
            (figure) =>
              `  ${figureName(figure)}, ${figure.perimeter} : ${formatObserved(figure, figure.unit)}${figure.why === "" ? "" : ` (${figure.why})`}`
          )
        ]),
    ...(undated.length === 0
      ? []
      : [
          "",
          "CE QUE L’ON N’A PAS PU DATER AUTREMENT",
          ...undated.map(
            ({what, connuLe, why}) => `  ${upperFirst(what)} : connu le ${frenchDate(connuLe)} ; ${why}`
          )
        ]),
    ...(unjudged.length === 0
      ? []
      : [
          "",
          "NON JUGEABLE SANS LES FICHIERS DES PARTENAIRES",
          ...unjudged.map(
            ({title, article, holder, without}) =>
              `  ${title} (${article}), détenu par ${holder} : ${without}`
          )
        ]),
    "",
    "Entre crochets, le hasard d’une année (neuf tirages sur dix). CRPS et score d’intervalle à 90\u00a0% : moins, c’est mieux, dans l’unité du chiffre.",
    "Habileté : 1 moins le rapport des scores ; positive, la projection fait mieux que la référence.",
    ...worldsLines(first.worlds),
    ""
  ].join("\n");
}

function causes(document: Confrontation): string[] {
  const byOutput = new Map(missesOf(document).map((row) => [row.output, row]));
  return [...byOutput.values()].flatMap((row) => [
    "",
    `MANQUÉ : ${figureName(row)}`,
    ...[...causeSentences(row), ...measuredSentences(document, row)].map((sentence) => `  ${sentence}`)
  ]);
}

function block(title: string, rows: readonly ConfrontedRow[]): string[] {
  if (rows.length === 0) return [];
  const table = new Table({
    head: ["", "Observé", "Projeté, hasard", "Mondes, 5 à 95 %", "Dedans", "CRPS", "Intervalle", "Habileté"],
    style: {head: [], border: []},
    chars: withoutRules,
    colAligns: ["left", "right", "right", "right", "left", "right", "right", "left"]
  });
  for (const row of rows) {
    const {unit, projected, observed} = row;
    const sign = isSigned(row);
    table.push([
      `${figureName(row)}\n  ${row.scenario}`,
      formatObserved(observed, unit, {sign}),
      formatChanceBar(projected, unit, {sign}),
      formatWorldsBar(projected, unit, {sign}) || "inconnue",
      heldWord(row),
      score(row.crps, row),
      score(row.intervalScore, row),
      skillsText(row)
    ]);
  }
  return ["", title, table.toString(), ...basisNotes(rows)];
}

function score(amount: number | null, {unit}: ConfrontedRow): string {
  return amount === null ? "–" : formatProjected(amount, unit);
}

/** What the three skills are taken against, and why one of them is not there. */
function baselineLines({rows, baselines: called}: Confrontation): string[] {
  const names = baselineIds.map((id) => `« ${called[id]} »`).join(" / ");
  const scored = [...new Map(rows.filter(({use}) => use === "score").map((row) => [row.id, row])).values()];
  if (scored.length === 0) return [];
  return [
    "",
    `RÉFÉRENCES : ${names}`,
    ...scored.map((row) => {
      const {baselines, unit} = row;
      const told = baselineIds.map((id) => {
        const {forecast, why} = baselines[id];
        return forecast === undefined ? `– (${why})` : `${formatProjected(forecast, unit)} (${why})`;
      });
      return `  ${figureName(row)} : ${told.join(" / ")}`;
    })
  ];
}
