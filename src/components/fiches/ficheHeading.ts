import {fragilites} from "../../core/vocabulary.js";
import {formatMean} from "../../words/estimates.js";
import {classAdjectives, fragiliteLabels} from "../../words/labels.js";
import {formatNumber} from "../../words/numbers.js";
import {typography} from "../../words/typography.js";
import {badge} from "../badge.js";
import {element} from "../element.js";
import {originLine} from "../originLine.js";
import type {Fiche} from "./selectFiche.js";

/** Who the sheet is about, and the one sentence to read aloud. */
export function ficheHeading({unit, year, expected, objectives, scenario, origin}: Fiche): HTMLElement {
  const {nom, kind, fragilite, logements, npru} = unit;
  const total = logements.reduce((a, b) => a + b, 0);
  const aci = objectives.find(({article}) => article === "6.2");
  const parc = fragilites
    .map((g, i) => ({label: fragiliteLabels[g].toLowerCase(), count: logements[i]}))
    .filter(({count}) => count > 0)
    .map(({label, count}) => `${formatNumber(count)} en ${label}`)
    .join(", ");
  const sentence =
    Math.round(expected.attributions.mean) === 0
      ? `${nom} : aucune attribution attendue en ${year}.`
      : `${nom}, ${year} : environ ${formatMean(expected.attributions, "count")} attributions, dont ${formatMean(expected.premierAcces, "count")} premiers accès ; au moins ${formatNumber(aci?.count ?? 0)} pour des ménages ACI.`;
  return element(
    "div",
    {class: "reponse", "aria-live": "polite"},
    element("p", {class: "titre"}, sentence, " ", badge("simule")),
    element(
      "p",
      {},
      kind === "commune" && fragilite !== undefined ? `Commune ${communeClasses[fragilite]}. ` : "",
      total === 0
        ? "Aucun logement social au départ. "
        : `${formatNumber(total)} logements sociaux : ${parc}. `,
      npru ? "Site de renouvellement urbain (NPRU)." : ""
    ),
    element("p", {}, `Scénario « ${typography(scenario)} ».`),
    originLine([origin])
  );
}

const communeClasses = {
  ...classAdjectives,
  fragile: `${classAdjectives.fragile} au sens de l’article 6.2`
} as const;
