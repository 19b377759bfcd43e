import {type CounterLayout, queueCounter} from "../../core/indicateurs/layout.js";
import {relogementNpru} from "../../core/markers.js";
import type {Observer} from "../../core/observer.js";
import type {Model} from "../../core/state.js";
import {openingMonth, yearOf} from "../../core/step.js";
import {fragilites, typologies} from "../../core/vocabulary.js";

/** What one replicate says of the NPRU: plain data, for it is kept on disk and crosses threads. */
export interface NpruTally {
  /** One relogement after the other, each as the numbers of `relogementParts`. */
  readonly relogements: readonly number[];
  /** Attributions, relogements included, by year, commune, typology, outside and inside QPV: see `freedCell`. */
  readonly freed: readonly number[];
  /** By half-year: ménages whose logement is condemned, those who wait at its end, attributions to others. */
  readonly asked: readonly number[];
  readonly waiting: readonly number[];
  readonly others: readonly number[];
}

/** A relogement: indices are those of the territoire and of vocabulary.ts. */
export interface Relogement {
  readonly step: number;
  /** Step in which its logement was condemned. */
  readonly asked: number;
  readonly size: number;
  readonly bracket: number;
  readonly typology: number;
  readonly neuf: number;
  readonly quartier: number;
  readonly bailleur: number;
  readonly fromQuartier: number;
  readonly fromBailleur: number;
}

const relogementParts = [
  "step",
  "asked",
  "size",
  "bracket",
  "typology",
  "neuf",
  "quartier",
  "bailleur",
  "fromQuartier",
  "fromBailleur"
] as const satisfies readonly (keyof Relogement)[];

/** Watches one replicate; `tally` then adds what its counters say. */
export function npruTally({territoire, plan}: Pick<Model, "territoire" | "plan">): {
  readonly observer: Observer;
  tally(counters: Int32Array, layout: CounterLayout): NpruTally;
} {
  const {commune, qpv} = territoire.quartiers;
  const relogements: number[] = [];
  const communes = territoire.communes.insee.length;
  const freed = new Array<number>((plan.steps / 2) * communes * typologies.length * 2).fill(0);
  return {
    observer: {
      onAttribution({step, quartier, bailleur, typology, from, neuf, status, bracket, size, month}) {
        const place = {commune: commune[quartier], typology, qpv: qpv[quartier]};
        freed[freedCell(communes, yearOf(step), place)]++;
        if (status !== relogementNpru || from === undefined) return;
        const told: Relogement = {
          ...{step, asked: Math.round(month / openingMonth(1)), size, bracket, typology, neuf: neuf ? 1 : 0},
          ...{quartier, bailleur, fromQuartier: from.quartier, fromBailleur: from.bailleur}
        };
        for (const part of relogementParts) relogements.push(told[part]);
      }
    },
    tally(counters, {names, columns, communes: insee}) {
      const steps = counters.length / names.length;
      const series = (of: readonly string[]) =>
        Array.from({length: steps}, (_, step) =>
          of.reduce((sum, name) => sum + counters[step * names.length + (columns.get(name) as number)], 0)
        );
      const attributions = series(insee.flatMap((code) => fragilites.map((g) => queueCounter(code, g))));
      const rehoused = series(insee.map((code) => `commune.${code}.relogementsNpru`));
      return {
        ...{relogements, freed},
        asked: series(["relogementsDemandes"]),
        waiting: series(["end.relogementsEnAttente"]),
        others: attributions.map((count, step) => count - rehoused[step])
      };
    }
  };
}

/** Place of a cell of `freed`. */
export function freedCell(
  communes: number,
  year: number,
  {commune, typology, qpv}: {readonly commune: number; readonly typology: number; readonly qpv: number}
): number {
  return ((year * communes + commune) * typologies.length + typology) * 2 + qpv;
}

/** A tally whose relogements are read, one by one. */
export interface NpruRun extends NpruTally {
  readonly rows: readonly Relogement[];
}

/** Reads the relogements of a tally. */
export function readTally(tally: NpruTally): NpruRun {
  const {relogements} = tally;
  const width = relogementParts.length;
  const rows = Array.from(
    {length: relogements.length / width},
    (_, i) =>
      Object.fromEntries(
        relogementParts.map((part, p) => [part, relogements[i * width + p]])
      ) as unknown as Relogement
  );
  return {...tally, rows};
}
