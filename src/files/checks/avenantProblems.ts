import {lowSetParameters} from "../../core/brackets.js";
import type {Avenant, Convention, IsoDate, ParameterValue} from "../../core/convention/convention.js";
import {stackAvenants} from "../../core/convention/stackAvenants.js";
import {closest} from "../../core/formats/closest.js";
import {shapeOf, type ValueProblem, valueProblems} from "../../core/formats/valueProblems.js";
import {cutProblems, lowSetProblems} from "./bracketProblems.js";
import {bracketsOn} from "./conventionProblems.js";
import {conventionShape} from "./conventionShapes.js";
import {successorProblems} from "./successorProblems.js";
import {shapeFaults} from "./valueShape.js";

/** What is wrong in an avenant once the convention is known: dates, parameters, shapes and bounds. */
export function avenantProblems(avenant: Avenant, convention: Convention): ValueProblem[] {
  const problems: ValueProblem[] = successorProblems(avenant, convention);
  for (const key of ["signed", "inForce"] as const) {
    if (avenant[key] >= convention[key]) continue;
    problems.push({path: [key], message: `${avenant[key]} précède la convention (${convention[key]})`});
  }
  const ids = Object.keys(convention.parameters);
  const thresholds = avenant.clauses["brackets.thresholds"]?.values ?? [];
  const shapeProblems = (id: string, value: ParameterValue, from: IsoDate) => {
    const own = thresholds.findLast((dated) => dated.from <= from)?.value;
    const brackets = Array.isArray(own) ? own.length + 1 : bracketsOn(convention, from);
    return shapeFaults(value, conventionShape(id, convention.parameters[id].unit), {brackets});
  };
  for (const [id, clause] of Object.entries(avenant.clauses)) {
    const parameter = convention.parameters[id];
    if (parameter === undefined) {
      const near = closest(id, ids);
      const hint = near
        ? `. Vouliez-vous dire « ${near} » ?`
        : " ; le fichier de la convention les donne tous";
      problems.push({
        path: ["parameters", id],
        message: `« ${id} » n'est pas un paramètre de la convention${hint}`
      });
      continue;
    }
    if (parameter.formula !== undefined) {
      const message = `la valeur de « ${id} » se calcule (${parameter.formula}) : changez ses termes`;
      problems.push({path: ["parameters", id], message});
      continue;
    }
    const named = conventionShape(id, parameter.unit).kind === "numbersByName";
    const expected = shapeOf(parameter.values[0].value);
    for (const {from, value} of clause.values) {
      const path = ["parameters", id, "values", from];
      const found = shapeOf(value);
      if (found !== expected && !named) {
        const why =
          id === "brackets.thresholds"
            ? " : le nombre de tranches vaut pour toute la vie de la convention"
            : "";
        problems.push({path, message: `trouvé ${found}, attendu ${expected}${why}`});
      } else
        for (const fault of [...valueProblems(value, parameter), ...shapeProblems(id, value, from)])
          problems.push({...fault, path: [...path, ...fault.path]});
    }
  }
  return problems.length > 0 ? problems : bracketProblems(avenant, convention);
}

/**
 * Brackets as the avenant alone leaves them: one that moves their thresholds says in the same breath which of the new
 * ones each objective looks at.
 */
function bracketProblems(avenant: Avenant, convention: Convention): ValueProblem[] {
  const own = ["brackets.thresholds", "brackets.names", ...Object.values(lowSetParameters)].filter(
    (id) => avenant.clauses[id] !== undefined
  );
  if (own.length === 0) return [];
  const {parameters} = stackAvenants(convention, [avenant]);
  return [...cutProblems(parameters), ...lowSetProblems(parameters)].map(({path, message}) => {
    const set = path.length > 1 && avenant.clauses[path[1]] !== undefined;
    return {path: set ? path : ["parameters", own[0]], message};
  });
}
