import {cpSync, mkdirSync, mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {templateFolder} from "../../../src/files/newProject.js";

export const titles =
  "id,notion,mesure,periode,perimetre,valeur,bas,haut,unite,connu_le,source,confiance,sortie,usage,deja_dans,remarque";

export const evolutionLine =
  'attributions-2024-2026,"Attributions, évolution",evolution,2024-2026,la ville,-30,,,%,2027-02-01,bilan,A,attributions,score,,';
export const pendingLine =
  "demandes-2025,Demandes en attente,niveau,2025,la ville,,1000,,demandes,2026-06-30,SNE,A,demande.enAttente,score,,";

/** The small city in a folder of its own, with files of observations by name under data/. */
export function observedProject(files: {readonly [path: string]: string} = {}): string {
  const root = join(mkdtempSync(join(tmpdir(), "equilibre-observations-")), "aubrelle");
  cpSync(templateFolder, root, {recursive: true});
  for (const folder of ["observations", "imports"]) mkdirSync(join(root, "data", folder), {recursive: true});
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, "data", path), text);
  return root;
}

export const confronterYaml = `apart: {2025: année de crue}
outputs:
  attributions:
    objective: attribution.volume
    assumed: une hausse
    happened: une baisse
    carriedBy: [rotation.multiplier]
unjudged: {bilans: les attributions par classe}
`;
