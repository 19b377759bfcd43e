import {frenchDate} from "../../words/frenchDate.js";
import {formatNumber} from "../../words/numbers.js";
import {element} from "../element.js";
import type {ReperesLoi} from "../reperes.js";

/** How the law was read: what is counted, which threshold, what stands for the publics prioritaires. */
export function lawNote({thresholds, supposed, from}: ReperesLoi): HTMLElement {
  const euros = thresholds
    .map(
      ({from: day, euros: n}, i) => `${formatNumber(n)} €${i === 0 ? "" : ` à partir du ${frenchDate(day)}`}`
    )
    .join(", puis ");
  return element(
    "p",
    {},
    `Lecture de la loi (depuis le ${frenchDate(from)}) : baux signés seulement. Premier quartile : ressources de l’année par unité ` +
      `de consommation, au plus ${euros}${
        supposed
          ? " ; ce seuil est supposé (le premier quartile de la demande simulée, en euros de l’année de base), faute de l’arrêté de l’EPCI, qui le remplace dans data/loi/attributions.yaml"
          : ""
      }. Relogés du renouvellement urbain : comptés hors quartiers prioritaires, quelles que soient leurs ressources. Publics ` +
      "prioritaires : les ménages ACI en tiennent lieu, sans DALO ni désignation d’office. La loi oblige chaque bailleur ; les chiffres " +
      "par bailleur sont dans les résultats complets (JSON)."
  );
}
