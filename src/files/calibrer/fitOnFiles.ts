import {basename} from "node:path";
import {attributionReader} from "../../analysis/bilan/attributionReader.js";
import {unnamedTerritoire} from "../../analysis/bilan/unnamedTerritoire.js";
import {aciUnits} from "../../analysis/calibrer/aciUnits.js";
import {demandeFigures} from "../../analysis/calibrer/demandeFigures.js";
import {countVerdicts, type FitFile, type FitOnFile} from "../../analysis/calibrer/fitOnFile.js";
import {fitReserves} from "../../analysis/calibrer/fitReserves.js";
import {judgeNextYear} from "../../analysis/calibrer/judgeNextYear.js";
import {practiceFigures} from "../../analysis/calibrer/practiceFigures.js";
import {refusalRanks} from "../../analysis/calibrer/refusalRanks.js";
import {countAttribution, emptyYear, linesOf, type YearCounts} from "../../analysis/calibrer/yearCounts.js";
import {bracketsOn} from "../../core/brackets.js";
import {hypothesisNumber} from "../../core/convention/hypotheses.js";
import type {ResolvedScenario} from "../../core/convention/resolvedScenario.js";
import {limitsInCents} from "../../core/demande/limitsInCents.js";
import type {Bailleurs, Territoire} from "../../core/territoire/territoire.js";
import {formatNumber} from "../../words/numbers.js";
import {DataError, type Problem} from "../dataError.js";
import {referenceOf} from "../import/reference.js";
import {demandeRow} from "../imported/importedDemandes.js";
import {readProject} from "../projectFile.js";
import {resolveScenario} from "../resolveScenario.js";
import type {AttributionRows} from "../revoyure/attributionRows.js";
import {checkTotals} from "../revoyure/checkTotals.js";
import type {ReadAttributionsOptions} from "../revoyure/readAttributions.js";
import {readExercise} from "../revoyure/readExercise.js";
import {loadTerritoire} from "../territoire.js";
import {type FitYear, fitYears} from "./fitYears.js";
import {marginProblems} from "./marginProblems.js";
import {type PartnerTable, readPartnerTables} from "./partnerTables.js";
import {unseenHypotheses} from "./unseenHypotheses.js";

export interface FitOnFilesOptions extends Omit<ReadAttributionsOptions, "reference"> {
  /** Year of the fit; the first whole one of the files where not given. */
  readonly year?: number | undefined;
  /** Totals announced by the bailleurs, to be found again. */
  readonly totals?: string | undefined;
}

/** A fit, and the counts of its year for what goes on from it. */
export interface FittedFiles {
  readonly document: FitOnFile;
  readonly counts: YearCounts;
  readonly resolved: ResolvedScenario;
  readonly territoire: Territoire;
  /** Its communes and bailleurs as they may be told: by number in an exercise. */
  readonly told: Territoire;
}

/** Fits the practice on files of partners; a DataError with every margin that disagrees. Writes nothing. */
export async function fitOnFiles(
  paths: readonly string[],
  {year: asked, totals, ...options}: FitOnFilesOptions
): Promise<FittedFiles> {
  // Held against what the project supposes, and not against an earlier file.
  const resolved = resolveScenario(readProject().scenarios.reference, {imports: "none"});
  const {territoire} = loadTerritoire();
  const reference = referenceOf(territoire);
  const tables = await readPartnerTables(paths, {...options, reference});
  const parts = tables.filter(({type}) => type === "attributions");
  const [demandes, parc] = (["demandes", "parc"] as const).map((type) =>
    tables.find((table) => table.type === type)
  );
  const problems: Problem[] = [...twice(tables), ...tables.flatMap(unreadable)];
  if (parts.length === 0)
    problems.push({
      file: paths.join(", "),
      message: `Aucun fichier d’attributions (reconnus : ${tables.map(({type}) => type).join(", ")}). Son format : npx equilibre modele attributions.`
    });
  const {years, before, problems: dated} = fitYears(tables, asked);
  problems.push(...dated);
  const [first] = years;
  if (first !== undefined) {
    const delivered = hypothesisNumber(resolved.hypotheses, "offre.largestOperation");
    const attributionsFile = parts.map(({file}) => file).join(", ");
    problems.push(
      ...marginProblems({rows: first.rows, year: first.year, attributionsFile, parc, territoire, delivered})
    );
    problems.push(...(await totalProblems(totals, first.rows, reference.bailleurs)));
  }
  if (first === undefined || problems.length > 0) throw new DataError(problems);
  const counted = years.map(({year, rows, months}) => ({
    year,
    wholeYear: months === 12,
    counts: countYear(rows, {territoire, resolved})
  }));
  const [{counts, wholeYear}] = counted;
  const exercise = await readExercise(
    parts.map(({file}) => file),
    options.sheet
  );
  const told = exercise === undefined ? territoire : unnamedTerritoire(territoire);
  const {bailleurs} = told;
  const absents = absentBailleurs(counts, {territoire, bailleurs, parc});
  const absent = absents.reduce((sum, {partParc}) => sum + partParc, 0);
  const communeClasses = territoire.communes.fragilite;
  const practice = practiceFigures(counts, {resolved, communeClasses, absent, wholeYear});
  const brackets = bracketsOn(resolved.convention, [resolved.convention.inForce]);
  const figures = [
    ...practice,
    ...(demandes === undefined
      ? []
      : demandeFigures(demandeRows(demandes.rows), {
          hypotheses: resolved.hypotheses,
          brackets: brackets.names,
          limitsCents: limitsInCents(resolved.convention, {
            thresholdsOn: resolved.convention.inForce,
            scaleOn: resolved.convention.inForce
          })
        }))
  ];
  const communes = {ids: told.communes.insee, noms: told.communes.noms};
  const fichiers = tables.map(fitFile);
  const document: FitOnFile = {
    schema: "equilibre/calage-sur@1",
    annee: first.year,
    fichiers,
    ...(exercise && {exercice: exercise.title}),
    attributions: linesOf(counts),
    annees: years.map(({year, rows, months}) => ({annee: year, attributions: rows.length, mois: months})),
    absents,
    figures,
    aciParBailleur: aciUnits(counts, {by: "bailleur", ...bailleurs}),
    aciParCommune: aciUnits(counts, {by: "commune", ...communes}),
    refus: refusalRanks(counts),
    verdicts: countVerdicts(figures),
    horsDeVue: unseenHypotheses(resolved.hypotheses, figures),
    suite: counted
      .slice(1)
      .map((next) =>
        judgeNextYear({counts, figures: practice}, next, {resolved, communeClasses, bailleurs, communes})
      ),
    reserves: fitReserves({figures, absents, fichiers, years: yearsTold(years), before})
  };
  return {document, counts, resolved, territoire, told};
}

function yearsTold(years: readonly FitYear[]) {
  return years.map(({year, months, rows}) => ({year, months, attributions: rows.length}));
}

/** Share of lines that cannot be read from which what is left is no picture of the file. */
const mostUnreadable = 0.1;

/** A file of which too much cannot be read: how much, and the first lines with what is wrong in each. */
function unreadable({file, lines, unusable}: PartnerTable): Problem[] {
  if (unusable.length <= mostUnreadable * lines) return [];
  const message =
    `${formatNumber(unusable.length)} lignes sur ${formatNumber(lines)} ne se lisent pas, plus d’une sur dix : ce qui reste ne dirait rien du fichier. ` +
    "Corrigez-les, ou retirez-les. Les premières :";
  return [{file, message}, ...unusable.slice(0, 10).map(({line, reason}) => ({file, line, message: reason}))];
}

/** Two files of one kind, other than attributions: which one holds? */
function twice(tables: readonly PartnerTable[]): Problem[] {
  return (["demandes", "parc"] as const).flatMap((type) => {
    const own = tables.filter((table) => table.type === type);
    return own.length < 2
      ? []
      : [
          {
            file: own[1].file,
            message: `Deux fichiers « ${type} » (${own.map(({file}) => file).join(", ")}) : donnez-en un seul.`
          }
        ];
  });
}

async function totalProblems(
  path: string | undefined,
  rows: AttributionRows,
  bailleurs: ReadonlyMap<string, string>
): Promise<readonly Problem[]> {
  if (path === undefined) return [];
  try {
    await checkTotals(path, {rows, bailleurs});
    return [];
  } catch (error) {
    if ((error as {code?: string}).code !== "data") throw error;
    return (error as DataError).problems;
  }
}

/** Counts a year line by line: none is kept. */
function countYear(
  rows: AttributionRows,
  {territoire, resolved}: {territoire: Territoire; resolved: ResolvedScenario}
): YearCounts {
  const read = attributionReader(territoire, resolved.convention);
  const counts = emptyYear({
    communes: territoire.communes.insee.length,
    bailleurs: territoire.bailleurs.ids.length,
    brackets: bracketsOn(resolved.convention, [resolved.convention.inForce]).ids.length
  });
  for (const row of rows) countAttribution(counts, read(row), Number(row.date_attribution.slice(5, 7)) - 1);
  return counts;
}

function* demandeRows(rows: AttributionRows) {
  for (const row of rows) if (row.nature !== "relogementNpru") yield demandeRow(row);
}

/** Signatories with logements and no line in the year, with their share of the stock: that of the file of the stock where there is one. */
function absentBailleurs(
  counts: YearCounts,
  {
    territoire,
    bailleurs: {ids, noms},
    parc
  }: {territoire: Territoire; bailleurs: Bailleurs; parc: PartnerTable | undefined}
): FitOnFile["absents"] {
  const {logements} = territoire;
  const stock = ids.map(() => 0);
  if (parc === undefined) for (let l = 0; l < logements.count; l++) stock[logements.bailleur[l]]++;
  else
    for (const {bailleur, logements: text} of parc.rows)
      stock[territoire.bailleurs.ids.indexOf(bailleur)] += Number(text);
  const total = stock.reduce((a, b) => a + b, 0);
  const width = counts.natures.length / ids.length;
  return ids.flatMap((id, b) => {
    const lines = counts.natures.subarray(b * width, (b + 1) * width).reduce((a, c) => a + c, 0);
    return lines > 0 || stock[b] === 0 ? [] : [{id, nom: noms[b], partParc: stock[b] / total}];
  });
}

function fitFile({type, file, sha256, lines, unusable, columnsLeft, columnsMissing}: PartnerTable): FitFile {
  const reasons = new Map<string, number>();
  for (const {reason} of unusable) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const raisons = [...reasons]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 5)
    .map(([raison, lignes]) => ({raison, lignes}));
  return {
    ...{fichier: basename(file), type, sha256, lignes: lines, inutilisables: unusable.length, raisons},
    colonnesNonLues: columnsLeft,
    colonnesAbsentes: columnsLeft.length === 0 ? [] : columnsMissing
  };
}
