import {basename} from "node:path";
import type {Avenant} from "../../core/convention/convention.js";
import {hypothesisTable} from "../../core/convention/hypotheses.js";
import {stackAvenants} from "../../core/convention/stackAvenants.js";
import {attributionReader} from "../../core/review/attributionReader.js";
import type {Bilan} from "../../core/review/bilan.js";
import {buildBilan} from "../../core/review/buildBilan.js";
import {fragilites} from "../../core/vocabulary.js";
import {readAvenant, readConvention, readHypotheses} from "../conventionFiles.js";
import {DataError} from "../dataError.js";
import {loadTerritoire} from "../territoire.js";
import {checkTotals} from "./checkTotals.js";
import {choosePeriod} from "./choosePeriod.js";
import {type AttributionFile, readAttributions} from "./readAttributions.js";

export interface BilanOptions {
  /** "2018-S1" or "2018"; the whole of the files where not given. */
  readonly period?: string;
  readonly publication: boolean;
  readonly correspondance?: string;
  readonly sheet?: string;
  /** Avenants in force, by file. */
  readonly avenants?: readonly string[];
  /** Totals announced by the bailleurs, to be found again. */
  readonly totals?: string;
}

/** The bilan of attributions of one or several files; a DataError when it cannot be one. */
export async function bilanOfFiles(paths: readonly string[], options: BilanOptions): Promise<Bilan> {
  const convention = conventionWith(options.avenants ?? []);
  const hypotheses = readHypotheses();
  if (hypotheses.content === undefined) throw new DataError(hypotheses.problems);
  const {territoire} = loadTerritoire();
  const {communes, bailleurs, quartiers} = territoire;
  const reference = {
    communes: new Map(communes.insee.map((insee, i) => [insee, communes.noms[i]])),
    bailleurs: new Map(bailleurs.ids.map((id, i) => [id, bailleurs.noms[i]])),
    quartiers: new Set(quartiers.ids)
  };
  const files = await readAll(paths, {...options, reference});
  const {halfYears, rows, emptyMonths} = choosePeriod(files, options.period);
  if (options.totals !== undefined) await checkTotals(options.totals, {rows, bailleurs: reference.bailleurs});
  const read = attributionReader(territoire, convention);
  const profiles = hypothesisTable(hypotheses.content, "peuplement.initialProfile");
  const unusable = files.flatMap((file) => file.unusable);
  const lines = files.reduce((sum, file) => sum + file.lines, 0);
  return buildBilan(rows.map(read), {
    territoire,
    convention,
    halfYears,
    stockProfile: fragilites.map((g) => profiles[g]),
    publication: options.publication,
    files: files.map(({file, sha256, lines: own}) => ({file: basename(file), sha256, lines: own})),
    lines: {
      read: lines,
      outsidePeriod: lines - unusable.length - rows.length,
      unusable: unusable.length,
      emptyMonths
    },
    unusable
  });
}

function conventionWith(paths: readonly string[]) {
  const text = readConvention();
  if (text.content === undefined) throw new DataError(text.problems);
  const readings = paths.map((path) => readAvenant(path, text.content));
  const problems = readings.flatMap((reading) => reading.problems);
  if (problems.length > 0) throw new DataError(problems);
  return stackAvenants(
    text.content,
    readings.map(({content}) => content as Avenant)
  );
}

/** Every file, or every problem of every file at once. */
async function readAll(
  paths: readonly string[],
  options: Parameters<typeof readAttributions>[1]
): Promise<AttributionFile[]> {
  const readings = await Promise.allSettled(paths.map((path) => readAttributions(path, options)));
  const failed = readings.flatMap((reading) => (reading.status === "rejected" ? [reading.reason] : []));
  const other = failed.find((error) => error?.code !== "data");
  if (other !== undefined) throw other;
  if (failed.length > 0) throw new DataError(failed.flatMap((error: DataError) => error.problems));
  return readings.flatMap((reading) => (reading.status === "fulfilled" ? [reading.value] : []));
}
