import {turnLines} from "../components/retournements/turnLines.js";
import {effortTurns} from "./effortTurns.js";
import {emit} from "./emit.js";
import {pageDocument, readRun, readRunWorlds, references} from "./runs.js";
import {unknownsBetween} from "./unknownsOfRuns.js";

/** The two simulations that the home page opposes, and what would change what it says of them. */
await emit(() => {
  const [reference, convention] = references().map((id) => ({
    document: readRun(id),
    projection: readRunWorlds(id)
  }));
  return {
    reference: pageDocument(reference.document),
    convention: pageDocument(convention.document),
    turns: [...turnLines(unknownsBetween(reference, convention)), ...effortTurns(convention.document)]
  };
});
