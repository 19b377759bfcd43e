import type {Avenant, Convention} from "../../core/convention/convention.js";
import {isKept} from "../../core/convention/keptBySuccessor.js";
import {closest} from "../../core/formats/closest.js";
import type {ValueProblem} from "../../core/formats/valueProblems.js";

/** What only a convention of its own can say: when it begins and how long it lasts. */
const own = ["duration.firstYear", "duration.years"];

/**
 * What is wrong in a convention that replaces the one before: everything that the text of that one sets is set again or kept by
 * name, so that nothing goes on in silence. Facts of elsewhere (a yearly scale) and derived figures follow by themselves.
 */
export function successorProblems(avenant: Avenant, convention: Convention): ValueProblem[] {
  const {keeps, clauses, replaces} = avenant;
  const whole = replaces.includes(convention.id);
  if (keeps === undefined) {
    if (!whole) return [];
    const message =
      `remplace toute la convention « ${convention.id} » : il manque « keeps », ce qu’elle reprend de la précédente ` +
      "(paramètres ou groupes, [] pour rien)";
    return [{path: ["replaces"], message}];
  }
  if (!whole) {
    const message =
      "n’a de sens que dans une convention qui en remplace une autre ; " +
      `attendu : « replaces: [${convention.id}] », ou rien`;
    return [{path: ["keeps"], message}];
  }
  return [...keptProblems(keeps, {avenant, convention}), ...missingProblems(keeps, clauses, convention)];
}

function keptProblems(
  keeps: readonly string[],
  {avenant, convention}: {readonly avenant: Avenant; readonly convention: Convention}
): ValueProblem[] {
  const ids = Object.keys(convention.parameters);
  const names = [...new Set([...ids.map(groupOf), ...ids])];
  return keeps.flatMap((name, i) => {
    const path = ["keeps", String(i)];
    if (own.includes(name)) {
      const message = `« ${name} » ne se reprend pas : une convention dit quand elle commence et combien d’années elle dure`;
      return [{path, message}];
    }
    if (avenant.clauses[name] !== undefined)
      return [
        {path, message: `« ${name} » est fixé sous « parameters » et repris ici ; attendu : l’un ou l’autre`}
      ];
    if (names.includes(name)) return [];
    const near = closest(name, names);
    const hint = near ? `. Vouliez-vous dire « ${near} » ?` : "";
    return [{path, message: `« ${name} » n’est ni un paramètre ni un groupe de la convention${hint}`}];
  });
}

/** One problem a group, that names what it lacks. */
function missingProblems(
  keeps: readonly string[],
  clauses: Avenant["clauses"],
  {parameters}: Convention
): ValueProblem[] {
  const missing = new Map<string, string[]>();
  for (const [id, {status, formula}] of Object.entries(parameters)) {
    const said = clauses[id] !== undefined || (isKept(keeps, id) && !own.includes(id));
    const follows = (status === "fait" || status === "derive" || formula !== undefined) && !own.includes(id);
    if (said || follows) continue;
    missing.set(groupOf(id), [...(missing.get(groupOf(id)) ?? []), id]);
  }
  return [...missing].map(([group, ids]) => ({
    path: ["parameters"],
    message:
      `ni fixé ni repris : ${ids.join(", ")} ; attendu : ` +
      (ids.every((id) => own.includes(id))
        ? "une valeur sous « parameters »"
        : `une valeur sous « parameters », ou « ${group} » (ou le nom du paramètre) sous « keeps »`)
  }));
}

function groupOf(id: string): string {
  return id.slice(0, id.indexOf("."));
}
