import {existsSync} from "node:fs";
import {availableParallelism} from "node:os";
import {type AppliedFit, appliedFit, namesOfApplied} from "../../analysis/calibrer/appliedFigures.js";
import type {FitOnFile} from "../../analysis/calibrer/fitOnFile.js";
import {unappliedFigures} from "../../analysis/calibrer/unappliedFigures.js";
import {fitOnFiles} from "../../files/calibrer/fitOnFiles.js";
import {keepFit, keptFitPath} from "../../files/calibrer/keptFit.js";
import {DataError, type Problem} from "../../files/dataError.js";
import {displayPath} from "../../files/displayPath.js";
import {appliedFitPlace, removeAppliedFit, writeAppliedFit} from "../../files/imported/appliedFitFile.js";
import {readProject} from "../../files/projectFile.js";
import {narrowByFile} from "../../runners/calibrer/narrowByFile.js";
import {drawsWorlds} from "../../runners/mondes/drawsWorlds.js";
import {interruptible} from "../interruption.js";
import {parseCounts} from "../parseCounts.js";
import {progressLine} from "../progressLine.js";
import {readWorldCount} from "../runOptions.js";
import {readTableOptions, type TypedTableOptions} from "../tableOptions.js";
import {fitText} from "./fitText.js";

export interface TypedFit extends TypedTableOptions {
  readonly sur?: string;
  readonly annee?: string;
  readonly totaux?: string;
  readonly mondes?: string;
  readonly fils?: string;
  readonly appliquer?: boolean;
  readonly retirer?: boolean;
  readonly json?: boolean;
}

/** Options that mean something with --sur alone. */
const withSur = [
  "annee",
  "totaux",
  "mondes",
  "fils",
  "appliquer",
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
  const {annee: year, fils} = parseCounts({annee: typed.annee, fils: typed.fils});
  const worlds = readWorldCount(typed.mondes);
  const fitted = await fitOnFiles(pathsOf(typed.sur), {
    ...readTableOptions(typed),
    year,
    totals: typed.totaux
  });
  const mondes = drawsWorlds({worlds})
    ? await interruptible((signal) =>
        narrowByFile(fitted, {
          ...{worlds, signal, threads: fils ?? availableParallelism()},
          onTask: progressLine("mondes plausibles", "mondes")
        })
      )
    : undefined;
  const unweighed =
    "Les mondes plausibles ne sont pas pesés : ils ne projettent pas cette année, ou plus d’une ligne sur dix se tait de tout ce qui les distingue.";
  const {reserves} = fitted.document;
  const applied = typed.appliquer ? appliedFit(fitted.document) : undefined;
  const document: FitOnFile = {
    ...fitted.document,
    ...(mondes && {mondes}),
    reserves: [
      ...reserves,
      ...(drawsWorlds({worlds}) && mondes === undefined ? [unweighed] : []),
      ...(applied === undefined ? [] : unappliedFigures(fitted.document, applied))
    ]
  };
  if (applied !== undefined && Object.keys(applied.figures).length === 0)
    throw new DataError([
      {
        file: "--appliquer",
        message:
          ": rien à appliquer. Il faut le poids des classes, la part des mutations ou les refus par rang, d’un fichier dont moins d’une ligne sur dix manque."
      }
    ]);
  const former = await keepFit(document);
  if (former !== undefined)
    process.stderr.write(`Le calage précédent n’est pas perdu : il est gardé dans ${displayPath(former)}.\n`);
  if (applied !== undefined) {
    await writeAppliedFit(applied);
    process.stderr.write(inForceText(applied));
  }
  process.stdout.write(
    typed.json ? `${JSON.stringify(document)}\n` : fitText(document, displayPath(keptFitPath()))
  );
}

/** What is in force from now on, and every command that it makes necessary. */
function inForceText(applied: AppliedFit): string {
  const day = readProject().worlds?.knownOn;
  return [
    `En vigueur : ${namesOfApplied(applied)}, dans ${appliedFitPlace}. À lancer maintenant :`,
    "  npx equilibre calibrer (une à deux minutes)",
    ...(day === undefined
      ? []
      : [
          "Puis, pour les mondes plausibles, qui sont à tirer de nouveau (sans eux : --mondes 0 à chaque commande) :",
          `  npx equilibre calibrer --connu-le ${day} (une à deux minutes)`,
          "  npx equilibre mondes (une demi-heure)"
        ]),
    "Revenir aux hypothèses du projet : npx equilibre calibrer --retirer",
    ""
  ].join("\n");
}

/** `equilibre calibrer --retirer`: the hypotheses of the project take their place again. */
export async function removeFit(): Promise<void> {
  if (!(await removeAppliedFit()))
    throw new DataError([{file: "--retirer", message: ": aucun calage sur des fichiers n’est appliqué."}]);
  process.stdout.write(`Retiré : ${appliedFitPlace}. Les hypothèses du projet reprennent leur place.\n`);
}

/** Files apart by commas; a file whose own name holds one is taken as it is. */
function pathsOf(sur: string): string[] {
  if (existsSync(sur)) return [sur];
  const paths = sur
    .split(",")
    .map((path) => path.trim())
    .filter((path) => path !== "");
  if (paths.length === 0)
    throw new DataError([
      {file: "--sur", message: ": attend un fichier au moins, comme attributions.csv,demandes.csv."}
    ]);
  return paths;
}
