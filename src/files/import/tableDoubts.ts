import {plainNumber} from "../../words/numbers.js";
import type {ColumnTally} from "./columnTally.js";
import type {Layout} from "./layout.js";
import type {Note, NoteBook} from "./noteBook.js";
import type {TableRecord, TableSource} from "./tableRecords.js";
import type {TableSurvey} from "./tableSurvey.js";
import {numberOf, writtenNumber} from "./writtenNumber.js";

const mostShown = 12;

export interface DoubtSources {
  readonly layout: Layout;
  readonly likeTabs: readonly string[];
  readonly source: TableSource;
  readonly survey: TableSurvey;
  readonly notes: NoteBook;
  readonly totals: readonly TableRecord[];
  readonly tallies: readonly ColumnTally[];
  readonly lines: number;
  /** Equal lines that were kept. */
  readonly equal: number;
  readonly hiddenRows?: "lire" | "ecarter";
}

/** Everything that was read otherwise than it is written, left out or guessed, in French, one sentence each. */
export function tableDoubts(sources: DoubtSources): string[] {
  const {layout, likeTabs, source, survey, notes, lines, equal, hiddenRows} = sources;
  const doubts: string[] = [...layout.match.chosen, ...survey.doubts];
  if (likeTabs.length > 0)
    doubts.push(
      `d’autres onglets portent aussi les titres attendus et ne sont pas lus : ${likeTabs.join(", ")} (--onglet, un à la fois)`
    );
  if (layout.twoRows)
    doubts.push(`les titres tiennent sur deux lignes, lues ensemble : ${usedTitles(layout).join(" ; ")}`);
  if (survey.hiddenRows > 0)
    doubts.push(
      hiddenRows === "ecarter"
        ? `${counted(survey.hiddenRows, "ligne masquée écartée", "lignes masquées écartées")}, comme demandé`
        : `${counted(survey.hiddenRows, "ligne masquée lue", "lignes masquées lues")} comme les autres, comme demandé`
    );
  const hidden = [...layout.match.indices.values()].filter((index) => source.hiddenColumns?.has(index));
  if (hidden.length > 0)
    doubts.push(
      `colonnes masquées, lues comme les autres : ${hidden.map((index) => `« ${layout.titles[index]} »`).join(", ")}`
    );
  const told: readonly [string, (note: Note) => string][] = [
    ["commune", ({sentence, count}) => `${sentence} (${counted(count, "ligne", "lignes")})`],
    ["bailleur", ({sentence, count}) => `${sentence} (${counted(count, "ligne", "lignes")})`],
    ["unknown", ({sentence, count}) => `${sentence} (${counted(count, "ligne", "lignes")})`],
    [
      "outside",
      ({sentence, count}) =>
        `${sentence} n’est pas une commune de la convention : mis de côté (${counted(count, "ligne", "lignes")})`
    ],
    [
      "date",
      ({sentence, count, example}) =>
        `${sentence} (${counted(count, "ligne", "lignes")}${example === undefined ? "" : ` ; ${example}`})`
    ],
    ["summed", ({sentence}) => sentence],
    ["total", ({sentence, line}) => `ligne ${line} laissée de côté : ${sentence} est un total`],
    [
      "note",
      ({sentence, line}) => `ligne ${line} laissée de côté : ${sentence} n’est pas une ligne du tableau`
    ],
    [
      "merged",
      ({sentence, count, line}) =>
        `cellules fusionnées en ${sentence} : leur valeur est donnée à ${counted(count, "ligne de plus", "lignes de plus")} (dès la ligne ${line})`
    ],
    [
      "formulas",
      ({sentence, count}) =>
        `formules en ${sentence} : leur dernier résultat enregistré est lu (${counted(count, "cellule", "cellules")})`
    ],
    [
      "secret",
      ({sentence, count}) =>
        `secret statistique : ${sentence} est lu comme inconnu (${counted(count, "cellule", "cellules")})`
    ]
  ];
  for (const [topic, tell] of told) {
    const found = notes.of(topic);
    doubts.push(...found.slice(0, mostShown).map(tell));
    const rest = found.slice(mostShown).reduce((sum, {count}) => sum + count, 0);
    if (rest > 0) doubts.push(`… et ${counted(rest, "autre cas", "autres cas")} de même`);
  }
  if (equal > 0)
    doubts.push(
      `${counted(equal, "ligne égale à une autre, gardée", "lignes égales à une autre, gardées")} : sans identifiant, rien ne dit que c’est la même entrée` +
        (lines >= 20 && equal * 2 >= lines
          ? ". Plus de la moitié du fichier : n’a-t-il pas été collé deux fois ?"
          : "")
    );
  return [...doubts, ...totalGaps(sources)];
}

function usedTitles({match, titles}: Layout): string[] {
  return [...match.indices].map(([column, index]) => `${titles[index]} (${column})`);
}

/** Holds a single total row against the sum of what was read. */
function totalGaps({layout, source, totals, tallies}: DoubtSources): string[] {
  if (totals.length !== 1) return [];
  const [total] = totals;
  return layout.spec.columns.flatMap(({name, kind}, k) => {
    const index = layout.match.indices.get(name);
    if (index === undefined || kind.type !== "entier" || kind.measure === "annee" || kind.measure === "rang")
      return [];
    const announced = numberOf(writtenNumber(source.decode(total.cells[index] ?? "").trim()).bare, undefined);
    const sum = tallies[k].sum();
    if (Number.isNaN(announced) || Math.abs(announced - sum) < 1) return [];
    return [
      `« ${layout.titles[index]} » : le total de la ligne ${total.line} annonce ${plainNumber(announced)}, les lignes lues font ${plainNumber(sum)}`
    ];
  });
}

function counted(count: number, one: string, many: string): string {
  return `${String(count).replace(/\B(?=(\d{3})+$)/g, "\u202f")} ${count > 1 ? many : one}`;
}
