import {bilanObjectives} from "../../analysis/bilan/bilanObjectives.js";
import type {HalfYear} from "../../analysis/bilan/halfYear.js";
import {firstDayOf, halfYearLabel} from "../../analysis/bilan/halfYear.js";
import {unnamedGroups, unnamedTerritoire} from "../../analysis/bilan/unnamedTerritoire.js";
import type {InstanceDocument} from "../../analysis/instance/instanceDocument.js";
import {instanceSheets, type QpvStock} from "../../analysis/instance/instanceSheets.js";
import {instanceUnits} from "../../analysis/instance/instanceUnits.js";
import type {Avenant} from "../../core/convention/convention.js";
import {stackAvenants} from "../../core/convention/stackAvenants.js";
import {numberAt} from "../../core/convention/valueAt.js";
import type {Territoire} from "../../core/territoire/territoire.js";
import {fragilites} from "../../core/vocabulary.js";
import {readAvenant, readConvention} from "../conventionFiles.js";
import {DataError} from "../dataError.js";
import {importPath, importReader} from "../imported/importReader.js";
import {projectFolder} from "../projectFolders.js";
import {readExercise} from "../revoyure/readExercise.js";
import {type ReviewOptions, readFilesToReview} from "../revoyure/reviewFiles.js";
import {loadTerritoire} from "../territoire.js";
import {instancesPath, readInstanceTerritoires} from "./instanceTerritoires.js";

export interface InstanceOptions extends Omit<ReviewOptions, "publication" | "totals"> {
  readonly publication: boolean;
  /** File of the territories; undefined: that of the project. */
  readonly territoire?: string | undefined;
  readonly avenants?: readonly string[] | undefined;
}

/** The sheets of the instances, from the files of the partners: read, counted, forgotten. */
export async function instanceOfFiles(
  paths: readonly string[],
  {publication, territoire: asked, avenants = [], ...options}: InstanceOptions
): Promise<InstanceDocument> {
  const {territoire, replaced} = loadTerritoire();
  const cut = readInstanceTerritoires(asked ?? instancesPath(), territoire);
  const exercise = await readExercise(paths, options.sheet);
  const read = await readFilesToReview(paths, options);
  // What an exercise has drawn must not be read as said of a commune.
  const told = exercise === undefined ? territoire : unnamedTerritoire(territoire);
  const territoireOf = exercise === undefined ? cut.territoireOf : unnamedGroups(cut.territoireOf);
  if (options.period === undefined || read.halfYears.length !== 1)
    throw new DataError([
      {
        file: "--periode",
        message: `: ${options.period === undefined ? "manque" : `« ${options.period} » trouvé`} ; attendu : le semestre qui vient de finir, comme 2025-S1 (l’instance se réunit tous les six mois).`
      }
    ]);
  const convention = conventionWith(avenants);
  const {bilan, attributions, earlier} = read.review(convention, {publication: false});
  const [period] = read.halfYears;
  const objectives = bilanObjectives(convention, firstDayOf(period + 1));
  const window = numberAt(convention, "attribution.windowHalfYears", firstDayOf(period));
  const halfYears: HalfYear[] = [...earlier.halfYears.filter((h) => h > period - window), period];
  const lines = [
    ...earlier.attributions.filter(({halfYear}) => halfYears.includes(halfYear)),
    ...attributions
  ];
  const next = halfYearLabel(period + 1);
  return {
    schema: "equilibre/instance@1",
    title: `${exercise === undefined ? "" : "EXERCICE. "}Instances de coordination, ${halfYearLabel(period)} : préconisations pour ${next}`,
    ...{period: halfYearLabel(period), next, halfYears: halfYears.map(halfYearLabel), window, publication},
    synthetic: {
      menages: exercise !== undefined,
      quartiers: replaced.every(({path}) => path !== importPath("quartiers"))
    },
    files: bilan.files,
    territoires: {file: cut.file, source: cut.source},
    brackets: objectives.brackets,
    objectives: Object.fromEntries(
      fragilites.flatMap((g, i) => {
        const objective = objectives.under60[i];
        return objective === undefined
          ? []
          : [[g, {target: objective.target, direction: objective.direction}]];
      })
    ),
    sheets: instanceSheets(
      instanceUnits(lines, {territoire: told, objectives, halfYears, window, named: exercise === undefined}),
      {
        ...{territoire: told, territoireOf, attributions: lines, halfYears, publication},
        stock: importedQpvStock(territoire)
      }
    )
  };
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

/** Logements of quartiers prioritaires by commune, and those empty, in the stock imported logement by logement. */
function importedQpvStock({communes}: Territoire): ReadonlyMap<number, QpvStock> | undefined {
  const reader = importReader(projectFolder());
  const rows = reader.rows("logements");
  if (reader.problems.length > 0) throw new DataError(reader.problems);
  if (rows === undefined) return undefined;
  const stock = new Map<number, {logements: number; vacants: number}>();
  for (const {insee, qpv, occupation} of rows) {
    if (qpv !== "oui" || occupation === "" || occupation === "sorti") continue;
    const commune = communes.insee.indexOf(insee);
    const counts = stock.get(commune) ?? {logements: 0, vacants: 0};
    counts.logements++;
    if (occupation === "vacant" || occupation === "vide") counts.vacants++;
    stock.set(commune, counts);
  }
  return stock;
}
