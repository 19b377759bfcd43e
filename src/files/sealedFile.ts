import {existsSync, readFileSync} from "node:fs";
import {DataError} from "./dataError.js";
import {displayPath} from "./displayPath.js";
import {isSealed, type Sealed} from "./seal.js";

/**
 * The sealed document of a file, without its seal; undefined when there is none. One that cannot be read, of another schema or of
 * which a character changed is a DataError with the message given.
 */
export function readSealedFile<T extends {readonly schema: string}>(
  path: string,
  {schema, message}: {readonly schema: T["schema"]; readonly message: string}
): T | undefined {
  if (!existsSync(path)) return undefined;
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    // Told below.
  }
  if (!isSealed(document) || (document as Sealed & T).schema !== schema)
    throw new DataError([{file: displayPath(path), message}]);
  const {sha256: _, ...content} = document as Sealed & T;
  return content as unknown as T;
}
