import type {PourquoiDocument} from "../../analysis/pourquoi/pourquoiDocument.js";
import {causeNames} from "../../words/causeNames.js";
import {formatNumber} from "../../words/numbers.js";
import {dataTable} from "../dataTable.js";
import {figure} from "../figure.js";
import {waterfallChart} from "../revoyure/waterfallChart.js";
import {smallMultiples} from "../smallMultiples.js";

type Moved = PourquoiDocument["figures"][number];

/** Figures drawn; the file has all. */
const most = 4;
const units = {share: "%", points: "points", count: "nombre", months: "mois"} as const;

/** From one publication to the next: what each cause made of the figures that moved; undefined where none did. */
export function changesWaterfall({
  engine,
  runs,
  figures,
  steps,
  year,
  notes
}: PourquoiDocument): HTMLElement | undefined {
  const moved = figures.filter((each) => told(each, each.before) !== told(each, each.after));
  if (moved.length === 0) return undefined;
  const labels = steps.map(({causes}) => causes.map((cause) => causeNames[cause]).join(" et "));
  return figure(
    smallMultiples(
      moved.slice(0, most).map((each) => ({
        title: `${each.label}, ${year} (${units[each.unit]})`,
        drawing: waterfallChart(
          {
            before: scale(each) * each.before,
            after: scale(each) * each.after,
            steps: labels.map((label, i) => ({label, change: each.changes[i]}))
          },
          {decimals: decimals(each), names: ["avant", "après"]}
        )
      }))
    ),
    {
      title: "Ce qui a déplacé les chiffres, cause par cause",
      origins: runs.map(({seed, replications}) => ({engine, seed, replications})),
      caption: [
        "D’une publication à l’autre, moyennes du monde central : une barre par cause, dans l’ordre où elles sont changées. ",
        "D’autres mondes plausibles ne déplacent pas ces chiffres : ils changent les barres larges. ",
        notes.join(" ")
      ],
      description: moved
        .slice(0, most)
        .map(
          (each) =>
            `${each.label} : de ${told(each, each.before)} à ${told(each, each.after)}, dont ${labels.map((label, i) => `${label} ${formatNumber(each.changes[i], decimals(each))}`).join(", ")}`
        )
        .join(" ; "),
      table: dataTable(moved, {
        caption: "Avant, ce que chaque cause ajoute, après",
        columns: [
          {title: "Chiffre", cell: ({label}) => label},
          {title: "Avant", number: true, cell: (each) => told(each, each.before)},
          ...labels.map((title, i) => ({
            title,
            number: true,
            cell: (each: Moved) => formatNumber(each.changes[i], decimals(each))
          })),
          {title: "Après", number: true, cell: (each) => told(each, each.after)}
        ]
      })
    }
  );
}

const scale = ({unit}: Moved) => (unit === "share" ? 100 : 1);
const decimals = ({unit}: Moved) => (unit === "count" ? 0 : 1);
const told = (each: Moved, amount: number) => formatNumber(scale(each) * amount, decimals(each));
