import {rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {sharedSitesFolder} from "./sharedSitesFolder.js";

/** Nothing to set up; sites that test files shared go when the run ends. */
export function setup(): void {}

export function teardown(): void {
  rmSync(sharedSitesFolder(tmpdir()), {recursive: true, force: true});
}
