import {buildTerritoire} from "../../core/territoire/buildTerritoire.js";
import type {Territoire} from "../../core/territoire/territoire.js";
import {plainText} from "../../words/plainText.js";
import {conventionBrackets} from "../conventionBrackets.js";
import {projectFolder} from "../projectFolders.js";
import {territoireSeed} from "../territoire.js";
import {readTerritoireSources} from "../territoireSources.js";
import {type PlaceNames, readPlaceNames} from "./placeNames.js";

/** The ids that the user's files are checked against. */
export interface Reference extends PlaceNames {
  /** Names of the communes of the convention by INSEE code. */
  readonly communes: ReadonlyMap<string, string>;
  /** Their centres, in degrees. */
  readonly centres: ReadonlyMap<string, {readonly lon: number; readonly lat: number}>;
  /** Names of the bailleurs by id. */
  readonly bailleurs: ReadonlyMap<string, string>;
  /** Ids of the quartiers of the built territoire. */
  readonly quartiers: ReadonlySet<string>;
}

/** Communes, bailleurs and quartiers of the territoire that the project ships, whatever was imported before. */
export function readReference(root = projectFolder()): Reference {
  const {sources} = readTerritoireSources({root, brackets: conventionBrackets(root).ids.length});
  const {communes, bailleurs, quartiers} = buildTerritoire(sources, {
    seed: territoireSeed(root),
    total: "convention"
  });
  return referenceOf({communes, bailleurs, quartiers}, root);
}

/** The ids of a territoire, with the other names of its communes. */
export function referenceOf(
  {communes, bailleurs, quartiers}: Pick<Territoire, "communes" | "bailleurs" | "quartiers">,
  root = projectFolder()
): Reference {
  return {
    ...readPlaceNames(root),
    communes: new Map(communes.insee.map((insee, i) => [insee, communes.noms[i]])),
    centres: new Map(communes.insee.map((insee, i) => [insee, {lon: communes.lon[i], lat: communes.lat[i]}])),
    bailleurs: new Map(bailleurs.ids.map((id, i) => [id, bailleurs.noms[i]])),
    quartiers: new Set(quartiers.ids)
  };
}

/** Ids by plain name and by plain id, to read either in a file. */
export function idsByName(names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    [...names].flatMap(([id, name]) => [[plainText(id), id] as const, [plainText(name), id] as const])
  );
}
