import type {MainAnswer} from "../analysis/sensibilite/mainAnswer.js";
import {type Cuts, underModestes, underObjective} from "../words/inForce.js";
import {formatNumber} from "../words/numbers.js";
import {escapeText, tableMarkup} from "./markup.js";

/** What the page needs of data/territoire/sensibilite.json, and whether what it was computed from has changed. */
export interface ShownSensitivity {
  readonly replicates: number;
  readonly year: number;
  readonly central: MainAnswer;
  readonly rows: readonly {
    readonly id: string;
    readonly low: MainAnswer;
    readonly high: MainAnswer;
    readonly error: {readonly low: MainAnswer; readonly high: MainAnswer};
  }[];
  readonly stale: boolean;
  /** What each row moves, in French, by id. */
  readonly descriptions: {readonly [id: string]: string};
  /** What the scenario of the convention calls low resources in that year. */
  readonly cuts: Cuts;
}

/** How far the main answer moves over each range, the hypothesis that weighs most first. */
export function sensitivityMarkup(sensitivity?: ShownSensitivity): string {
  const title = "## Ce que pèse chaque hypothèse";
  if (sensitivity === undefined)
    return `${title}\n\nCe tableau n’a pas encore été calculé : \`npx equilibre sensibilite\`.`;
  const {central, year, replicates, stale, cuts, descriptions} = sensitivity;
  const rows = sensitivity.rows
    .filter(({id}) => descriptions[id] !== undefined)
    .sort((a, b) => swing(b) - swing(a));
  const [least, most] = bounds(rows, central);
  const old = `<aside class="replaced"><p>Ce tableau a été calculé avant un changement des hypothèses, du territoire ou du calage : ses ordres de grandeur restent indicatifs. Pour le refaire : <code>npx equilibre sensibilite</code>.</p></aside>

`;
  return `${title}

${stale ? old : ""}Chaque ligne mène une hypothèse d’un bout à l’autre de sa fourchette, les autres restant à leur valeur, et refait le calage quand
il le faut. L’effet est celui de la convention en ${year} sur la part ${underObjective("fragile", cuts)} dans les quartiers fragiles : ${points(central.fragileEffect)}
par rapport à la référence avec les valeurs retenues (trait de chaque barre). ${replicates} tirages appariés par bout : l’erreur type
est donnée, et un écart de moins de deux fois cette erreur ne se distingue pas du hasard ; les ménages sont à la dizaine. Une liste de parts penche d’un bout à l’autre
de son ordre, une autre liste bouge d’un même rapport, l’une et l’autre autant que leur fourchette le permet.

${tableMarkup(
  "Effet de la convention aux deux bouts de chaque fourchette",
  [
    "Hypothèse",
    "Bout bas",
    "Bout haut",
    `De ${points(least)} à ${points(most)}`,
    "Erreur type",
    `Ménages ${underModestes(cuts)} logés, bout bas`,
    "Les mêmes, bout haut"
  ],
  rows.map(({id, low, high, error}) => [
    escapeText(descriptions[id]),
    points(low.fragileEffect),
    points(high.fragileEffect),
    bar([low.fragileEffect, high.fragileEffect], {central: central.fragileEffect, least, most}),
    `${formatNumber(Math.max(error.low.fragileEffect, error.high.fragileEffect), 1)}\u00a0pt`,
    signed(tens(low.modestesEffect), 0),
    signed(tens(high.modestesEffect), 0)
  ])
)}`;
}

function swing({low, high}: ShownSensitivity["rows"][number]): number {
  return Math.abs(high.fragileEffect - low.fragileEffect);
}

function bounds(rows: ShownSensitivity["rows"], central: MainAnswer): [number, number] {
  const all = [
    central.fragileEffect,
    ...rows.flatMap(({low, high}) => [low.fragileEffect, high.fragileEffect])
  ];
  return [Math.min(...all), Math.max(...all)];
}

/** A bar between both ends on the scale of the whole column, with a mark at the central answer. */
function bar(
  ends: readonly number[],
  {central, least, most}: {central: number; least: number; most: number}
): string {
  const width = 120;
  const place = (effect: number) =>
    most === least ? width / 2 : ((effect - least) / (most - least)) * width;
  const [from, to] = [place(Math.min(...ends)), place(Math.max(...ends))].map((x) => Math.round(x * 10) / 10);
  const mark = Math.round(place(central) * 10) / 10;
  return `<svg width="${width + 2}" height="14" viewBox="-1 0 ${width + 2} 14" role="img" aria-label="de ${points(Math.min(...ends))} à ${points(Math.max(...ends))}"><rect x="${from}" y="4" width="${Math.max(1, Math.round((to - from) * 10) / 10)}" height="6" fill="currentColor" opacity="0.55"></rect><line x1="${mark}" x2="${mark}" y1="0" y2="14" stroke="currentColor"></line></svg>`;
}

function points(effect: number): string {
  return `${signed(effect, 1)}\u00a0pt`;
}

/** Four replicates say no more than tens of ménages. */
function tens(count: number): number {
  return Math.round(count / 10) * 10;
}

function signed(figure: number, digits: number): string {
  const text = formatNumber(Math.abs(figure), digits);
  return `${figure > 0 ? "+" : figure < 0 ? "−" : ""}${text}`;
}
