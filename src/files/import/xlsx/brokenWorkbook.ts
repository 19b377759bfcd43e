import {DataError} from "../../dataError.js";

/** A workbook that cannot be read: why, and what its owner can do. */
export function brokenWorkbook(path: string, why: string): DataError {
  return new DataError([
    {
      file: path,
      message: `Classeur illisible : ${why}. Ouvrez-le et enregistrez-le de nouveau en « Classeur Excel (.xlsx) ».`
    }
  ]);
}
