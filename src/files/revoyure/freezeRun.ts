import {predictIndicators} from "../../analysis/revoyure/projection/predictIndicators.js";
import type {Projection} from "../../analysis/revoyure/projection/projection.js";
import {firstHalfYearAfter} from "../../analysis/revoyure/projection/projectionAge.js";
import type {Convention, DatedValue, IsoDate} from "../../core/convention/convention.js";
import {scaleAt} from "../../words/inForce.js";
import {DataError, type Problem} from "../dataError.js";
import {hashOfProjection} from "./projectionFile.js";
import type {RunToFreeze} from "./runToFreeze.js";

/** Sets a run down as a projection dated that day; refused when the run knows what was not known, or has nothing left to say. */
export function freezeRun(
  {resultat, manifest, replicates, scenario}: RunToFreeze,
  date: IsoDate
): Projection {
  const {convention} = scenario;
  const firstYear = resultat.base.year;
  const from = firstHalfYearAfter(date);
  const problems: Problem[] = unknownThen(convention, date);
  if (from >= firstYear * 2 + replicates.steps)
    problems.push({
      file: "--date",
      message: `: le ${date}, ces résultats n’ont plus de semestre à venir : ils s’arrêtent fin ${scenario.horizon}.`
    });
  if (problems.length > 0) throw new DataError(problems);
  const content: Omit<Projection, "sha256"> = {
    schema: "equilibre/projection@1",
    date,
    scenario: resultat.scenario,
    engine: {version: manifest.engine.version, sources: manifest.engine.sources},
    seed: manifest.seed,
    replications: manifest.replications,
    incertitudes: manifest.incertitudes,
    digest: manifest.digest,
    inputs: manifest.inputs,
    convention: {
      id: convention.id,
      avenants: convention.avenants.map(({id}) => id),
      values: knownValues(convention, date)
    },
    indicators: predictIndicators(replicates, {firstYear, from, scale: scaleAt(convention, date)})
  };
  return {...content, sha256: hashOfProjection(content)};
}

function unknownThen(convention: Convention, date: IsoDate): Problem[] {
  const problems: Problem[] = [];
  if (date < convention.signed)
    problems.push({
      file: "--date",
      message: `: le ${date}, la convention n’était pas signée (${convention.signed}).`
    });
  for (const {id, signed} of convention.avenants)
    if (signed > date)
      problems.push({
        file: "--date",
        message: `: l’avenant « ${id} » n’est signé que le ${signed} : une projection datée du ${date} ne peut pas le connaître.`
      });
  return problems;
}

/** Values by date known that day: facts of a later day were not. */
function knownValues(convention: Convention, date: IsoDate): {[parameter: string]: readonly DatedValue[]} {
  return Object.fromEntries(
    Object.entries(convention.parameters).map(([id, {status, values}]) => [
      id,
      values.filter(({from, by}) => status !== "fait" || by !== convention.id || from <= date)
    ])
  );
}
