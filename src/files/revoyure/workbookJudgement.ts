import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {judgedWord} from "../../words/judgedPoint.js";
import {observedStatut, statuts} from "../../words/statuts.js";
import {count, number, share, text, yesNo} from "./workbookColumns.js";
import type {WorkbookSheet} from "./workbookSheet.js";

/** Observed against projected, with scores; coverage and skill; the sequential monitoring. */
export function judgementSheets(document: RevoyureDocument): WorkbookSheet[] {
  const {judgement, monitoring} = document.revoyure;
  const statut = statuts[observedStatut(document)].label;
  return [
    {
      name: "Observé et annoncé",
      columns: [
        ...[
          text("Chiffre", 52),
          text("Semestre", 10),
          text("Unité", 8),
          text("Statut", 10),
          number("Observé"),
          count("Numérateur"),
          count("n")
        ],
        ...[
          number("Wilson bas"),
          number("Wilson haut"),
          ...["5 %", "25 %", "50 %", "75 %", "95 %"].map((q) => number(`Annoncé ${q}`))
        ],
        ...[
          number("PIT"),
          number("CRPS"),
          number("Score d’intervalle 50 %"),
          number("Score d’intervalle 90 %")
        ],
        ...[
          text("Dans 50 %", 10),
          text("Dans 90 %", 10),
          number("Mondes 5 %"),
          number("Mondes 95 %"),
          text("Jugement", 20),
          number("Objectif"),
          number("Observé avant"),
          text("Remarque", 50)
        ]
      ],
      rows: judgement.indicators.flatMap(({label, kind, objective, observedBefore, points}) =>
        points.map(
          ({
            halfYear,
            observed,
            why,
            fan,
            pit,
            crps,
            intervalScore50,
            intervalScore90,
            inside50,
            inside90,
            worlds
          }) => [
            ...[label, halfYear, kind === "share" ? "part" : "nombre", observed === undefined ? "" : statut],
            ...[
              observed?.value,
              observed?.successes,
              observed?.n,
              observed?.wilson?.low,
              observed?.wilson?.high
            ],
            ...[...Array.from({length: 5}, (_, i) => fan[i]), pit, crps, intervalScore50, intervalScore90],
            ...[yesNo(inside50), yesNo(inside90), worlds?.q05, worlds?.q95, judgedWord({inside90, worlds})],
            ...[objective?.target, observedBefore, why]
          ]
        )
      )
    },
    {
      name: "Justesse de la projection",
      columns: [
        text("Mesure", 40),
        count("Dedans"),
        count("n"),
        share("Part"),
        share("Wilson bas"),
        share("Wilson haut"),
        number("Score")
      ],
      rows: [
        ...judgement.coverage.map(({level, inside, of, share: part, wilson}) => [
          `Fourchettes à ${100 * level} %`,
          ...[inside, of, part, wilson.low, wilson.high]
        ]),
        ...(judgement.outerCoverage === undefined ? [] : [judgement.outerCoverage]).map(
          ({inside, of, share: part, wilson}) => [
            "Barres des mondes à 90 %",
            ...[inside, of, part, wilson.low, wilson.high]
          ]
        ),
        ...judgement.skill.map(({against, of, skill}) => [
          `Contre « ${against} » (1 : parfait, 0 : ni mieux ni moins bien)`,
          ...[undefined, of, undefined, undefined, undefined, skill]
        ]),
        ...judgement.caveats.map((caveat) => [caveat])
      ]
    },
    {
      name: "Suivi de la pratique",
      columns: [
        ...[
          text("Chiffre", 52),
          text("Sens", 8),
          text("Semestre", 10),
          share("Observé"),
          count("n"),
          share("Pratique observée")
        ],
        ...[
          share("Pratique cherchée"),
          number("EWMA"),
          number("Limite EWMA (±)"),
          number("CUSUM"),
          number("Seuil"),
          text("Alerte", 8)
        ]
      ],
      rows: monitoring.charts.flatMap(({label, direction, points}) =>
        points.map((point) => [
          ...[label, direction, point.halfYear, point.share, point.n, point.inControl, point.outOfControl],
          ...[point.ewma, point.ewmaLimit, point.cusum, monitoring.alarmLevel, yesNo(point.alarm)]
        ])
      )
    }
  ];
}
