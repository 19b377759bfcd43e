import {readFileSync} from "node:fs";
import Papa from "papaparse";

/** A column of a CSV table of the project. */
export function columnOf(file: string, column: string): string[] {
  const text = readFileSync(file, "utf8");
  const {data} = Papa.parse<{readonly [title: string]: string}>(text, {header: true, skipEmptyLines: true});
  return data.map((row) => row[column]);
}
