import {existsSync} from "node:fs";
import {fitOnFiles} from "../../files/calibrer/fitOnFiles.js";
import {keepFit, keptFitPath} from "../../files/calibrer/keptFit.js";
import {DataError, type Problem} from "../../files/dataError.js";
import {displayPath} from "../../files/displayPath.js";
import {parseCounts} from "../parseCounts.js";
import {readTableOptions, type TypedTableOptions} from "../tableOptions.js";
import {fitText} from "./fitText.js";

export interface TypedFit extends TypedTableOptions {
  readonly sur?: string;
  readonly annee?: string;
  readonly totaux?: string;
  readonly json?: boolean;
}

/** Options that mean something with --sur alone. */
const withSur = [
  "annee",
  "totaux",
  "json",
  "correspondance",
  "onglet",
  "feuille",
  "confirmer",
  "telQuel",
  "lignesMasquees"
] as const;

/** Refuses the options of a fit on files where no file is given, all at once. */
export function refuseWithoutFiles(typed: TypedFit): void {
  const problems = withSur.flatMap((name): Problem[] => {
    if (typed[name] === undefined || typed[name] === false) return [];
    const option = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return [{file: `--${option}`, message: ": ne sert qu’avec --sur."}];
  });
  if (problems.length > 0) throw new DataError(problems);
}

/** `equilibre calibrer --sur`: fits the practice on files of partners, tells what they say, keeps it under data/imports/. */
export async function fitOnPartners(typed: TypedFit & {readonly sur: string}): Promise<void> {
  const year = parseCounts({annee: typed.annee}).annee;
  const {document} = await fitOnFiles(pathsOf(typed.sur), {
    ...readTableOptions(typed),
    year,
    totals: typed.totaux
  });
  await keepFit(document);
  process.stdout.write(
    typed.json ? `${JSON.stringify(document)}\n` : fitText(document, displayPath(keptFitPath()))
  );
}

/** Files apart by commas; a file whose own name holds one is taken as it is. */
function pathsOf(sur: string): string[] {
  if (existsSync(sur)) return [sur];
  return sur
    .split(",")
    .map((path) => path.trim())
    .filter((path) => path !== "");
}
