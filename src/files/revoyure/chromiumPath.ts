import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {projectRoot} from "../projectFolders.js";

/** Path of a Chromium that is installed, CHROMIUM_PATH first; undefined when there is none. Nothing is installed. */
export function chromiumPath(): string | undefined {
  const asked = process.env.CHROMIUM_PATH;
  if (asked !== undefined) return existsSync(asked) ? asked : undefined;
  const places = JSON.parse(
    readFileSync(join(projectRoot, "bin", "chromiumPlaces.json"), "utf8")
  ) as string[];
  return places.find((path) => existsSync(path));
}
