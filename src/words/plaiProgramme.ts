import type {PlaiProgramme} from "../analysis/plai/plaiProgramme.js";
import {formatNumber, formatShare} from "./numbers.js";

/** One line that reconciles a rate with that of simulations: the same inputs, or which ones the latter have. */
export function programmeSentence(programme: PlaiProgramme): string {
  const {production, delivered, demolitions, years, delay, rate, terms, asked} = programme;
  const built =
    delivered === production
      ? `${formatNumber(production)} logements par an`
      : `${formatNumber(production)} logements programmés par an, dont ${formatNumber(delivered)} sont supposés livrés`;
  const rebuilt = delay === 0 ? "sans délai" : `${formatNumber(delay)} an${delay > 1 ? "s" : ""} après`;
  const told =
    `${built}, ${formatNumber(demolitions)} démolitions en ${formatNumber(years)} ans, reconstitution ${rebuilt}, ` +
    `taux actuel de ${formatShare(terms.currentRate)}`;
  const simulated = `la règle prospective, celle des simulations, donne ${formatShare(rate, 1)} la première année`;
  return asked
    ? `C’est le programme que simulent le scénario de la convention et la page du NPRU : ${told} ; ${simulated}.`
    : `Avec le programme que simulent le scénario de la convention et la page du NPRU (${told}), ${simulated} : d’un taux à l’autre ne changent que ce que l’on suppose et la règle.`;
}
