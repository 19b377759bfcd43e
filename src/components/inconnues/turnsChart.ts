import * as Plot from "@observablehq/plot";
import type {ToldCoordinate} from "../../analysis/explorer/exploredWorlds.js";
import {placeText} from "../../analysis/explorer/told.js";
import type {UnknownDifference} from "../../analysis/explorer/unknowns.js";
import {colours} from "../colours.js";
import {element} from "../element.js";

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly turned: boolean;
}

/** Worlds along one or two conditions: full triangles where the answer turns round, rings elsewhere; the rule is shaded. */
export function turnsChart({turns}: UnknownDifference): HTMLElement {
  const {along, points} = turns.chart;
  const [across, up] = along;
  const dots = points.map(({places, turned}, i): Dot => {
    // One condition alone: worlds are set apart by height, so that none hides another.
    const y = up === undefined ? (i * 0.618034) % 1 : places[1];
    return {x: places[0], y, turned};
  });
  return element(
    "div",
    {class: "inconnues-nuage"},
    up === undefined ? undefined : element("p", {class: "axe"}, `↑ ${axisName(up)}`),
    chart(dots, {across, up, rule: ruleOf(turns, along)}),
    element("p", {class: "axe axe-x"}, `${axisName(across)} →`)
  );
}

/** Percent and years stay with their figures; any other unit is told once, beside the name of the axis. */
const keptUnits = /^\/|ann[ée]e$/;

function axisName({label, unit, choices}: ToldCoordinate): string {
  const told =
    choices !== undefined || keptUnits.test(unit) || /^(rapport|rang|poids|écart type)?$/.test(unit);
  return told ? label : `${label} (${unit})`;
}

function bare(coordinate: ToldCoordinate): ToldCoordinate {
  return keptUnits.test(coordinate.unit) ? coordinate : {...coordinate, unit: "rapport"};
}

interface Rule {
  readonly x1?: number;
  readonly x2?: number;
  readonly y1?: number;
  readonly y2?: number;
}

function ruleOf(
  {box}: UnknownDifference["turns"],
  [across, up]: readonly ToldCoordinate[]
): Rule | undefined {
  if (box === undefined) return undefined;
  const limit = (of: ToldCoordinate | undefined) =>
    box.limits.find(({coordinate}) => coordinate.id === of?.id);
  const [x, y] = [limit(across), limit(up)];
  return {
    ...(x?.above !== undefined && {x1: x.above}),
    ...(x?.below !== undefined && {x2: x.below}),
    ...(y?.above !== undefined && {y1: y.above}),
    ...(y?.below !== undefined && {y2: y.below})
  };
}

function chart(
  dots: readonly Dot[],
  {across, up, rule}: {across: ToldCoordinate; up: ToldCoordinate | undefined; rule: Rule | undefined}
): Element {
  const extent = (values: readonly number[]) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const room = 0.05 * (high - low || 1);
    return [low - room, high + room] as [number, number];
  };
  const x = extent(dots.map((dot) => dot.x));
  const y = extent(dots.map((dot) => dot.y));
  const ticks = (coordinate: ToldCoordinate) => ({
    ticks: coordinate.choices === undefined ? 4 : coordinate.choices.map((_, rank) => rank),
    tickFormat: (place: number) => placeText(bare(coordinate), place)
  });
  return Plot.plot({
    width: 460,
    height: up === undefined ? 220 : 360,
    marginLeft: up === undefined ? 12 : 76,
    marginRight: 24,
    marginTop: 8,
    marginBottom: 28,
    style: {fontSize: "13px", fontFamily: "inherit", overflow: "visible"},
    x: {domain: x, label: null, ...ticks(across)},
    y: up === undefined ? {domain: y, axis: null} : {domain: y, label: null, grid: true, ...ticks(up)},
    marks: [
      ...(rule === undefined
        ? []
        : [
            Plot.rect([rule], {
              x1: rule.x1 ?? x[0],
              x2: rule.x2 ?? x[1],
              y1: rule.y1 ?? y[0],
              y2: rule.y2 ?? y[1],
              fill: colours.warmGround,
              stroke: colours.practice,
              strokeDasharray: "4 3"
            })
          ]),
      Plot.dot(dots, {
        x: "x",
        y: "y",
        r: 3.4,
        stroke: colours.convention,
        strokeOpacity: 0.75,
        filter: ({turned}: Dot) => !turned
      }),
      Plot.dot(dots, {
        x: "x",
        y: "y",
        r: 5,
        symbol: "triangle",
        fill: colours.fragile,
        stroke: colours.paper,
        strokeWidth: 0.8,
        filter: ({turned}: Dot) => turned
      })
    ]
  });
}
