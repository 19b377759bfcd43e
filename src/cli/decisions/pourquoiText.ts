import Table from "cli-table3";
import type {PourquoiDocument} from "../../analysis/pourquoi/pourquoiDocument.js";
import {causeNames} from "../../words/causeNames.js";
import {formatNumber, formatShare} from "../../words/numbers.js";
import {withoutRules} from "../tableChars.js";

/** The answer of `equilibre pourquoi` for a terminal: a waterfall a line. */
export function pourquoiText({runs, year, causes, steps, figures, notes}: PourquoiDocument): string {
  const [a, b] = runs;
  if (causes.length === 0)
    return `Rien ne diffère entre les deux calculs : mêmes entrées, même moteur, mêmes tirages (empreinte ${a.digest}).\n`;
  const table = new Table({
    head: [
      String(year),
      "Avant",
      ...steps.map(({causes: of}) => of.map((cause) => causeNames[cause]).join(" et ")),
      "Après"
    ],
    style: {head: [], border: []},
    chars: withoutRules,
    colAligns: ["left", "right", ...steps.map(() => "right" as const), "right"]
  });
  for (const {label, unit, before, after, changes} of figures)
    table.push([
      label,
      level(before, unit),
      ...changes.map((change) => signed(change, unit)),
      level(after, unit)
    ]);
  return [
    `De « ${a.scenario} » (${a.folder}) à « ${b.scenario} » (${b.folder})`,
    ...causes.map(({cause, details}) => `  ${causeNames[cause]} : ${details.join(" ; ")}`),
    table.toString(),
    "Chaque ligne va d’avant à après, cause par cause dans cet ordre ; les parts changent en points.",
    ...notes,
    ""
  ].join("\n");
}

type Unit = PourquoiDocument["figures"][number]["unit"];

function level(value: number, unit: Unit): string {
  if (!Number.isFinite(value)) return "non défini";
  if (unit === "share") return formatShare(value, 1);
  return formatNumber(value, unit === "count" ? 0 : 1);
}

function signed(change: number, unit: Unit): string {
  if (!Number.isFinite(change)) return "non défini";
  const text = formatNumber(Math.abs(change), unit === "count" ? 0 : 1);
  return Number(text.replace(",", ".")) === 0 ? text : `${change > 0 ? "+" : "−"}${text}`;
}
