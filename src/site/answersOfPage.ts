import {answerIds} from "../files/awaitedAnswers.js";
import {readProject} from "../files/projectFile.js";
import {resolveScenario} from "../files/resolveScenario.js";

/** Whether a page of the site shows an answer: the page by its path, « scenarios/<id> »; the answer by its name. */
export function showsAnswer(page: string, answer: string): boolean {
  const {beside, bounds, plaiRates} = readProject().scenarios;
  const simulations = (ids: readonly (string | undefined)[]) =>
    ids.some((id) => id !== undefined && answer === answerIds.simulation(id));
  const {levers, frontier, exercise, worlds} = answerIds;
  if (page.startsWith("scenarios/")) {
    const id = page.slice("scenarios/".length);
    return simulations([id, ...resolveScenario(id).scenario.extends.slice(0, 1)]) || answer === worlds;
  }
  if (page === "avenant/index") return answer.startsWith(answerIds.avenant(""));
  switch (page) {
    case "index":
      return [levers, worlds].includes(answer) || simulations([beside]);
    case "inconnues":
      return answer === worlds || simulations([bounds]);
    case "venu":
      return answer === worlds;
    case "plai":
      return answer === worlds || simulations(plaiRates);
    case "comparer":
      return answer === worlds || answer.startsWith(answerIds.simulation(""));
    case "carte":
    case "fiches":
      return answer.startsWith(answerIds.simulation(""));
    case "atteignable":
      return answer === frontier;
    case "revoyure/index":
      return answer === exercise;
    default:
      return answer === page;
  }
}
