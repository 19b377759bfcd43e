import type {ColumnReading} from "../../analysis/bilan/bilan.js";
import type {MannerProposal} from "./manner.js";

/** What each column was understood to hold, then what was doubted: the part of a report where a person sees a wrong unit. */
export function columnsText({
  columns,
  doubts,
  toConfirm = []
}: {
  columns: readonly ColumnReading[];
  doubts: readonly string[];
  toConfirm?: readonly MannerProposal[];
}): string[] {
  return [
    "Colonnes lues :",
    ...columns.map(columnLine),
    ...toConfirm.map(
      ({column, line, sentence}) => `À confirmer : « ${column} », dès la ligne ${line} : ${sentence}.`
    ),
    ...(doubts.length === 0
      ? [toConfirm.length === 0 ? "Rien de douteux." : "Rien d’autre de douteux."]
      : [`Douteux ou lu autrement qu’écrit (${doubts.length}) :`, ...doubts.map((doubt) => `  ${doubt}.`)])
  ];
}

function columnLine({column, title, kind, values, empty, range, examples, different}: ColumnReading): string {
  const name = title === column ? column : `${column} (« ${title} »)`;
  const parts = [
    kind,
    `${thousands(values)} valeur${values > 1 ? "s" : ""}`,
    ...(empty > 0 ? [`${thousands(empty)} vide${empty > 1 ? "s" : ""}`] : []),
    ...(range === undefined
      ? []
      : [`de ${shown(range.min)} à ${shown(range.max)}, médiane ${shown(range.median)}`]),
    ...(different === undefined
      ? []
      : [`${different >= 1000 ? "au moins 1 000" : different} différente${different > 1 ? "s" : ""}`]),
    ...(examples.length === 0 ? [] : [`par exemple ${examples.join(" ; ")}`])
  ];
  return `  ${name} : ${parts.join(", ")}`;
}

/** A number with its comma and its thousands apart, a day as people write it. */
function shown(text: string): string {
  if (/^\d{4}-\d\d(-\d\d)?$/.test(text)) return text.split("-").reverse().join("/");
  const [whole, decimals] = text.split(".");
  const digits = /^\d{4}$/.test(whole) ? whole : whole.replace(/\B(?=(\d{3})+$)/g, "\u202f");
  return decimals === undefined ? digits : `${digits},${decimals}`;
}

function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, "\u202f");
}
