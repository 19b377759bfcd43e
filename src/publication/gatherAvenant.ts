import {basename, isAbsolute} from "node:path";
import type {AvenantPublication} from "../components/publication/publicationDocument.js";
import {DataError} from "../files/dataError.js";
import {engine} from "../files/engine.js";
import {keptAnswerIds} from "../files/keptAnswers.js";
import {publishedInputs} from "../files/publishedInputs.js";
import {resolveScenario} from "../files/resolveScenario.js";
import {readAvenantAnswer} from "../loaders/avenantAnswers.js";
import {avenantUnknowns} from "../loaders/avenantUnknowns.js";
import {shortened} from "../loaders/emit.js";
import {typography} from "../words/typography.js";
import type {Gathered} from "./gathered.js";
import {type PublicationPlace, publicationHeader} from "./publicationHeader.js";

/** All that the page of an avenant reads, from the answer that is kept; one that no longer holds is refused. */
export function gatherAvenant(id: string, place: PublicationPlace): Gathered<AvenantPublication> {
  const answer = readAvenantAnswer(id);
  const refuse = (message: string): never => {
    throw new DataError([{file: place.id, message}]);
  };
  if (answer === undefined) {
    const known = keptAnswerIds("avenants").map((one) => `avenant/${one}`);
    return refuse(
      `: aucune réponse gardée sous ce nom. ${known.length === 0 ? "" : `Gardées : ${known.join(", ")}. `}Mesurez-le d’abord avec « npx equilibre avenant … --avec … ».`
    );
  }
  if (answer.stale.length > 0)
    return refuse(
      `: ${answer.stale.join(", ")}. Mesurez-le de nouveau avec « ${answer.command} », puis publiez-le.`
    );
  const {seed, replications, worlds, runs, scenario, avenants, incertitudes} = answer.document;
  const [without, within] = runs;
  const unknowns = avenantUnknowns(answer.document);
  const document: AvenantPublication = {
    schema: "equilibre/publication-avenant@1",
    ...publicationHeader(place, resolveScenario(scenario.id)),
    title: typography(avenants.map(({title}) => title).join(" ; ")),
    engine: engine(),
    ...{seed, replications, digest: within.digest},
    ...(worlds && {worlds}),
    inputs: publishedInputs(
      Object.fromEntries(Object.entries(within.inputs).filter(([path]) => !isVariant(path)))
    ),
    answer,
    ...(unknowns && {unknowns})
  };
  return {
    document: JSON.parse(shortened(document)) as AvenantPublication,
    incertitudes,
    reference: {id: scenario.id, digest: without.digest},
    avenants: avenants.map(({file}) => (isAbsolute(file) ? basename(file) : file))
  };
}

/** The scenario with its avenants is a file that the tool writes: it is made again from both. */
function isVariant(path: string): boolean {
  return /(^|\/)variantes\//.test(path);
}
