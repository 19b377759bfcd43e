import {existsSync} from "node:fs";
import {installedChromium} from "../../../bin/chromiumPlaces.js";

/** Path of a Chromium that is installed, CHROMIUM_PATH first; undefined when there is none. Nothing is installed. */
export function chromiumPath(): string | undefined {
  const asked = process.env.CHROMIUM_PATH;
  if (asked !== undefined) return existsSync(asked) ? asked : undefined;
  return installedChromium();
}
