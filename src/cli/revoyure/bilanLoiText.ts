import type {BilanLoi, LawCount} from "../../analysis/bilan/bilanLoi.js";
import {contingents} from "../../core/vocabulary.js";
import {contingentNames} from "../../words/labels.js";
import {formatNumber, formatShare} from "../../words/numbers.js";
import {upperFirst} from "../../words/upperFirst.js";

/** The attributions of a bilan as the law counts them, in French, each share with what it is a share of; then what is missing. */
export function bilanLoiText({
  horsQpv,
  enQpv,
  reservataires,
  minima,
  threshold,
  missing
}: BilanLoi): string[] {
  return [
    "Les mêmes attributions, lues par la loi (CCH, L. 441-1) ; pour les partenaires seulement, jamais publié",
    `  Hors quartiers prioritaires, premier quartile et relogés : ${range(horsQpv)} ; minimum ${formatShare(minima.premierQuartile)}, dont ${formatNumber(horsQpv.reloges)} ${horsQpv.reloges > 1 ? "relogés" : "relogé"}.`,
    `  En quartiers prioritaires, trois autres quartiles : ${range(enQpv)} ; minimum ${formatShare(minima.autresQuartiles)}.`,
    ...contingents.map((c) => {
      const {judged, prioritaires} = reservataires[c];
      const asked =
        c === "prefet" ? "destiné à ces publics" : `minimum ${formatShare(minima.publicsPrioritaires)}`;
      return `  ${upperFirst(contingentNames[c])}, publics prioritaires (ménages ACI) : ${share(prioritaires, judged)} ; ${asked}.`;
    }),
    `  Premier quartile : au plus ${formatNumber(threshold.euros)} € par an et par unité de consommation${
      threshold.supposed ? ", seuil supposé ; celui de votre arrêté va dans data/loi/attributions.yaml" : ""
    }.`,
    "  Les âges ne sont pas dans le fichier : la part est entre deux bornes, selon que chaque personne après la première a moins de 14 ans (0,3) ou non (0,5).",
    ...missing.map(
      ({what, lines}) => `  Non dit par ${formatNumber(lines)} ligne${lines > 1 ? "s" : ""} : ${what}.`
    ),
    ""
  ];
}

function range({judged, surely, possibly}: LawCount): string {
  if (judged === 0) return "rien ne permet d’en juger";
  return surely === possibly
    ? share(surely, judged)
    : `de ${formatShare(surely / judged, 1)} à ${formatShare(possibly / judged, 1)} (sur ${formatNumber(judged)})`;
}

function share(count: number, of: number): string {
  return of === 0
    ? "rien ne permet d’en juger"
    : `${formatShare(count / of, 1)} (${formatNumber(count)} sur ${formatNumber(of)})`;
}
