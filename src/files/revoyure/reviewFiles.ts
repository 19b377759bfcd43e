import {basename} from "node:path";
import {attributionReader} from "../../analysis/bilan/attributionReader.js";
import type {Bilan} from "../../analysis/bilan/bilan.js";
import {buildBilan, type Publication} from "../../analysis/bilan/buildBilan.js";
import {type HalfYear, halfYearOf} from "../../analysis/bilan/halfYear.js";
import {lawOfRows} from "../../analysis/bilan/lawOfRows.js";
import type {ReviewedAttribution} from "../../analysis/bilan/reviewedAttribution.js";
import {unnamedTerritoire} from "../../analysis/bilan/unnamedTerritoire.js";
import {maskThreshold} from "../../analysis/statistics/mask.js";
import type {Convention} from "../../core/convention/convention.js";
import {hypothesisTable} from "../../core/convention/hypotheses.js";
import {fragilites} from "../../core/vocabulary.js";
import {readHypotheses, readLoi} from "../conventionFiles.js";
import {DataError} from "../dataError.js";
import {everyReading} from "../everyReading.js";
import {referenceOf} from "../import/reference.js";
import {loadTerritoire} from "../territoire.js";
import {rowsOfAll} from "./attributionRows.js";
import {checkTotals} from "./checkTotals.js";
import {choosePeriod, doubleHalfYears, halfYearsOf} from "./choosePeriod.js";
import {type AttributionFile, readAttributions} from "./readAttributions.js";

export interface ReviewOptions {
  /** "2025-S1" or "2025"; the whole of the files where not given. */
  readonly period?: string;
  /** Hides what cannot be published; false for the partners alone. */
  readonly publication: false | Publication;
  /** Communes and bailleurs are told by number: the files are those of an exercise. */
  readonly unnamed?: boolean;
  readonly correspondance?: string;
  readonly sheet?: string;
  readonly confirmed?: boolean;
  readonly asWritten?: boolean;
  readonly hiddenRows?: "lire" | "ecarter";
  /** Totals announced by the bailleurs, to be found again. */
  readonly totals?: string;
}

/** Files of attributions once read: the bilan of the period, its lines, and those of the half-years before it. */
export interface ReviewedFiles {
  readonly bilan: Bilan;
  readonly halfYears: readonly HalfYear[];
  readonly attributions: readonly ReviewedAttribution[];
  /** Half-years just before the period that the files hold without a gap, and their lines. */
  readonly earlier: {
    readonly halfYears: readonly HalfYear[];
    readonly attributions: readonly ReviewedAttribution[];
  };
}

/** Files read and checked, whose bilan remains to be drawn up under a convention. */
export interface ReadFiles {
  readonly halfYears: readonly HalfYear[];
  review(convention: Convention, kept: Pick<ReviewOptions, "publication">): ReviewedFiles;
}

/** Reads files of attributions and draws up their bilan; a DataError when they cannot make one. */
export async function reviewFiles(
  paths: readonly string[],
  convention: Convention,
  options: ReviewOptions
): Promise<ReviewedFiles> {
  return (await readFilesToReview(paths, options)).review(convention, options);
}

/** Reads files of attributions once, for as many bilans as their reader needs. */
export async function readFilesToReview(
  paths: readonly string[],
  {unnamed = false, ...options}: Omit<ReviewOptions, "publication">
): Promise<ReadFiles> {
  const hypotheses = readHypotheses();
  if (hypotheses.content === undefined) throw new DataError(hypotheses.problems);
  const {content: loi, problems} = readLoi();
  if (loi === undefined) throw new DataError(problems);
  const {territoire} = loadTerritoire();
  const reference = referenceOf(territoire);
  const files = await everyReading(paths.map((path) => readAttributions(path, {...options, reference})));
  const {halfYears, rows, emptyMonths} = choosePeriod(files, options.period);
  if (options.totals !== undefined) await checkTotals(options.totals, {rows, bailleurs: reference.bailleurs});
  const profiles = hypothesisTable(hypotheses.content, "peuplement.initialProfile");
  const unusable = files.flatMap((file) => file.unusable);
  const lines = files.reduce((sum, file) => sum + file.lines, 0);
  return {
    halfYears,
    review: (convention, {publication}) => {
      const read = attributionReader(territoire, convention);
      const attributions = Array.from(rows, read);
      if (publication !== false) checkPublishable(attributions.length, publication.earlier?.attributions);
      const bilan = buildBilan(attributions, {
        territoire: unnamed ? unnamedTerritoire(territoire) : territoire,
        convention,
        halfYears,
        stockProfile: fragilites.map((g) => profiles[g]),
        publication,
        files: files.map(({file, sha256, lines: own}) => ({file: basename(file), sha256, lines: own})),
        lines: {
          read: lines,
          outsidePeriod: lines - unusable.length - rows.length,
          unusable: unusable.length,
          emptyMonths
        },
        unusable
      });
      const readings = files.map(({reading}) => reading);
      return {
        bilan: bilan.publication
          ? bilan
          : {
              ...bilan,
              ...(!unnamed && {readings}),
              loi: lawOfRows(rows, {territoire, loi, on: bilan.convention.on})
            },
        halfYears,
        attributions,
        earlier: earlierThan(halfYears[0], files, read)
      };
    }
  };
}

/** The attributions of a period are always printed: neither they nor what they add to the last publication may be 1 to 10. */
function checkPublishable(attributions: number, before: number | undefined): void {
  const refuse = (message: string) => {
    throw new DataError([{file: "--publication", message: `: ${message}`}]);
  };
  if (attributions < maskThreshold)
    refuse(
      `${attributions} attribution${attributions > 1 ? "s" : ""} dans la période ; rien ne peut être publié sous ${maskThreshold}.`
    );
  const gap = before === undefined ? 0 : Math.abs(attributions - before);
  if (gap > 0 && gap < maskThreshold)
    refuse(
      `${attributions} attributions dans la période, ${before} dans la publication précédente ; l’écart, ${gap}, se lirait. ` +
        `Rien ne peut être publié sous ${maskThreshold} de différence.`
    );
}

/** Lines of the half-years that lead up to the period without a gap; none when two files speak of one of them. */
function earlierThan(
  first: HalfYear,
  files: readonly AttributionFile[],
  read: ReturnType<typeof attributionReader>
): ReviewedFiles["earlier"] {
  const parts = files.map((file) => file.rows);
  const present = new Set(parts.flatMap((rows) => [...halfYearsOf(rows)]));
  const halfYears: HalfYear[] = [];
  for (let halfYear = first - 1; present.has(halfYear); halfYear--) halfYears.unshift(halfYear);
  const problems = doubleHalfYears(files, halfYears);
  if (problems.length > 0) return {halfYears: [], attributions: []};
  return {
    halfYears,
    attributions: Array.from(
      rowsOfAll(parts).where("date_attribution", (date) => halfYears.includes(halfYearOf(date))),
      read
    )
  };
}
