import type {Confrontation} from "../../analysis/confronter/confrontation.js";
import type {FigureCauses, MissCauses} from "../../analysis/confronter/missCauses.js";
import {change, labelOf} from "../../analysis/confronter/toldCauses.js";
import {figureName, isSigned} from "../../analysis/confronter/toldConfrontation.js";
import {formatObserved, formatProjected} from "../../words/observed.js";
import {upperFirst} from "../../words/upperFirst.js";
import {colours} from "../colours.js";
import {dataTable} from "../dataTable.js";
import {element} from "../element.js";
import {figure} from "../figure.js";
import {chartRow} from "../inconnues/barRow.js";
import {svg} from "../svg.js";
import type {VenuDocument} from "./venuDocument.js";

/** Where the miss of the first figure comes from, drawn step by step, and the shares of every other in a table. */
export function causesFigure({causes}: Confrontation, origins: VenuDocument["origins"]): HTMLElement {
  const [first] = causes?.figures ?? [];
  if (causes === undefined || first === undefined)
    return element("p", {}, "Ce projet ne dit pas ce qui est arrivé, en données datées.");
  const steps = stepsOf(causes, first);
  return figure(drawing(first, steps), {
    title: `D’où vient l’écart : ${figureName(first)}`,
    caption: `De ce que l’on projetait au centre à ce qui a été observé. Chaque pas est la part d’une cause (valeur de Shapley, ${causes.replicates} tirages, les mêmes hasards d’un ensemble à l’autre, tous les ensembles de causes simulés) ; le dernier est ce que rien de cela n’explique. Ce qui est arrivé : simulation « ${causes.happened} ».`,
    description: steps.map(({label, from, to}) => `${label} : ${change(first, to - from)}.`).join(" "),
    // Of the central runs alone: no world takes part.
    origins: origins.map(({engine, seed, replications}) => ({engine, seed, replications})),
    table: table(causes)
  });
}

interface Step {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly rest?: boolean;
}

function stepsOf(causes: MissCauses, {projected, shares, rest}: FigureCauses): Step[] {
  const steps: Step[] = [];
  let at = projected;
  for (const {cause, value} of shares) {
    steps.push({label: upperFirst(labelOf(causes, cause)), from: at, to: at + value});
    at += value;
  }
  return [...steps, {label: "Ce que rien de cela n’explique", from: at, to: at + rest, rest: true}];
}

const [height, middle] = [34, 17];

function drawing(one: FigureCauses, steps: readonly Step[]): HTMLElement {
  const ends = steps.flatMap(({from, to}) => [from, to, 0]);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const room = 0.2 * (high - low || 1);
  const place = (amount: number) => (amount - low + room) / (high - low + 2 * room);
  const at = (amount: number) => `${100 * place(amount)}%`;
  // On the side where there is room for it.
  const besides = (from: number, to: number) =>
    place(Math.max(from, to)) > 0.6
      ? {x: at(Math.min(from, to)), dx: -7, "text-anchor": "end" as const}
      : {x: at(Math.max(from, to)), dx: 7, "text-anchor": "start" as const};
  return element(
    "div",
    {},
    steps.map(({label, from, to, rest}) =>
      chartRow(
        label,
        svg(
          "svg",
          {width: "100%", height},
          svg("line", {x1: at(0), x2: at(0), y1: 0, y2: height, stroke: colours.grid, "stroke-width": 1}),
          svg("line", {
            ...{x1: at(from), x2: at(to), y1: middle, y2: middle, "stroke-width": 13},
            stroke: rest ? colours.unknown : to < from ? colours.fragile : colours.convention
          }),
          svg("text", {y: middle, dy: "0.35em", ...besides(from, to)}, change(one, to - from))
        ),
        `de ${formatProjected(from, one.unit, {sign: isSigned(one)})} à ${formatProjected(to, one.unit, {sign: isSigned(one)})}`
      )
    )
  );
}

function table(causes: MissCauses): HTMLElement {
  return dataTable(causes.figures, {
    caption:
      "Part de chaque cause dans l’écart de chaque chiffre noté, entre parenthèses son erreur type, puis ce que donnerait la projection si cette cause seule avait été connue",
    columns: [
      {title: "Chiffre", cell: figureName},
      {
        title: "Projeté, centre",
        number: true,
        cell: (one) => formatProjected(one.projected, one.unit, {sign: isSigned(one)})
      },
      ...causes.causes.map(({id, label}, i) => ({
        title: upperFirst(label),
        number: true,
        cell: (one: FigureCauses) => shareText(one, i, id)
      })),
      {
        title: "Avec tout ce qui est arrivé",
        number: true,
        cell: (one) => formatProjected(one.allKnown, one.unit, {sign: isSigned(one)})
      },
      {
        title: "Observé",
        number: true,
        cell: (one) => formatObserved(one.observed, one.unit, {sign: isSigned(one)})
      },
      {title: "Reste", number: true, cell: (one) => change(one, one.rest)}
    ]
  });
}

function shareText(one: FigureCauses, place: number, id: string): string {
  const share = one.shares[place];
  if (share.cause !== id) throw new RangeError(`shares of ${one.id} are out of order`);
  const alone = formatProjected(share.alone, one.unit, {sign: isSigned(one)});
  return `${change(one, share.value)} (${formatProjected(share.standardError, one.unit)}) ; seule, ${alone}`;
}
