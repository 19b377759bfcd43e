import Table from "cli-table3";
import type {Estimate, PeriodResult, Resultat} from "../analysis/indicateurs/result.js";
import type {Brackets} from "../core/brackets.js";
import {fragilites} from "../core/vocabulary.js";
import {formatEstimate, type Kind} from "../words/estimates.js";
import {boundsLabel, underModestes, underObjective} from "../words/inForce.js";
import {classNames} from "../words/labels.js";
import {replacedSentences} from "../words/replacedSentences.js";
import {formatOuter, worldsLines} from "../words/worlds.js";
import {withoutRules} from "./tableChars.js";

interface Row {
  readonly label: string;
  readonly kind: Kind;
  readonly pick: (period: PeriodResult) => Estimate;
}

const rowsOf = (brackets: Brackets): readonly Row[] => [
  ...([...fragilites, "metropole"] as const).map(
    (g): Row => ({
      label: `Part ${underObjective(g, brackets)}, ${classNames[g]}`,
      kind: "share",
      pick: (p) => p.flux[g].under60
    })
  ),
  {label: "Attributions", kind: "count", pick: (p) => p.attributions},
  {label: "  dont premiers accès", kind: "count", pick: (p) => p.premierAcces},
  {label: "  dont mutations", kind: "count", pick: (p) => p.mutations},
  {label: "  dont relogements NPRU", kind: "count", pick: (p) => p.relogementsNpru},
  {label: `Ménages ${underModestes(brackets)} logés`, kind: "count", pick: (p) => p.menagesModestesLoges},
  {label: "Part ACI des premiers accès", kind: "share", pick: (p) => p.aci.metropole},
  {
    label: "  parmi ceux sous 2 RSA",
    kind: "share",
    pick: (p) => p.menages.sousDeuxRsa.aciPremierAcces
  },
  {
    label: "Loi : premier quartile et relogés, hors QPV",
    kind: "share",
    pick: (p) => p.loi.horsQpv.premierQuartile
  },
  {label: "Loi : trois autres quartiles, en QPV", kind: "share", pick: (p) => p.loi.enQpv.autresQuartiles},
  {label: "Mutations bloquées ou complexes logées", kind: "count", pick: (p) => p.mutationsBloquees},
  {label: "Logements livrés", kind: "count", pick: (p) => p.offre.livraisons},
  {label: "Taux de PLAI", kind: "share", pick: (p) => p.offre.plaiRate},
  {label: "Attente des ménages logés", kind: "months", pick: (p) => p.delais.loges},
  {label: "  dont ménages ACI", kind: "months", pick: (p) => p.delais.logesAci},
  {label: "Demandes en attente", kind: "count", pick: (p) => p.demande.enAttente},
  {label: "Refus de ménages", kind: "count", pick: (p) => p.refus},
  {label: "Logements vacants en fin d’année", kind: "count", pick: (p) => p.vacants},
  {
    label: `Vacance d’un logement attribué, ${classNames.fragile}`,
    kind: "months",
    pick: (p) => p.vacance.fragile.mois
  },
  {label: `  ${classNames.sans}`, kind: "months", pick: (p) => p.vacance.sans.mois}
];

/** The results of a scenario for a terminal: base year against last year, each with its interval, then convergence. */
export function summaryTable(resultat: Resultat): string {
  const {base, years, convergence, scenario, replications, seed, engine, incertitudes} = resultat;
  const last = years[years.length - 1];
  const table = new Table({
    head: ["", `${base.year} (référence)`, String(last.year)],
    style: {head: [], border: []},
    chars: withoutRules,
    colAligns: ["left", "right", "right"]
  });
  for (const {label, kind, pick} of rowsOf(resultat.brackets))
    table.push([label, shown(pick(base), kind), shown(pick(last), kind)]);
  const drawn = incertitudes === false ? "le hasard varie" : `hypothèses tirées : ${incertitudes.join(", ")}`;
  return [
    `${scenario.title} (${scenario.id})`,
    `${replications} réplications, graine « ${seed} », moteur ${engine.version} ; ${drawn}.`,
    ...replacedSentences(resultat.replaced).map(
      (sentence) => `Données remplacées par vos fichiers : ${sentence}.`
    ),
    table.toString(),
    "Entre crochets, le hasard d’une année : neuf réplications sur dix. Aucun chiffre n’est plus fin que son erreur.",
    `${boundsLabel(convergence.bounds)}. ${convergence.grouped.reason}`,
    `Équilibre de référence par tranche. ${convergence.brackets.reason}`,
    `Empreinte : ${resultat.digest}`,
    ...worldsLines(resultat.worlds),
    ""
  ].join("\n");
}

/** Chance on the first line; chance and what is not known on the second, where worlds were drawn. */
function shown(estimate: Estimate, kind: Kind): string {
  const outer = formatOuter(estimate, kind);
  return `${formatEstimate(estimate, kind)}${outer === "" ? "" : `\nmondes : ${outer}`}`;
}
