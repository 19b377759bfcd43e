import {element} from "../element.js";
import {formatNumber} from "../format.js";
import type {SimulationProgress} from "./simulationSession.js";

/** How far the engine is, or why it stopped. */
export function etSiStatus({wanted, replicates, failure}: SimulationProgress): HTMLElement {
  if (failure !== undefined)
    return element(
      "div",
      {class: "avertissement", role: "alert"},
      element(
        "p",
        {},
        `Le moteur s’est arrêté : ${failure}. Rechargez la page ; si cela se répète, la ligne de commande « npx equilibre simuler » fait le même calcul.`
      )
    );
  if (replicates.length === 0) return element("p", {role: "status"}, "Le moteur simule un premier tirage…");
  const mean = replicates.reduce((sum, {milliseconds}) => sum + milliseconds, 0) / replicates.length;
  return element(
    "p",
    {role: "status"},
    element("progress", {max: wanted, value: replicates.length, "aria-label": "Tirages simulés"}),
    ` ${replicates.length} tirage${replicates.length > 1 ? "s" : ""} sur ${wanted}, ${formatNumber(mean / 1000, 1)} s chacun. L’intervalle se resserre à chaque tirage.`
  );
}
