import {existsSync, readFileSync} from "node:fs";

const places = JSON.parse(readFileSync(new URL("chromiumPlaces.json", import.meta.url), "utf8"));

/** Where a platform puts Chromium, Chrome or Edge; a place that names a variable which is not set does not count. */
export function chromiumPlaces(platform = process.platform, env = process.env) {
  return (places[platform] ?? places.linux).flatMap((place) => {
    let known = true;
    const path = place.replace(/%([^%]+)%/g, (_, name) => {
      known &&= Boolean(env[name]);
      return env[name];
    });
    return known ? [path] : [];
  });
}

/** The first of them that is there. */
export function installedChromium() {
  return chromiumPlaces().find((path) => existsSync(path));
}
