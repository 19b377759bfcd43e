import {closest} from "../../core/formats/closest.js";
import {DataError} from "../dataError.js";
import {importSpecs} from "./importSpecs.js";

/** Types that `equilibre importer` takes. */
export const importTypes: readonly string[] = [...importSpecs.keys(), "contours"];

/** Throws where no import has this name; `file` is what the message points at. */
export function requireImportType(type: string, file: string): void {
  if (importTypes.includes(type)) return;
  const near = closest(type, importTypes);
  const hint = near === undefined ? "" : ` Vouliez-vous dire « ${near} » ?`;
  throw new DataError([
    {file, message: `Type d’import « ${type} » inconnu. Admis : ${importTypes.join(", ")}.${hint}`}
  ]);
}
