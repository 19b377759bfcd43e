import type {RevoyureDocument} from "../analysis/revoyure/revoyureDocument.js";
import {revoyureTitle} from "../analysis/revoyure/revoyureTitle.js";
import type {RevoyurePublication} from "../components/publication/publicationDocument.js";
import {DataError} from "../files/dataError.js";
import {readProject} from "../files/projectFile.js";
import {resolveScenario} from "../files/resolveScenario.js";
import {readRevoyure, revoyureSlugs} from "../files/revoyure/revoyureFolder.js";
import {sha256Of} from "../files/seal.js";
import type {Gathered} from "./gathered.js";
import {type PublicationPlace, publicationHeader} from "./publicationHeader.js";
import {revoyureSheets} from "./revoyureSheets.js";
import {withoutNames} from "./withoutNames.js";

/** All that the page of a revoyure reads, from the one that is kept: small counts are masked, an exercise names nobody. */
export function gatherRevoyure(slug: string, place: PublicationPlace): Gathered<RevoyurePublication> {
  const known = revoyureSlugs();
  const refuse = (message: string): never => {
    throw new DataError([{file: place.id, message}]);
  };
  if (!known.includes(slug))
    return refuse(
      `: aucune revoyure gardée sous ce nom. ${known.length === 0 ? "" : `Gardées : ${known.map((one) => `revoyure/${one}`).join(", ")}. `}Faites-la d’abord avec « npx equilibre revoyure … ».`
    );
  const kept = readRevoyure(slug);
  if (kept.exercise === undefined && !kept.revoyure.bilan.publication)
    return refuse(": ses effectifs de 1 à 10 ménages ne sont pas masqués. Refaites-la, puis publiez-la.");
  const rapport: RevoyureDocument = kept.exercise === undefined ? kept : withoutNames(kept);
  const {worlds, provenance} = rapport.revoyure;
  const {files, projection, engine, seed, replications} = provenance;
  const document: RevoyurePublication = {
    schema: "equilibre/publication-revoyure@1",
    ...publicationHeader(place, resolveScenario(readProject().scenarios.convention)),
    title: revoyureTitle(rapport),
    engine,
    ...{seed, replications: replications.reprojection, digest: sha256Of(JSON.stringify(rapport))},
    ...(worlds && {worlds}),
    inputs: Object.fromEntries([projection, ...files].map(({file, sha256}) => [file, sha256])),
    rapport,
    sheets: revoyureSheets(rapport)
  };
  return {
    document,
    incertitudes: projection.incertitudes,
    reference: {id: projection.scenario.id, digest: projection.digest}
  };
}
