import type {Estimate, PeriodResult} from "../analysis/indicateurs/result.js";
import type {Brackets} from "../core/brackets.js";
import {fragilites} from "../core/vocabulary.js";
import {bracketName, lowestMenages} from "../words/bracketWords.js";
import type {Kind} from "../words/estimates.js";
import {underModestes, underObjective} from "../words/inForce.js";
import {classPlurals, fragiliteLabels} from "../words/labels.js";

export interface Indicator {
  readonly id: string;
  readonly label: string;
  readonly kind: Kind;
  readonly pick: (period: PeriodResult) => Estimate;
}

function indicator(id: string, label: string, kind: Kind, pick: Indicator["pick"]): Indicator {
  return {id, label, kind, pick};
}

/** The indicators of a page section, in the order of the convention. */
export function indicatorsOf(brackets: Brackets) {
  return {
    equilibre: fragilites.map((g) =>
      indicator(
        `under60-${g}`,
        `Part ${underObjective(g, brackets)}, ${fragiliteLabels[g].toLowerCase()}`,
        "share",
        (p) => p.flux[g].under60
      )
    ),
    volumes: [
      indicator("attributions", "Attributions", "count", (p) => p.attributions),
      indicator("premierAcces", "Premiers accès", "count", (p) => p.premierAcces),
      ...brackets.ids.map((k, i) =>
        indicator(
          `premierAcces-${k}`,
          `dont ${bracketName(brackets, i)}`,
          "count",
          (p) => p.premierAccesByBracket[k]
        )
      ),
      indicator("mutations", "Mutations", "count", (p) => p.mutations),
      indicator("mutationsBloquees", "dont bloquées ou complexes", "count", (p) => p.mutationsBloquees),
      indicator(
        "menagesModestesLoges",
        `Ménages ${underModestes(brackets)} logés`,
        "count",
        (p) => p.menagesModestesLoges
      ),
      indicator(
        "tresModestesLoges",
        `Ménages ${lowestMenages(brackets)} logés`,
        "count",
        (p) => p.tresModestesLoges
      )
    ],
    aci: [
      indicator("aciMetropole", fragiliteLabels.metropole, "share", (p) => p.aci.metropole),
      indicator("aciFragiles", `Communes ${classPlurals.fragile}`, "share", (p) => p.aci.communesFragiles),
      indicator("aciMoyennes", `Communes ${classPlurals.moyenne}`, "share", (p) => p.aci.communesMoyennes),
      indicator("aciSans", `Communes ${classPlurals.sans}`, "share", (p) => p.aci.communesSans)
    ],
    npru: [
      indicator("demolitions", "Logements démolis", "count", (p) => p.offre.demolitions),
      indicator("relogementsNpru", "Relogements NPRU", "count", (p) => p.relogementsNpru),
      indicator("relogementsDansNeuf", "dont dans un logement neuf", "count", (p) => p.relogementsDansNeuf),
      indicator("relogementsHorsQpv", "dont hors QPV", "count", (p) => p.relogementsHorsQpv),
      indicator(
        "relogementsAutreCommune",
        "dont dans une autre commune",
        "count",
        (p) => p.relogementsAutreCommune
      ),
      indicator(
        "relogementsAutreBailleur",
        "dont chez un autre bailleur",
        "count",
        (p) => p.relogementsAutreBailleur
      ),
      indicator("reconstitution", "Logements reconstitués", "count", (p) => p.offre.reconstitution)
    ],
    offre: [
      indicator("livraisons", "Logements livrés", "count", (p) => p.offre.livraisons),
      indicator("plai", "dont PLAI", "count", (p) => p.offre.plai),
      indicator("plaiRate", "Taux de PLAI", "share", (p) => p.offre.plaiRate),
      indicator("plaiBacklog", "PLAI restant dus", "count", (p) => p.offre.plaiBacklog)
    ],
    fluidite: [
      indicator("delaiLoges", "Attente des ménages logés", "months", (p) => p.delais.loges),
      ...brackets.ids.map((k, i) =>
        indicator(
          `delai-${k}`,
          `dont ${bracketName(brackets, i)}`,
          "months",
          (p) => p.delais.logesByBracket[k]
        )
      ),
      indicator("delaiAci", "dont ménages prioritaires (ACI)", "months", (p) => p.delais.logesAci),
      indicator("delaiHorsAci", "dont autres ménages", "months", (p) => p.delais.logesHorsAci),
      indicator("delaiAttente", "Ancienneté des demandes en attente", "months", (p) => p.delais.enAttente),
      indicator("demandes", "Demandes en attente", "count", (p) => p.demande.enAttente),
      indicator("vacants", "Logements vacants en fin d’année", "count", (p) => p.vacants),
      indicator("refus", "Refus de ménages", "count", (p) => p.refus),
      indicator("chaines", "Attributions par logement libéré", "ratio", (p) => p.chaines.longueur)
    ]
  };
}
