import {DataError, type Problem} from "../dataError.js";
import {csvSource, delimiters} from "./csvSource.js";
import {findLayout, type Layout, type LayoutCandidate} from "./layout.js";
import {layoutProblems} from "./layoutProblems.js";
import type {Reference} from "./reference.js";
import type {FileSurvey} from "./surveyFile.js";
import type {TableSource} from "./tableRecords.js";
import {openXlsx} from "./xlsxSource.js";

/** A table whose titles were found, to be read as often as needed. */
export interface OpenTable {
  readonly layout: Layout;
  readonly open: () => TableSource;
  /** Visible tabs that would be read as well as this one, and are not. */
  readonly likeTabs: readonly string[];
}

export interface OpenTableOptions {
  readonly reference: Reference;
  readonly sheet?: string;
}

/** Finds the sheet or the delimiter and the titles of a file; a DataError with all that keeps it from being read. */
export async function openTable(
  survey: FileSurvey,
  candidates: readonly LayoutCandidate[],
  {reference, sheet}: OpenTableOptions
): Promise<OpenTable> {
  const {path} = survey;
  const opens =
    survey.kind === "xlsx"
      ? [await openXlsx(path, sheet)]
      : delimiters.map((delimiter) => () => csvSource(survey, delimiter));
  let best: Omit<OpenTable, "likeTabs"> | undefined;
  for (const open of opens) {
    const layout = await findLayout(open(), candidates, reference);
    if (layout !== undefined && (best === undefined || layout.score > best.layout.score))
      best = {layout, open};
  }
  const tabs = opens[0]().tabs;
  if (best === undefined) {
    const where = tabs === undefined ? "" : ` dans l’onglet « ${tabs.read} »`;
    throw new DataError([{file: path, message: `Aucune ligne à lire${where}.${otherTabs(tabs)}`}]);
  }
  const problems: Problem[] = layoutProblems(best.layout, path);
  // Large workbooks are not opened again for each of their tabs.
  const others =
    tabs === undefined || (problems.length === 0 && survey.bytes > largestTried)
      ? []
      : await tabsThatFit(tabs, {path, candidates, reference});
  if (problems.length === 0) return {...best, likeTabs: others};
  const [hint] = others;
  if (tabs !== undefined)
    problems.push({
      file: path,
      message:
        hint === undefined
          ? `Onglet lu : « ${tabs.read} ».${otherTabs(tabs)}`
          : `Onglet lu : « ${tabs.read} ». L’onglet « ${hint} » porte les titres attendus : --onglet "${hint}".`
    });
  throw new DataError(problems);
}

type Tabs = NonNullable<TableSource["tabs"]>;

function otherTabs(tabs: Tabs | undefined): string {
  return tabs === undefined || tabs.left.length === 0
    ? ""
    : ` Autres onglets : ${tabs.left.join(", ")} (--onglet).`;
}

const mostTabsTried = 12;
const largestTried = 5 * 2 ** 20;

/** Other visible tabs whose titles would do. */
async function tabsThatFit(
  {left}: Tabs,
  {path, candidates, reference}: {path: string; candidates: readonly LayoutCandidate[]; reference: Reference}
): Promise<string[]> {
  const fitting: string[] = [];
  for (const name of left.filter((one) => !one.endsWith(" (masqué)")).slice(0, mostTabsTried)) {
    try {
      const layout = await findLayout((await openXlsx(path, name))(), candidates, reference);
      if (layout !== undefined && layoutProblems(layout, path).length === 0) fitting.push(name);
    } catch (error) {
      if ((error as {code?: string}).code !== "data") throw error;
    }
  }
  return fitting;
}
