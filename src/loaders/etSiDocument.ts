import type {EtSiDocument} from "../components/etsi/etSiDocument.js";
import {bracketCount} from "../core/brackets.js";
import {compilePlan} from "../core/compile/compilePlan.js";
import {numberAt} from "../core/convention/valueAt.js";
import {type Fragilite, fragilites} from "../core/vocabulary.js";
import {engine} from "../files/engine.js";
import {readFit} from "../files/fitFile.js";
import {replacedData} from "../files/replacedData.js";
import {resolveScenario} from "../files/resolveScenario.js";
import {loadTerritoire} from "../files/territoire.js";
import {etSiPresets} from "./etSiPresets.js";
import {references} from "./runs.js";

/** The two reference scenarios, resolved, and the fit: all that the page needs beside the territoire and its ménages. */
export function etSiDocument(): EtSiDocument {
  const [reference, start] = references().map((id) => resolveScenario(id));
  const {convention} = reference;
  const {territoire, digest, replaced} = loadTerritoire({brackets: bracketCount(convention)});
  const figure = (id: string) => numberAt(convention, id, convention.inForce);
  const fit = readFit(reference, digest);
  const {ceiling, floor} = compilePlan({resolved: start, territoire, fit}).attribution;
  const opening = {
    reference,
    start: {title: start.scenario.title, levers: start.levers},
    baseYear: figure("duration.firstYear") - 1
  };
  return {
    ...engine(),
    ...opening,
    presets: etSiPresets(opening, {territoire, fit}),
    bounded: Object.fromEntries(
      fragilites.map((g, i) => [g, [...ceiling, ...floor].some((classes) => classes[i] !== null)])
    ) as {readonly [g in Fragilite]: boolean},
    npru: reference.levers.npru.active,
    demolitions: {min: figure("npru.demolitionsMin"), max: figure("npru.demolitionsMax")},
    fit,
    replaced: replacedData(replaced)
  };
}
