import type {BilanColumn} from "../../analysis/bilan/bilanTable.js";
import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {observedStatut, statuts} from "../../words/statuts.js";
import type {WorkbookColumn, WorkbookSheet} from "./workbookSheet.js";

const share = (title: string): WorkbookColumn => ({title, kind: "share"});
const count = (title: string): WorkbookColumn => ({title, kind: "count"});
const text = (title: string, width = 24): WorkbookColumn => ({title, width});

/** Observed against projected, with scores; coverage and skill; the sequential monitoring. */
export function judgementSheets(document: RevoyureDocument): WorkbookSheet[] {
  const {judgement, monitoring} = document.revoyure;
  const statut = statuts[observedStatut(document)].label;
  const number = (title: string): WorkbookColumn => ({title, kind: "number"});
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
          number("Objectif"),
          number("Observé"),
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
            inside90
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
            ...[yesNo(inside50), yesNo(inside90), objective?.target, observedBefore, why]
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

/** Units counted by verdict, then each unit shown: law beside practice. */
export function unitSheets({tallies, revoyure: {bilan}}: RevoyureDocument): WorkbookSheet[] {
  const aim = ({target, direction}: {target: number; direction: string}) =>
    `${direction === "atLeast" ? "au moins" : "au plus"} ${100 * target} %`;
  return [
    {
      name: "Décompte des unités",
      columns: [
        ...[
          text("Objectif", 56),
          text("Article", 8),
          text("Seuil", 14),
          count("Unités"),
          count("Droit : atteint"),
          count("Pratique : atteint")
        ],
        ...[
          count("Non atteint"),
          count("Indéterminé"),
          count("Trop peu (n < 5)"),
          count("Alertes"),
          count("Petites unités"),
          count("Lignes pour savoir")
        ]
      ],
      rows: tallies.map((tally) => [
        ...[tally.title, tally.article, aim(tally.objective), tally.seen, tally.legal, tally.atteint],
        ...[tally.nonAtteint, tally.indetermine, tally.tropPeu, tally.alarms, tally.small, tally.needed]
      ])
    },
    {
      name: "Unités",
      columns: [
        ...[
          text("Objectif", 56),
          text("Seuil", 14),
          text("Identifiant", 12),
          text("Nom"),
          count("Ménages visés"),
          count("n"),
          share("Part")
        ],
        ...[
          share("Wilson bas"),
          share("Wilson haut"),
          text("Droit", 14),
          text("Pratique", 14),
          share("P(atteint)"),
          share("Part rapprochée")
        ],
        ...[
          share("Entonnoir 95 % bas"),
          share("Entonnoir 95 % haut"),
          share("Entonnoir 99,8 % bas"),
          share("Entonnoir 99,8 % haut")
        ],
        ...[text("Alerte", 8), count("Années pour savoir")]
      ],
      rows: bilan.verdicts.flatMap(({title, objective, units}) =>
        units.map((unit) => {
          const posterior = "posterior" in unit ? unit.posterior : undefined;
          const {limits95, limits998} = unit.funnel ?? {};
          return [
            ...[
              title,
              aim(objective),
              unit.id,
              unit.nom,
              unit.successes,
              unit.n,
              unit.share,
              unit.wilson?.low,
              unit.wilson?.high
            ],
            ...[unit.legal, unit.verdict, posterior?.reached, posterior?.mean, limits95?.low, limits95?.high],
            ...[limits998?.low, limits998?.high, yesNo(unit.alarm), unit.years]
          ];
        })
      )
    }
  ];
}

/** The tables of article 19 as they are, then the lines that could not be used. */
export function bilanSheets({revoyure: {bilan}}: RevoyureDocument): WorkbookSheet[] {
  return [
    ...bilan.tables.map(({id, columns, rows, note}) => ({
      name: `art. 19 ${id}`,
      columns: columns.map(bilanColumn),
      rows: [...rows, [], [note]]
    })),
    ...(bilan.unusable.length === 0
      ? []
      : [
          {
            name: "Lignes inutilisables",
            columns: [text("Fichier", 40), count("Ligne"), text("Raison", 100)],
            rows: bilan.unusable.map(({file, line, reason}) => [file, line, reason])
          }
        ])
  ];
}

function bilanColumn({label, kind}: BilanColumn): WorkbookColumn {
  if (kind === "text") return text(label);
  return {title: label, kind: kind === "share" || kind === "count" ? kind : "number"};
}

function yesNo(holds: boolean | undefined): string | undefined {
  return holds === undefined ? undefined : holds ? "oui" : "non";
}
