import {bracketsOn} from "./core/brackets.js";
import {readProject} from "./files/projectFile.js";
import {resolveScenario} from "./files/resolveScenario.js";
import {readSensitivity, sensitivityInputs} from "./files/sensitivityFile.js";
import {emitText} from "./loaders/emit.js";
import {hypothesesPage} from "./site/hypothesesPage.js";

await emitText(() => {
  const sensitivity = readSensitivity();
  return hypothesesPage(
    // Those in force: the user's own files may have taken the place of some.
    resolveScenario(readProject().scenarios.reference).hypotheses,
    sensitivity && {
      ...sensitivity,
      stale: sensitivity.inputs !== sensitivityInputs(),
      cuts: bracketsOn(resolveScenario(readProject().scenarios.convention).convention, [
        `${sensitivity.year}-12-31`
      ])
    }
  );
});
