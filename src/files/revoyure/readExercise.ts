import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {DataError} from "../dataError.js";
import {csvSource} from "../import/csvSource.js";
import {surveyFile} from "../import/surveyFile.js";
import {openXlsx} from "../import/xlsxSource.js";

type Exercise = NonNullable<RevoyureDocument["exercise"]>;

/** Words of the first line and of the identifiers that `equilibre modele attributions --annee` writes. */
const mark = /\bSYNTH[EÉ]TIQUE\b/;
const firstRecords = 50;

/** What files of synthetic attributions say of themselves; undefined for real ones. Both together are refused. */
export async function readExercise(paths: readonly string[], sheet?: string): Promise<Exercise | undefined> {
  const found = await Promise.all(
    paths.map(async (path) => ({path, exercise: await exerciseOf(path, sheet)}))
  );
  const drawn = found.filter(({exercise}) => exercise !== undefined);
  if (drawn.length > 0 && drawn.length < found.length)
    throw new DataError(
      drawn.map(({path}) => ({
        file: path,
        message: "Ces attributions sont synthétiques : elles ne se mêlent pas à des attributions observées."
      }))
    );
  return drawn[0]?.exercise;
}

async function exerciseOf(path: string, sheet: string | undefined): Promise<Exercise | undefined> {
  const survey = await surveyFile(path);
  const source = survey.kind === "xlsx" ? (await openXlsx(path, sheet))() : csvSource(survey, ";");
  let seen = 0;
  for await (const batch of source.batches) {
    for (const {cells} of batch.slice(0, firstRecords - seen)) {
      const text = cells.map((cell) => source.decode(cell)).join(" ");
      if (mark.test(text)) return describe(text);
    }
    seen += batch.length;
    if (seen >= firstRecords) break;
  }
  return undefined;
}

function describe(text: string): Exercise {
  const [, effort] = /effort vrai (\d+(?:,\d+)?)/.exec(text) ?? [];
  const title = text.startsWith("#")
    ? text.replace(/^#\s*/, "").trim()
    : "Attributions SYNTHÉTIQUES, tirées du moteur Équilibre : ce ne sont pas des données observées.";
  return {title, ...(effort !== undefined && {trueEffort: Number(effort.replace(",", "."))})};
}
