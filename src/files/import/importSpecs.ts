import type {ImportSpec} from "./importSpec.js";
import {agrements} from "./types/agrements.js";
import {attributions} from "./types/attributions.js";
import {communes} from "./types/communes.js";
import {demandes} from "./types/demandes.js";
import {livraisons} from "./types/livraisons.js";
import {logements} from "./types/logements.js";
import {logementsCommunes} from "./types/logementsCommunes.js";
import {npru} from "./types/npru.js";
import {observations} from "./types/observations.js";
import {parc} from "./types/parc.js";
import {quartiers} from "./types/quartiers.js";

/** Tables that can be imported, by type. Contours are not a table: see importContours.ts. */
export const importSpecs: ReadonlyMap<string, ImportSpec> = new Map(
  [
    quartiers,
    communes,
    logements,
    logementsCommunes,
    attributions,
    demandes,
    parc,
    npru,
    livraisons,
    agrements,
    observations
  ].map((spec) => [spec.type, spec])
);
