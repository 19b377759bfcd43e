import seedrandom from "seedrandom";
import {type Fragilite, fragilites} from "../../core/vocabulary.js";
import type {WorldProjection} from "../mondes/projection.js";
import type {PlausibleWorld} from "../mondes/world.js";
import type {WorldFigure} from "../revoyure/worlds/worldFigures.js";
import {normalQuantile} from "../statistics/normalQuantile.js";
import type {FileFigure} from "./fileFigure.js";

/** Figures of a year beside what each future of the worlds gave of it. */
export interface WeighedYear {
  /** Those of which chance within a world is seen in its futures. */
  readonly simulated: readonly WorldFigure[];
  readonly observed: readonly WorldFigure[];
  /** Weights of the classes: what each world's base year reaches, and what was observed; absent where the file does not tell. */
  readonly weights?: {
    readonly worlds: readonly (readonly number[])[];
    readonly observed: readonly number[];
    readonly n: number;
  };
  /** French names of the figures used. */
  readonly used: readonly string[];
  /** Those of them that stand beyond every future: what is learnt from them is extrapolated. */
  readonly beyond: readonly string[];
}

export interface WeighedYearSources {
  readonly projection: WorldProjection;
  readonly worlds: readonly PlausibleWorld[];
  readonly year: number;
  readonly figures: readonly FileFigure[];
  /** How many of the lowest brackets the objective of each class looks at, and their ids. */
  readonly low: {readonly [g in Fragilite]: number};
  readonly brackets: readonly string[];
  /** False where commissions may already follow: what they move then tells no world. */
  readonly practice: boolean;
}

const weightsName = "le poids des classes";

function isBeyond(value: number, futures: readonly number[]): boolean {
  return futures.every((one) => one < value) || futures.every((one) => one > value);
}

/** A figure of which more than this is silent weighs no world. */
const mostMissing = 0.1;

/** What the file and the worlds both say of a year. */
export function weighedYear(sources: WeighedYearSources): WeighedYear {
  const {projection, worlds, year, figures, low, brackets, practice} = sources;
  const y = year - projection.firstYear;
  const future = (id: string) => (projection.futures[id]?.[y] ?? []).map((value) => value ?? Number.NaN);
  const find = (id: string) => {
    const found = figures.find((figure) => figure.id === id);
    return found !== undefined && found.n > 0 && found.missing <= mostMissing ? found : undefined;
  };
  const {replicates} = projection.worlds;
  const attributions = future("attributions");
  const reached = worlds.map(({fit}) =>
    fragilites.map((g) => fit.reached.find(({id}) => id === `flux.${g}.poids`)?.reached ?? 0)
  );
  const pairs: {simulated: WorldFigure; observed: WorldFigure; name: string}[] = [];
  const add = (
    id: string,
    name: string,
    {values, lines, seen, n}: {values: readonly number[]; lines?: readonly number[]; seen: number; n?: number}
  ) =>
    pairs.push({
      name,
      simulated: {id, values, ...(lines && {n: lines})},
      observed: {id, values: [seen], ...(n !== undefined && {n: [n]})}
    });
  if (practice)
    fragilites.forEach((g, i) => {
      const cells = brackets.slice(0, low[g]).map((k) => find(`attribution.observed.${g}.${k}`));
      const [first] = cells;
      if (first === undefined || cells.includes(undefined)) return;
      add(`sous60.${g}`, "les tranches de ressources par classe", {
        values: future(`under60.${g}`),
        lines: attributions.map((n, f) => n * reached[Math.floor(f / replicates)][i]),
        seen: cells.reduce((sum, cell) => sum + (cell?.value ?? 0), 0),
        n: first.n
      });
    });
  const aci = find("aci.metropole");
  if (practice && aci)
    add("aci", "la part ACI", {
      values: future("aci"),
      lines: future("premierAcces"),
      seen: aci.value,
      n: aci.n
    });
  const [mutations, relogements] = [find("attribution.mutationShare"), find("relogements")];
  if (mutations) {
    const [counts, apart] = [future("mutations"), future("relogementsNpru")];
    const lines = attributions.map((all, f) => all - apart[f]);
    add("mutations", "la part des mutations", {
      values: counts.map((count, f) => count / lines[f]),
      lines,
      seen: mutations.value,
      n: mutations.n
    });
  }
  if (relogements) {
    const counts = future("relogementsNpru");
    add("relogements", "les relogements NPRU", {
      values: counts.map((count) => Math.sqrt(count)),
      seen: Math.sqrt(relogements.value * relogements.n)
    });
  }
  const volume = find("attribution.volume");
  if (volume && volume.missing === 0)
    add("attributions", "le volume", {values: attributions.map(Math.sqrt), seen: Math.sqrt(volume.value)});
  const shares = fragilites.flatMap((_, g) => find(`attribution.classWeights.${g + 1}`) ?? []);
  const told = shares.length === fragilites.length;
  return {
    simulated: pairs.map(({simulated}) => simulated),
    observed: pairs.map(({observed}) => observed),
    ...(told && {
      weights: {worlds: reached, observed: shares.map(({value}) => value), n: shares[0].n}
    }),
    used: [...new Set([...(told ? [weightsName] : []), ...pairs.map(({name}) => name)])],
    beyond: [
      ...new Set([
        ...(told &&
        shares.some(({value}, g) =>
          isBeyond(
            value,
            reached.map((own) => own[g])
          )
        )
          ? [weightsName]
          : []),
        ...pairs.flatMap(({name, simulated, observed}) =>
          isBeyond(observed.values[0], simulated.values) ? [name] : []
        )
      ])
    ]
  };
}

/** Log-likelihood of the weights of the classes in each world: the multinomial law, the base year of a world being itself drawn. */
export function weightLikelihoods({weights}: WeighedYear, drawn: number): number[] | undefined {
  if (weights === undefined) return undefined;
  const {worlds, observed, n} = weights;
  return worlds.map((own) =>
    own.reduce((sum, share, g) => {
      const gap = observed[g] - share;
      return share > 0 ? sum - (n * gap * gap) / (2 * share * (1 + 1 / drawn)) : sum;
    }, 0)
  );
}

/** The weights of two classes as a year of each future would show them, chance included, and as they were observed. */
export function weightFigures(
  {weights}: WeighedYear,
  {replicates, seed}: {replicates: number; seed: string}
): {readonly simulated: readonly WorldFigure[]; readonly observed: readonly WorldFigure[]} {
  if (weights === undefined) return {simulated: [], observed: []};
  const random = seedrandom(`poids/${seed}`);
  const normal = () => normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, random())));
  const classes = [0, fragilites.length - 1];
  return {
    simulated: classes.map((g) => ({
      id: `poids.${fragilites[g]}`,
      values: weights.worlds.flatMap((own) =>
        Array.from(
          {length: replicates},
          () => own[g] + Math.sqrt((own[g] * (1 - own[g])) / weights.n) * normal()
        )
      )
    })),
    observed: classes.map((g) => ({id: `poids.${fragilites[g]}`, values: [weights.observed[g]]}))
  };
}
