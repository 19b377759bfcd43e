import type {Reached} from "../compile/fit.js";
import type {CounterLayout} from "../indicateurs/layout.js";
import type {Simulator} from "../simulate.js";
import {fragilites, statuses} from "../vocabulary.js";
import type {CalibrationTargets} from "./targets.js";

type At = (name: string) => number;

/**
 * What the base year reaches of each target, with its standard error: shares in [0, 1], counts a year. What a territoire
 * lacks (a class of quartiers or of communes, a second bailleur) has no target.
 */
export function reachedTargets(
  simulator: Simulator,
  {targets, ranks, replicates}: {targets: CalibrationTargets; ranks: readonly number[]; replicates: number}
): Reached[] {
  const brackets = simulator.layout.brackets.ids;
  const tables = Array.from({length: replicates}, (_, r) => baseYearOf(simulator, r));
  const classTotal = (at: At, g: string) => sum(brackets.map((k) => cell(at, g, k)));
  const total = (at: At) => sum(fragilites.map((g) => classTotal(at, g)));
  const measure = (id: string, target: number, value: (at: (name: string) => number) => number): Reached => {
    const values = tables.map(value);
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    const squares = values.reduce((sum, v) => sum + (v - mean) * (v - mean), 0);
    return {id, target, reached: mean, se: Math.sqrt(squares / (values.length - 1) / values.length)};
  };
  const aci =
    (...classes: string[]) =>
    (at: (name: string) => number) =>
      sum(classes.map((g) => at(`aci.${g}`))) / sum(classes.map((g) => at(`premierAcces.${g}`)));
  return [
    ...fragilites.flatMap((g, i) =>
      brackets.map((k, j) =>
        measure(`flux.${g}.${k}`, targets.profiles[i][j], (at) => cell(at, g, k) / classTotal(at, g))
      )
    ),
    ...fragilites.map((g, i) =>
      measure(`flux.${g}.poids`, targets.classWeights[i], (at) => classTotal(at, g) / total(at))
    ),
    measure("attributions", targets.attributions, total),
    measure(
      "premierAcces.share",
      1 - targets.mutationShare,
      (at) => sum(fragilites.map((g) => at(`premierAcces.${g}`))) / total(at)
    ),
    measure("aci.metropole", targets.aciMetropole, aci(...fragilites)),
    measure("aci.sousDeuxRsa", targets.aciUnderTwoRsa, (at) => {
      const [priority, others] = ["aci", "autres"].map((a) => at(`sousDeuxRsa.premierAcces.${a}`));
      return priority / (priority + others);
    }),
    measure("aci.moyenne", targets.aciMoyenne, aci("moyenne")),
    measure("aci.sans", targets.aciSans, aci("sans")),
    measure("aci.fragile", Number.NaN, aci("fragile")),
    ...(ranks.length < 2 ? [] : bailleurEnds(targets)).map(([id, rank, target]) => {
      const bailleur = simulator.layout.bailleurs[ranks.indexOf(rank)];
      return measure(
        `aci.bailleur.${id}`,
        target,
        (at) => at(`bailleur.${bailleur}.aci`) / at(`bailleur.${bailleur}.premierAcces`)
      );
    })
  ]
    .filter(({reached}) => !Number.isNaN(reached))
    .map((row) => (Number.isNaN(row.target) ? {...row, target: row.reached} : row));
}

/** The two bailleurs of which the text tells the ACI share, by their rank, and that share. */
function bailleurEnds({aciBailleurs}: CalibrationTargets): [string, number, number][] {
  if (aciBailleurs === undefined) return [];
  return [
    ["plusFragile", 1, aciBailleurs.most],
    ["moinsFragile", 0, aciBailleurs.least]
  ];
}

function baseYearOf(simulator: Simulator, replicate: number): (name: string) => number {
  const {layout} = simulator;
  const counters = simulator.run("calage", replicate, {steps: 2});
  return (name) => counters[columnOf(layout, name)] + counters[layout.names.length + columnOf(layout, name)];
}

function columnOf(layout: CounterLayout, name: string): number {
  const index = layout.columns.get(name);
  if (index === undefined) throw new RangeError(`unknown counter: ${name}`);
  return index;
}

function cell(at: (name: string) => number, g: string, k: string): number {
  return sum(statuses.map((s) => at(`flux.${g}.${k}.${s}`)));
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
