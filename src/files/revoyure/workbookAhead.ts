import type {RenewedHalfYear} from "../../analysis/revoyure/projection/reprojection.js";
import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {count, number, share, text} from "./workbookColumns.js";
import type {WorkbookColumn, WorkbookSheet} from "./workbookSheet.js";

/** What was learnt, under both readings, then each point of the curves. */
export function learntSheets({revoyure: {learning}}: RevoyureDocument): WorkbookSheet[] {
  const quantities = learning.readings.flatMap((reading) =>
    reading.quantities.map((quantity) => ({reading, ...quantity}))
  );
  return [
    {
      name: "Appris (hypothèse)",
      columns: [
        ...[
          text("Lecture", 44),
          share("Probabilité de la lecture"),
          text("Grandeur", 44),
          number("Moyenne"),
          number("Milieu")
        ],
        ...[
          number("5 %"),
          number("25 %"),
          number("75 %"),
          number("95 %"),
          share("Resserrement"),
          text("Appris", 8)
        ]
      ],
      rows: [
        ...quantities.map(({reading, label, mean, median, interval50, interval90, contraction, learnt}) => [
          ...[reading.label, reading.probability, label, mean, median, interval90.low, interval50.low],
          ...[interval50.high, interval90.high, contraction, learnt ? "oui" : "non"]
        ]),
        [],
        ...learning.learnt.map((sentence) => [sentence]),
        ...learning.notLearnt.map((sentence) => [`Non appris : ${sentence}`])
      ]
    },
    {
      name: "Courbes apprises",
      columns: [
        text("Lecture", 44),
        text("Grandeur", 44),
        number("Valeur"),
        number("Avant le bilan"),
        number("Après le bilan")
      ],
      rows: quantities.flatMap(({reading, label, grid, prior, posterior}) =>
        grid.map((at, i) => [reading.label, label, at, prior[i], posterior[i]])
      )
    }
  ];
}

/** Frozen projection beside the one taken up again; chances; why figures moved. */
export function aheadSheets({revoyure: {reprojection, provenance}}: RevoyureDocument): WorkbookSheet[] {
  if (reprojection === undefined) return [];
  const frozenDraws = provenance.projection.replications;
  const {indicators, chances, causes, waterfall, replications} = reprojection;
  const levels = ["5 %", "25 %", "50 %", "75 %", "95 %"];
  return [
    {
      name: "Projection reprise (simulé)",
      columns: [
        ...[text("Chiffre", 52), text("Semestre", 10), number("Observé"), count("n")],
        ...[
          ...levels.map((q) => number(`Gelée ${q}`)),
          ...levels.map((q) => number(`Reprise ${q}`)),
          ...[number("Mondes 5 %"), number("Mondes 95 %"), share("Part du hasard")],
          number("Objectif")
        ]
      ],
      rows: indicators.flatMap(({label, observed, frozen, renewed, objective}) =>
        [...new Set([...observed, ...frozen, ...renewed].map(({halfYear}) => halfYear))]
          .sort()
          .map((halfYear) => {
            const of = <T extends {readonly halfYear: string}>(rows: readonly T[]) =>
              rows.find((row) => row.halfYear === halfYear);
            return [
              ...[label, halfYear, of(observed)?.value, of(observed)?.n],
              ...levels.map((_, i) => of(frozen)?.fan[i]),
              ...levels.map((_, i) => of(renewed)?.fan[i]),
              ...outerCells(of(renewed)?.worlds),
              objective?.target
            ];
          })
      )
    },
    {
      name: "Chances (simulé)",
      columns: [
        ...[
          text("Objectif", 52),
          text("Article", 8),
          number("Année"),
          ...held("Gelée"),
          share("Reprise"),
          share("Bas (95 %)")
        ],
        ...[
          share("Haut (95 %)"),
          number("Tolérance (pt)"),
          ...held("Sans tolérance"),
          ...[share("Part des mondes"), share("Mondes, bas (95 %)"), share("Mondes, haut (95 %)")]
        ]
      ],
      rows: chances.map((chance) => [
        ...[
          chance.label,
          chance.article,
          chance.year,
          ...draws(chance.frozen, frozenDraws),
          chance.renewed,
          chance.low,
          chance.high
        ],
        ...[chance.tolerance, ...draws(chance.renewedStrict, replications)],
        ...[chance.worlds?.share, chance.worlds?.low, chance.worlds?.high]
      ])
    },
    {
      name: "Pourquoi (simulé)",
      columns: [
        ...[text("Chiffre", 52), number("Année"), text("Unité", 14), number("Gelée")],
        ...[...causes.map(({label}) => number(label)), number("Reprise")]
      ],
      rows: [
        ...waterfall.map(({label, year, unit, before, after, changes}) => [
          label,
          year,
          units[unit],
          before,
          ...changes,
          after
        ]),
        [],
        ...causes.map(({label, explanation}) => [`${label} : ${explanation}`])
      ]
    }
  ];
}

/** A chance that has no interval is told by its draws: a share would look finer than they are. */
function held(title: string): WorkbookColumn[] {
  return [count(`${title}, tirages qui tiennent`), count(`${title}, tirages`)];
}

function draws(share: number, n: number): readonly [number, number] {
  return [Math.round(share * n), n];
}

/** Ends of the outer bar, and what chance has of its variance, where that can be told. */
function outerCells(worlds: RenewedHalfYear["worlds"]): (number | undefined)[] {
  const part = worlds?.chanceShare;
  return [worlds?.q05, worlds?.q95, part === undefined || !Number.isFinite(part) ? undefined : part];
}

const units = {points: "points", count: "nombre", probability: "chances sur 100"} as const;
