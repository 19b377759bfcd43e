import type {InstanceDocument, InstanceRow, InstanceSheet} from "../analysis/instance/instanceDocument.js";
import {underModestes} from "./inForce.js";
import {classWords} from "./labels.js";
import {formatDecimal, formatNumber, formatObjective, formatShare} from "./numbers.js";
import {synthetic} from "./synthetic.js";
import {typography} from "./typography.js";

/** A table of the sheet, in words: the terminal and the paper show the same. */
export interface InstanceTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const hidden = "masqué";

/** What a sheet says before its tables. */
export function instanceSentences(sheet: InstanceSheet, document: InstanceDocument): string[] {
  const {period, next, brackets, publication, halfYears} = document;
  const {n, low} = sheet.period;
  const followed =
    sheet.followed === undefined
      ? halfYears.length < 2
        ? `Le fichier ne contient aucun semestre avant ${period} : la préconisation d’alors ne peut être jugée.`
        : "Aucune préconisation d’alors n’est à juger."
      : `Préconisation de ${period} : suivie dans ${formatNumber(sheet.followed.kept)} quartiers sur ${formatNumber(sheet.followed.units)}` +
        (sheet.followed.missedBy === undefined || sheet.followed.kept === sheet.followed.units
          ? "."
          : ` ; les autres s’en écartent de ${formatNumber(sheet.followed.missedBy)} ménages en tout.`);
  return [
    `${period} : ${n === undefined ? hidden : formatNumber(n)} attributions, dont ${low === undefined ? hidden : formatNumber(low)} à des ménages ${underModestes(brackets)} du barème${n === undefined || low === undefined || n === 0 ? "" : ` (${formatShare(low / n)})`}.`,
    followed,
    `À suivre en ${next}, en ménages entiers${publication ? " ; les effectifs de 1 à 10 ménages, et ce qui les redonnerait, sont masqués" : ""}.`
  ];
}

/** The préconisations of a sheet. */
export function preconisationTable(
  sheet: InstanceSheet,
  {period, next, brackets}: InstanceDocument
): InstanceTable {
  const under = underModestes(brackets);
  return {
    caption: `Préconisations pour ${next} : ménages ${under} parmi les attributions attendues`,
    head: [
      "Quartier",
      "Classe",
      `Attributions ${period}`,
      `dont ${under}`,
      `Demandé pour ${period}`,
      "Suivi",
      `Attendues ${next}`,
      `Préconisation ${next}`
    ],
    rows: sheet.rows.map((row) => [
      nameOf(row),
      row.fragilite === undefined ? "non dite" : classWords[row.fragilite],
      counted(row.period.n),
      counted(row.period.low),
      row.last === undefined ? "–" : asked(row.last),
      row.last === undefined ? "–" : row.last.kept ? "oui" : "non",
      row.expected === undefined ? hidden : formatNumber(row.expected),
      row.preconisation === undefined ? noneOf(row) : asked(row.preconisation)
    ])
  };
}

function nameOf({label, commune, qpv, units}: InstanceRow): string {
  if (units > 1 || commune === "") return `${label} (${formatNumber(units)})`;
  return typography(`${commune}, ${label}${qpv ? ", QPV" : ""}`);
}

function counted(count: number | undefined): string {
  return count === undefined ? hidden : formatNumber(count);
}

function asked({
  direction,
  count,
  over
}: {
  direction: "atLeast" | "atMost";
  count: number;
  over: number;
}): string {
  return `${direction === "atMost" ? "au plus" : "au moins"} ${formatNumber(count)} sur ${formatNumber(over)}`;
}

/** Why nothing is asked of a row: no objective for its class, nobody expected, or counts that may not be told. */
function noneOf({fragilite, expected}: InstanceRow): string {
  if (expected === undefined) return hidden;
  if (fragilite === undefined) return "classe inconnue";
  return expected === 0 ? "aucune attendue" : "sans objectif";
}

/** The same by bailleur: the stock of one in a quartier stands for its résidences, which the file does not tell. */
export function bailleursTable({rows}: InstanceSheet): InstanceTable | undefined {
  const shared = rows.flatMap((row) =>
    row.bailleurs === undefined ? [] : [{row, bailleurs: row.bailleurs}]
  );
  if (shared.length === 0) return undefined;
  return {
    caption:
      "Les mêmes, par bailleur (ses résidences du quartier ensemble : le fichier ne dit pas la résidence)",
    head: ["Quartier", "Par bailleur : ménages sur attributions attendues"],
    rows: shared.map(({row, bailleurs}) => [
      nameOf(row),
      bailleurs
        .filter(({expected}) => expected > 0)
        .map(
          ({nom, count, expected}) => `${typography(nom)} ${formatNumber(count)}/${formatNumber(expected)}`
        )
        .join(" ; ")
    ])
  };
}

/** Quartiers prioritaires of the territory: pace of the attributions, and logements that stand empty. */
export function vacancyTable(
  {vacancy}: InstanceSheet,
  {period, publication}: InstanceDocument
): InstanceTable | undefined {
  if (vacancy.length === 0) return undefined;
  const stock = vacancy.some(({logements}) => logements !== undefined);
  if (publication && !stock) return undefined;
  return {
    caption: stock
      ? "Veille de la vacance en QPV, parc importé"
      : "Veille de la vacance en QPV : aucun parc logement par logement n’est importé (« importer logements ») ; le rythme des attributions seul",
    head: [
      "Commune",
      ...(publication ? [] : [`Attributions en QPV, ${period}`, "Moyenne des semestres d’avant"]),
      ...(stock ? ["Logements en QPV", "Vacants", "Part"] : [])
    ],
    rows: vacancy.map(({commune, attributions, before, logements, vacants}) => [
      typography(commune),
      ...(publication ? [] : [counted(attributions), before === undefined ? "–" : formatDecimal(before)]),
      ...(stock
        ? logements === undefined || vacants === undefined
          ? ["–", "–", "–"]
          : [formatNumber(logements), formatNumber(vacants), formatShare(vacants / logements, 1)]
        : [])
    ])
  };
}

/** How the sheets were made, at the foot of each. */
export function instanceNotes({
  objectives,
  window,
  territoires,
  halfYears,
  synthetic: drawn
}: InstanceDocument): string[] {
  const bounds = Object.entries(objectives).map(
    ([g, objective]) => `${classWords[g as keyof typeof classWords]} ${formatObjective(objective)}`
  );
  return [
    `Bornes de l’article 5.2 (${bounds.join(", ")}), suivies sur ${formatNumber(window)} semestres glissants, dont ${formatNumber(halfYears.length)} lus ; attendues : leur moyenne. Ce que les semestres d’avant ont manqué se rattrape en ${formatNumber(window)} semestres.`,
    `Territoires : ${territoires.file} (${typography(territoires.source)}).`,
    ...(drawn.menages ? [synthetic] : []),
    ...(drawn.quartiers && !drawn.menages
      ? [
          "Classe des quartiers : construite, faute de l’annexe de la convention ; « equilibre importer quartiers » en prend la place."
        ]
      : [])
  ];
}
