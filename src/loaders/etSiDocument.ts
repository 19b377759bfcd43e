import type {EtSiDocument} from "../components/etsi/etSiDocument.js";
import {bracketCount} from "../core/brackets.js";
import {numberAt} from "../core/convention/valueAt.js";
import {engine} from "../files/engine.js";
import {readFit} from "../files/fitFile.js";
import {replacedData} from "../files/replacedData.js";
import {resolveScenario} from "../files/resolveScenario.js";
import {loadTerritoire} from "../files/territoire.js";
import {references} from "./runs.js";

/** The two reference scenarios, resolved, and the fit: all that the page needs beside the territoire and its ménages. */
export function etSiDocument(): EtSiDocument {
  const [reference, start] = references().map((id) => resolveScenario(id));
  const {convention} = reference;
  const {digest, replaced} = loadTerritoire({brackets: bracketCount(convention)});
  const figure = (id: string) => numberAt(convention, id, convention.inForce);
  return {
    ...engine(),
    reference,
    start: {title: start.scenario.title, levers: start.levers},
    baseYear: figure("duration.firstYear") - 1,
    demolitions: {min: figure("npru.demolitionsMin"), max: figure("npru.demolitionsMax")},
    fit: readFit(reference, digest),
    replaced: replacedData(replaced)
  };
}
