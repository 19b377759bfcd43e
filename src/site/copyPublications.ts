import {cpSync, existsSync} from "node:fs";
import {basename, join} from "node:path";
import {publicationsFolder} from "../files/projectFolders.js";
import {keptPublications} from "../files/publicationFolder.js";

/** Puts the publications in a built site, byte for byte: what is left of a publication that was altered is not shown. */
export function copyPublications(output: string): void {
  if (!existsSync(publicationsFolder())) return;
  for (const {folder, altered} of keptPublications()) {
    if (altered.length === 0)
      cpSync(folder, join(output, "publications", basename(folder)), {recursive: true});
  }
}
