import {formatNumber} from "../../words/numbers.js";
import {element} from "../element.js";
import type {SimulationProgress} from "./receiveReplicate.js";

/** How far the engine is, or why it stopped. */
export function etSiStatus({wanted, replicates, served, checked, failure}: SimulationProgress): HTMLElement {
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
  const ran = replicates.flatMap(({milliseconds = []}) => milliseconds);
  const sentences = [
    `${replicates.length} tirage${replicates.length > 1 ? "s" : ""} sur ${wanted}`,
    served === 0 ? "" : `, dont ${served} ${served > 1 ? "calculés" : "calculé"} à la construction du site`,
    ran.length === 0
      ? ". "
      : `, ${formatNumber(ran.reduce((sum, one) => sum + one, 0) / ran.length / 1000, 1)} s ${ran.length > 1 ? "chacun" : "pour le dernier"}. `,
    replicates.length < wanted
      ? "La moyenne se précise à chaque tirage ; la bande, elle, dit le hasard d’une année et ne se resserre pas. "
      : "",
    served === 0 ? "" : checkText(checked)
  ];
  return element(
    "p",
    {role: "status"},
    element("progress", {max: wanted, value: replicates.length, "aria-label": "Tirages simulés"}),
    ` ${sentences.join("").trim()}`
  );
}

function checkText(checked: boolean): string {
  return checked
    ? "Le moteur de cette page a refait le premier : même empreinte."
    : "Le moteur de cette page se prépare et refait le premier pour vérifier…";
}
