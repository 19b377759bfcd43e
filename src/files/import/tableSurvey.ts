import {DataError} from "../dataError.js";
import type {ColumnSpec} from "./importSpec.js";
import type {Layout} from "./layout.js";
import type {ColumnConclusion, Manner, MannerProposal} from "./manner.js";
import type {Reference} from "./reference.js";
import {rowKinds} from "./rowKind.js";
import {isSecretMark} from "./secretMark.js";
import {communeSurvey} from "./surveyCommunes.js";
import {dateSurvey} from "./surveyDates.js";
import {numberSurvey, type SurveyOptions} from "./surveyNumbers.js";
import type {TableSource} from "./tableRecords.js";

export interface TableSurveyOptions extends SurveyOptions {
  readonly reference: Reference;
  readonly hiddenRows?: "lire" | "ecarter";
}

/** What a first reading of a whole table tells: how each column is written, and what must be confirmed. */
export interface TableSurvey {
  readonly manners: ReadonlyMap<string, Manner>;
  readonly proposals: readonly MannerProposal[];
  readonly doubts: readonly string[];
  readonly hiddenRows: number;
}

const mostDifferent = 20_000;

interface Looker {
  readonly name: string;
  readonly title: string;
  readonly index: number;
  readonly see: (text: string, line: number) => void;
  readonly conclude: (options: SurveyOptions) => ColumnConclusion;
}

/** Reads a table once before any of it is believed; throws where it is several tables, or where rows are hidden. */
export async function surveyTable(
  layout: Layout,
  source: TableSource,
  {file, ...options}: TableSurveyOptions & {file: string}
): Promise<TableSurvey> {
  const lookers = lookersOf(layout, options.reference);
  const kindOf = rowKinds(layout, source);
  const hidden = {count: 0, line: 0};
  for await (const batch of source.batches) {
    for (const record of batch) {
      if (record.line <= layout.line) continue;
      const kind = kindOf(record);
      if (kind?.kind === "titles") throw secondTable(file, record.line, kind.label);
      if (kind !== undefined) continue;
      if (record.hidden) {
        if (hidden.count++ === 0) hidden.line = record.line;
        if (options.hiddenRows === "ecarter") continue;
      }
      for (const {index, see} of lookers) {
        const cell = record.cells[index];
        if (cell === undefined || cell === "") continue;
        const text = source.decode(cell).trim();
        if (text !== "" && text.length < 40) see(text, record.line);
      }
    }
  }
  if (hidden.count > 0 && options.hiddenRows === undefined)
    throw hiddenRows(file, {...hidden, filter: source.filter});
  const manners = new Map<string, Manner>();
  const proposals: MannerProposal[] = [];
  const doubts: string[] = [];
  for (const {name, title, conclude} of lookers) {
    const conclusion = conclude(options);
    manners.set(name, conclusion.manner);
    proposals.push(...conclusion.proposals.map((proposal) => ({...proposal, column: title})));
    doubts.push(...conclusion.doubts.map((doubt) => `« ${title} » : ${doubt}`));
  }
  return {manners, proposals, doubts, hiddenRows: hidden.count};
}

function lookersOf({spec, match, titles, correspondance}: Layout, reference: Reference): Looker[] {
  return spec.columns.flatMap((column) => {
    const index = match.indices.get(column.name);
    if (index === undefined) return [];
    const looker = lookerOf(column, {reference, title: titles[index]});
    if (looker === undefined) return [];
    const isBlank = (text: string) => isSecretMark(text) || correspondance.blanks.has(text.toLowerCase());
    // Most values come many times: each is looked at once, with how often it came.
    const seen = new Map<string, {line: number; times: number}>();
    return [
      {
        name: column.name,
        title: titles[index],
        index,
        see: (text: string, line: number) => {
          const before = seen.get(text);
          if (before !== undefined) before.times++;
          else if (seen.size < mostDifferent) seen.set(text, {line, times: 1});
          else if (!isBlank(text)) looker.see(text, line, 1);
        },
        conclude: (options: SurveyOptions) => {
          for (const [text, {line, times}] of seen) if (!isBlank(text)) looker.see(text, line, times);
          return looker.conclude(options);
        }
      }
    ];
  });
}

function lookerOf({kind}: ColumnSpec, {reference, title}: {reference: Reference; title: string}) {
  if (kind.type === "entier" || kind.type === "decimal") return numberSurvey(kind);
  if (kind.type === "date") return dateSurvey();
  return kind.type === "commune" ? communeSurvey(reference, title) : undefined;
}

function secondTable(file: string, line: number, label: string): DataError {
  return new DataError([
    {
      file,
      line,
      message: `Une seconde ligne de titres (${label}) : il y a plusieurs tableaux l’un sous l’autre. Gardez un tableau par onglet ou par fichier, ou retirez ces titres répétés si c’est le même qui continue.`
    }
  ]);
}

function hiddenRows(
  file: string,
  {count, line, filter}: {count: number; line: number; filter: string | undefined}
): DataError {
  const lines = `${count} ligne${count > 1 ? "s sont masquées" : " est masquée"}`;
  const by = filter === undefined ? "" : ` (un filtre est posé sur ${filter})`;
  return new DataError([
    {
      file,
      line,
      message: `${lines}${by}, la première ici. Affichez-les ou supprimez-les ; ou relancez avec --lignes-masquees lire, qui les lit comme les autres, ou --lignes-masquees ecarter, qui ne lit que les lignes visibles.`
    }
  ]);
}
