import Table from "cli-table3";
import type {ReplacedData} from "../analysis/indicateurs/replacedData.js";
import type {Segregation} from "../analysis/territoire/segregation.js";
import {isMet, type Target} from "../analysis/territoire/target.js";
import {formatDecimal} from "../words/numbers.js";
import {replacedSentences} from "../words/replacedSentences.js";
import {segregationSentence} from "../words/segregationSentence.js";

/** Every target of the territoire for a terminal, then the user's files that it rests on. */
export function territoireTargets({
  targets,
  replaced,
  segregation
}: {
  targets: readonly Target[];
  replaced: readonly ReplacedData[];
  segregation?: Segregation;
}): string {
  const table = new Table({
    head: ["Cible", "Visé", "Atteint", "Écart", "Tolérance", "Unité", "Statut", "Tenue"],
    style: {head: [], border: []}
  });
  for (const target of targets) {
    const held = target.status === "conflit" ? "montré" : isMet(target) ? "oui" : "non";
    const figures = [target.target, target.reached, target.residual, target.tolerance].map((figure) =>
      formatDecimal(figure, 4)
    );
    table.push([target.label, ...figures, target.unit, target.status, held]);
  }
  const sentences = replacedSentences(replaced).map(
    (sentence) => `Données remplacées par vos fichiers : ${sentence}.\n`
  );
  const apart = segregation === undefined ? "" : `${segregationSentence(segregation)}\n`;
  return `${table.toString()}\n${apart}${sentences.join("")}`;
}
