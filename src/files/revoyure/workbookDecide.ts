import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {count, number, share, text} from "./workbookColumns.js";
import type {WorkbookSheet} from "./workbookSheet.js";

/** Candidate avenants and their effects, the PLAI rate, decisions of earlier revoyures. */
export function decideSheets({
  revoyure: {proposals, renunciations = [], unsimulated = [], proposalsWhy, plai},
  memory
}: RevoyureDocument): WorkbookSheet[] {
  return [
    {
      name: "Candidats (simulé)",
      columns: [
        ...[
          count("Rang"),
          text("Candidat", 52),
          text("Article", 8),
          share("Chances"),
          share("Bas (95 %)"),
          share("Haut (95 %)")
        ],
        ...[
          share("Sans lui"),
          text("Renoncement (abaisse l’objectif)", 16),
          text("Motif", 60),
          text("Qui paie", 60),
          text("Suppose", 60),
          text("Brouillon", 30),
          text("Sorte de brouillon", 12),
          number("Regret moyen (points)"),
          number("Regret au pire (points)")
        ]
      ],
      rows: [
        ...[...proposals, ...renunciations].map((each) => [
          ...[
            each.movesObjective ? undefined : each.rank,
            each.title,
            each.article,
            each.chance,
            each.low,
            each.high,
            each.chanceWithout
          ],
          ...[
            each.movesObjective ? "oui" : "non",
            each.motive,
            each.whoPays,
            each.supposes,
            each.file,
            each.draft === "scenario" ? "scénario" : "avenant"
          ],
          ...[each.regret?.mean, each.regret?.worst]
        ]),
        ...unsimulated.map(({title, article, why}) => [undefined, `Non simulé : ${title}`, article, why]),
        [undefined, proposalsWhy]
      ]
    },
    {
      name: "Effets des candidats",
      columns: [
        ...[count("Rang"), text("Candidat", 52), text("Effet", 44), text("Unité", 10), number("Changement")],
        ...[number("Erreur type"), text("Se distingue du hasard", 20)]
      ],
      rows: [...proposals, ...renunciations].flatMap(({rank, movesObjective, title, effects}) =>
        effects.map(({label, unit, change, told}) => [
          movesObjective ? undefined : rank,
          title,
          label,
          unit,
          change.mean,
          change.se,
          told ? "oui" : "non"
        ])
      )
    },
    ...(plai === undefined
      ? []
      : [
          {
            name: "PLAI",
            columns: [
              ...[
                number("Année"),
                text("Règle", 14),
                share("Taux"),
                share("Avant la bande"),
                count("PLAI"),
                count("Retard avant")
              ],
              count("Retard après")
            ],
            rows: [
              ...plai.rules.map((each) => [
                ...[
                  plai.year,
                  each.rule === "annual" ? "annuelle" : "prospective",
                  each.rate,
                  each.required,
                  each.plai
                ],
                ...[each.backlogBefore, each.backlogAfter]
              ]),
              [undefined, `Règle en vigueur : ${plai.rule}. ${plai.note}`]
            ]
          }
        ]),
    {
      name: "Décisions antérieures",
      columns: [
        text("Date", 12),
        text("Titre", 40),
        text("Période", 10),
        text("Par qui", 40),
        text("Connu le", 12),
        text("Quoi", 60),
        text("Motif", 80)
      ],
      rows: memory.flatMap(({date, title, period, decidedBy, knownOn, motives, adopted, rejected}) => [
        [date, title, period, decidedBy.join(", "), knownOn, "motifs", motives],
        ...adopted.map((each) => [date, title, period, "", knownOn, `adopté : ${each.title}`, each.motive]),
        ...rejected.map((each) => [
          date,
          title,
          period,
          "",
          knownOn,
          `écarté : ${each.proposal}`,
          each.motive
        ])
      ])
    }
  ];
}
