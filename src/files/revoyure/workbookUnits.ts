import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {count, share, text, yesNo} from "./workbookColumns.js";
import type {WorkbookSheet} from "./workbookSheet.js";

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
