import * as Plot from "@observablehq/plot";
import type {FrontierDocument, FrontierEffort} from "../../analysis/atteignable/frontierDocument.js";
import {reachedText} from "../../analysis/atteignable/frontierSentences.js";
import {classPlurals, fragiliteLabels, measureLabel} from "../../words/labels.js";
import {formatNumber, formatPoints, formatShare} from "../../words/numbers.js";
import {colours} from "../colours.js";
import {dataTable} from "../dataTable.js";
import {figure} from "../figure.js";
import {type Spread, spread} from "../spread.js";
import {widePanels} from "../widePanels.js";

type EffortClass = FrontierEffort["classes"][number];

const short = {...classPlurals, moyenne: "moyenne"} as const;
const dashes = {fragile: undefined, moyenne: "7,3", sans: "2,3"} as const;

/** Share of the possible reached by each class as the effort of the commissions grows; undefined when it was not computed. */
export function effortFigure(document: FrontierDocument): HTMLElement | undefined {
  const {measures} = document;
  const known = measures.flatMap((measure) =>
    measure.effort === undefined || measure.effort.classes.length === 0
      ? []
      : [{measure, effort: measure.effort}]
  );
  if (known.length === 0) return undefined;
  const rows = known.flatMap(({measure, effort}) => effort.classes.map((cls) => ({measure, cls})));
  const [{effort: first}] = known;
  return figure(
    widePanels(
      known.map(({measure, effort}) => ({
        title: measureLabel(measure),
        drawing: effortChart(effort.classes)
      }))
    ),
    {
      title: `Part du possible atteinte en ${first.year}, selon l’effort des commissions`,
      caption: `L’effort est la part des commissions qui appliquent l’objectif, la même dans toutes les classes. Une ligne qui devient plate : au-delà, l’effort ne rapporte plus. ${formatNumber(first.replications)} tirages par point.`,
      description: rows
        .map(
          ({measure, cls}) =>
            `${measureLabel(measure)}, ${fragiliteLabels[cls.fragilite].toLowerCase()} : ${cls.points
              .map(({effort, reached}) => `${formatShare(effort)} d’effort, ${reachedText(reached)}`)
              .join(" ; ")}.`
        )
        .join(" "),
      origins: known.map(({effort: {replications}}) => ({...document, replications})),
      table: dataTable(rows, {
        caption: `Écart en ${first.year}, en points, et part du possible atteinte, selon l’effort`,
        columns: [
          {
            title: "Objectif et classe",
            cell: ({measure, cls}) =>
              `${measureLabel(measure)}, ${fragiliteLabels[cls.fragilite].toLowerCase()}`
          },
          ...first.classes[0].points.map(({effort}, i) => ({
            title: `Effort ${formatShare(effort)}`,
            number: true,
            cell: ({cls}: (typeof rows)[number]) =>
              `${formatNumber(cls.points[i].gap, 1)} (${reachedText(cls.points[i].reached)})`
          })),
          {
            title: "L’effort ne rapporte plus au-delà de",
            number: true,
            cell: ({cls}) =>
              cls.saturation === undefined
                ? "rapporte jusqu’au bout"
                : `${formatShare(cls.saturation)} (reste ${formatPoints(cls.points.find(({effort}) => effort === cls.saturation)!.gap)})`
          }
        ]
      })
    }
  );
}

const [height, labelHeight] = [250, 17];

interface Row {
  readonly cls: EffortClass;
  readonly effort: number;
  readonly share: number;
}

function effortChart(classes: readonly EffortClass[]): Element {
  const rows: Row[] = classes.flatMap((cls) =>
    cls.points.flatMap(({effort, reached}) =>
      reached === undefined ? [] : [{cls, effort: 100 * effort, share: 100 * reached}]
    )
  );
  const low = Math.min(0, ...rows.map(({share}) => share));
  const domain = [low < 0 ? 20 * Math.floor(low / 20) : 0, 105];
  const ends = spread(
    rows.filter(({effort}) => effort === 100),
    {at: ({share}) => share, gap: ((domain[1] - domain[0]) * labelHeight) / (height - 50)}
  );
  return Plot.plot({
    width: 360,
    height,
    marginLeft: 48,
    marginRight: 108,
    marginTop: 12,
    marginBottom: 38,
    style: {fontSize: "12.5px", fontFamily: "inherit", overflow: "visible"},
    x: {
      domain: [0, 100],
      ticks: [0, 25, 50, 75, 100],
      tickFormat: (x: number) => `${x}\u00a0%`,
      label: "effort des commissions",
      labelAnchor: "center",
      labelArrow: "none"
    },
    y: {domain, ticks: 5, grid: true, label: null, tickFormat: (y: number) => `${formatNumber(y)}\u00a0%`},
    marks: [
      Plot.ruleY([0], {stroke: colours.rule}),
      classes.map((cls) => {
        const own = rows.filter((row) => row.cls === cls);
        return [
          Plot.lineY(own, {
            x: "effort",
            y: "share",
            stroke: colours[cls.fragilite],
            strokeWidth: 2.4,
            strokeDasharray: dashes[cls.fragilite]
          }),
          Plot.dot(own, {x: "effort", y: "share", fill: colours[cls.fragilite], r: 3.5})
        ];
      }),
      Plot.text(ends, {
        x: 100,
        y: "shifted",
        text: ({row}: Spread<Row>) => short[row.cls.fragilite],
        fill: ({row}: Spread<Row>) => colours[row.cls.fragilite],
        textAnchor: "start",
        dx: 8,
        fontWeight: 600
      })
    ]
  });
}
