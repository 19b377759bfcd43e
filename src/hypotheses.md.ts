import {cadragePrefix} from "./analysis/mondes/factors.js";
import {bracketCount, bracketsOn} from "./core/brackets.js";
import {readProject} from "./files/projectFile.js";
import {readPublicSources} from "./files/publicSources.js";
import {resolveScenario} from "./files/resolveScenario.js";
import {readSensitivity, sensitivityInputs} from "./files/sensitivityFile.js";
import {followingFile} from "./files/suivre/readFollowing.js";
import {readTerritoireSources} from "./files/territoireSources.js";
import {emitText} from "./loaders/emit.js";
import {hypothesesPage} from "./site/hypothesesPage.js";

await emitText(() => {
  const sensitivity = readSensitivity();
  // Those in force: the user's own files may have taken the place of some.
  const {hypotheses, convention} = resolveScenario(readProject().scenarios.reference);
  const {cadrage} = readTerritoireSources({brackets: bracketCount(convention)});
  return hypothesesPage(hypotheses, {
    sources: readPublicSources(),
    following: followingFile(),
    sensitivity: sensitivity && {
      ...sensitivity,
      descriptions: {
        ...Object.fromEntries(
          Object.entries({...convention.parameters, ...hypotheses}).map(([id, {description}]) => [
            id,
            description
          ])
        ),
        ...Object.fromEntries(cadrage.map(({id, libelle}) => [`${cadragePrefix}${id}`, libelle]))
      },
      stale: sensitivity.inputs !== sensitivityInputs(),
      cuts: bracketsOn(resolveScenario(readProject().scenarios.convention).convention, [
        `${sensitivity.year}-12-31`
      ])
    }
  });
});
