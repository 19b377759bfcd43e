import {plaiDefaults} from "../analysis/plai/plaiReadings.js";
import type {PlaiAssumption, PlaiPageDocument} from "../components/plai/plaiDocument.js";
import type {Convention} from "../core/convention/convention.js";
import {valueAt} from "../core/convention/valueAt.js";
import {readConvention} from "../files/conventionFiles.js";
import {engine} from "../files/engine.js";
import {readProject} from "../files/projectFile.js";
import {resolveScenario} from "../files/resolveScenario.js";
import {formatParameter} from "../words/formatParameter.js";
import {contentOf} from "./contentOf.js";
import {emit} from "./emit.js";
import {plaiFiles} from "./plaiFiles.js";

const shown = [
  "offre.production",
  "plai.currentRate",
  "plai.reconstitutionShare",
  "plai.lowerBound",
  "plai.upperBound",
  "npru.demolitionsMin",
  "npru.demolitionsMax",
  "npru.reconstitutionRatio",
  "plai.minimumPerYear",
  "plai.revisionMonths"
] as const;

await emit((): PlaiPageDocument => {
  const convention = contentOf(readConvention());
  return {
    version: engine().version,
    inForce: convention.inForce,
    ...plaiDefaults(resolveScenario(readProject().scenarios.convention)),
    assumptions: shown.map((id) => assumption(convention, id)),
    files: plaiFiles()
  };
});

function assumption(convention: Convention, id: string): PlaiAssumption {
  const {description, unit, article, status, reason} = convention.parameters[id];
  return {
    label: description,
    shown: formatParameter(valueAt(convention, id, convention.inForce), unit),
    status,
    article,
    ...(reason === undefined ? {} : {reason})
  };
}
