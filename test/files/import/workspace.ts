import {mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {type ImportOptions, importFile} from "../../../src/files/import/importFile.js";
import {readPlaceNames} from "../../../src/files/import/placeNames.js";
import type {Reference} from "../../../src/files/import/reference.js";
import {checkoutFolder} from "../../../src/files/projectFolders.js";

/** Three communes, two bailleurs and four quartiers: enough to be wrong about. */
export const reference: Reference = {
  ...readPlaceNames(checkoutFolder),
  centres: new Map([
    ["59350", {lon: 3.05, lat: 50.63}],
    ["59512", {lon: 3.17, lat: 50.69}],
    ["59009", {lon: 3.15, lat: 50.63}]
  ]),
  communes: new Map([
    ["59350", "Lille"],
    ["59512", "Roubaix"],
    ["59009", "Villeneuve-d'Ascq"]
  ]),
  bailleurs: new Map([
    ["lmh", "Lille Métropole Habitat"],
    ["vilogia", "Vilogia"]
  ]),
  quartiers: new Set(["59350-001", "59350-002", "59350-Q01", "59512-001"])
};

/** A folder of its own, a user's file in it, and the import of that file. */
export function workspace(name: string, content: string | Uint8Array) {
  const root = mkdtempSync(join(tmpdir(), "equilibre-import-"));
  const path = join(root, name);
  writeFileSync(path, content);
  return {
    root,
    path,
    run: (type: string, options: Partial<ImportOptions> = {}) =>
      importFile(type, path, {rejectsAccepted: false, root, reference, ...options}),
    imported: (type: string) => readFileSync(join(root, "data/imports", `${type}.csv`), "utf8"),
    beside: (suffix: string) => readFileSync(`${path}${suffix}`)
  };
}

/** The French sentences of a DataError, or a failure when none is thrown. */
export async function dataErrorOf(running: Promise<unknown>): Promise<string> {
  const error = await running.then(
    () => undefined,
    (thrown) => thrown
  );
  if (error?.code !== "data") throw error ?? new Error("nothing was thrown");
  return error.message;
}
