import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Bilan, ShownVerdictSet} from "../../src/analysis/bilan/bilan.js";
import {cietBrackets} from "../helpers/cietBrackets.js";

/** An invented bilan of 90 communes, most of them small: enough for funnels, counts and one alarm. */
export function fixtureBilan(): Bilan {
  const hash = `sha256:${"0".repeat(64)}`;
  return {
    schema: "equilibre/bilan@1",
    period: {label: "2018", halfYears: ["2018-S1", "2018-S2"], firstDay: "2018-01-01"},
    publication: false,
    files: [{file: "attributions-synthetiques-2018.csv", sha256: hash, lines: 10_000}],
    convention: {id: "ciet-2016", on: "2018-07-01", avenants: [], durationYears: 6},
    objectives: {
      brackets: cietBrackets(1),
      under60: {},
      aci: {target: 0.45, direction: "atLeast"},
      floorReading: "sans"
    },
    lines: {
      read: 10_010,
      used: 10_000,
      outsidePeriod: 8,
      unusable: 2,
      byHalfYear: {"2018-S1": 5000, "2018-S2": 5000},
      emptyMonths: []
    },
    missing: [{what: "activité", lines: 120}],
    unusable: [{file: "attributions-synthetiques-2018.csv", line: 7, reason: "ressources illisibles."}],
    tables: [
      {
        id: "contingents",
        title: "Attributions par contingent",
        article: "19",
        note: "Sur les lignes qui le disent.",
        columns: [
          {id: "contingent", label: "Contingent", kind: "text"},
          {id: "attributions", label: "Attributions", kind: "count"},
          {id: "part", label: "Part", kind: "share"}
        ],
        rows: [
          ["préfet", 3000, 0.3],
          ["bailleur", "masqué", "masqué"]
        ]
      }
    ],
    withheld: [],
    verdicts: [
      set("ressources-classe-fragile", {target: 0.5, direction: "atMost"}, [unit("fragile", 4000, 0.58)]),
      set("ressources-classe-sans", {target: 0.5, direction: "atLeast"}, [
        unit("sans fragilité", 3000, 0.52)
      ]),
      set(
        "aci-communes",
        {target: 0.45, direction: "atLeast"},
        communes().map((nom, i) => unit(nom, i % 3 === 0 ? 6 : 20 + 9 * i, 0.3 + (i % 30) / 100))
      )
    ]
  };
}

function set(
  id: string,
  objective: ShownVerdictSet["objective"],
  units: ReturnType<typeof unit>[]
): ShownVerdictSet {
  return {id, title: `Jeu d’essai ${id}`, article: "5.2", objective, needed: 165, units};
}

function unit(nom: string, n: number, share: number) {
  const successes = Math.round(n * share);
  return {
    id: nom,
    nom,
    successes,
    n,
    share,
    legal: share <= 0.5 ? ("atteint" as const) : ("non atteint" as const),
    verdict: n < 12 ? ("indéterminé" as const) : ("non atteint" as const),
    wilson: {low: Math.max(0, share - 0.1), high: Math.min(1, share + 0.1)},
    alarm: n > 700,
    years: Math.ceil(165 / n)
  };
}

function communes(): string[] {
  const [titles, ...lines] = readFileSync(join("data", "territoire", "communes.csv"), "utf8")
    .trim()
    .split("\n");
  const at = titles.split(",").indexOf("nom");
  return lines.map((line) => line.split(",")[at]);
}
