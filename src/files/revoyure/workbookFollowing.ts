import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {followingAgainstEffort, followingSentence} from "../../words/followingWords.js";
import {count, number, share, text} from "./workbookColumns.js";
import type {WorkbookSheet} from "./workbookSheet.js";

/** Who follows by bailleur and by territory, and what regulation would change; why where it is not told. */
export function followingSheets({following, revoyure}: RevoyureDocument): WorkbookSheet[] {
  if (following === undefined) return [];
  if ("why" in following)
    return [{name: "Qui suit", columns: [text("Qui suit", 120)], rows: [[following.why]]}];
  const {told} = following;
  const units = (kind: string, own: typeof told.bailleurs) =>
    own.map(({nom, commissions, n, needed, told: judged}) => [
      ...[kind, nom, commissions, n, needed],
      ...[judged?.share, judged?.low, judged?.high, judged?.follows]
    ]);
  return [
    {
      name: "Qui suit",
      columns: [
        ...[text("Par", 12), text("Unité"), count("Commissions"), count("Attributions")],
        ...[count("Attributions qu’il faut pour le dire"), share("Part qui suit"), share("Bas (90 %)")],
        ...[share("Haut (90 %)"), share("P(suit à plus de moitié)")]
      ],
      rows: [
        ...units("bailleur", told.bailleurs),
        ...units("territoire", told.territoires),
        [],
        [followingSentence(told)],
        [followingAgainstEffort(told, revoyure.learning)],
        [`Territoires : ${told.decoupage}`],
        ...told.reserves.map((reserve) => [`Réserve : ${reserve}`])
      ]
    },
    {
      name: "Régulation (article 10.3)",
      columns: [
        ...[text("Bailleur"), text("Commune"), count("Attributions"), share("P(ne suit pas)")],
        ...[text("Classe"), number("Ménages sous l’objectif"), number("Bas (90 %)"), number("Haut (90 %)")]
      ],
      rows: told.regulation.flatMap(({bailleur, commune, n, astray, change}) =>
        change.map(({classe, mean, low, high}) => [bailleur, commune, n, astray, classe, mean, low, high])
      )
    }
  ];
}
