import {readdirSync} from "node:fs";
import {join} from "node:path";

/** Paths of the files of a built site with this extension, relative to it, with slashes. */
export function siteFiles(output: string, extension: string): string[] {
  return readdirSync(output, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(output.length + 1)
        .replaceAll("\\", "/")
    )
    .sort();
}
