import {confidence} from "../calibrer/poststratified.js";
import type {Interval} from "../statistics/interval.js";
import {quantile} from "../statistics/quantile.js";
import type {CalCounts} from "./calCounts.js";
import type {Following} from "./learnFollowing.js";
import {regulation} from "./regulation.js";

/** A bailleur, or a territory of instance: do its commissions follow the préconisations? */
export interface FollowingUnit {
  readonly id: string;
  readonly nom: string;
  /** Commissions, and their attributions in the classes that have an objective. */
  readonly commissions: number;
  readonly n: number;
  /** Attributions under which nothing is said. */
  readonly needed: number;
  /** Absent where there are too few attributions to say it. */
  readonly told?: Interval & {
    /** Share that follows: of the commissions of a bailleur as it practises, of the attributions of a territory. */
    readonly share: number;
    /** Probability that more than half follows. */
    readonly follows: number;
  };
}

export interface RegulatedCommission {
  readonly bailleur: string;
  readonly commune: string;
  readonly n: number;
  /** Probability that it does not follow. */
  readonly astray: number;
  /** By class that has an objective: ménages of the low set, more or fewer in a year like this one. */
  readonly change: readonly (Interval & {readonly classe: string; readonly mean: number})[];
}

/** A hypothesis of the learning: a value, or a law by which it is drawn all over its range. */
export interface SupposedOfFollowing {
  readonly id: string;
  readonly description: string;
  readonly unit: string;
  readonly value?: number;
  readonly law?: string;
  readonly range: readonly [number, number];
  readonly reason: string;
}

/** Document of `equilibre suivre`: for the partners alone. */
export interface FollowingDocument {
  readonly schema: "equilibre/suivi@1";
  readonly annee: number;
  readonly attributions: number;
  /** Present where the attributions are synthetic: communes, territories and bailleurs go by number then. */
  readonly exercice?: string;
  /** Worlds that the rates of both kinds come from: those where a commission follows or does not. */
  readonly mondes: number;
  /** What is supposed beside them, and the file that says it. */
  readonly suppose: {readonly fichier: string; readonly hypotheses: readonly SupposedOfFollowing[]};
  /** Share of the low set by class: of commissions that do not follow, and of those that do, once the file is read. */
  readonly classes: readonly {readonly classe: string; readonly others: number; readonly follows: number}[];
  readonly bailleurs: readonly FollowingUnit[];
  readonly territoires: readonly FollowingUnit[];
  /** What the territories are, in French. */
  readonly decoupage: string;
  /** All commissions together. */
  readonly ensemble: Interval & {readonly share: number};
  readonly regulation: readonly RegulatedCommission[];
  readonly reserves: readonly string[];
}

export interface FollowingSubject {
  readonly annee: number;
  readonly attributions: number;
  readonly exercice?: string | undefined;
  readonly cals: readonly CalCounts[];
  readonly following: Following;
  /** Worlds that the rates of both kinds were told by. */
  readonly worlds: number;
  readonly supposed: {
    readonly file: string;
    readonly told: {readonly [id: string]: Omit<SupposedOfFollowing, "id">};
  };
  /** Names of the classes that have an objective. */
  readonly classes: readonly string[];
  /** As they may be told, and the communes. */
  readonly bailleurs: {readonly ids: readonly string[]; readonly noms: readonly string[]};
  readonly communes: {readonly noms: readonly string[]};
  /** Territory of each commune, and what they are. */
  readonly territoires: {readonly of: readonly string[]; readonly decoupage: string};
  readonly reserves: readonly string[];
  readonly seed: string;
}

/** Commissions whose regulation is told. */
const regulated = 3;

/** Sums up the draws by bailleur and by territory, with what cannot be told of few attributions. */
export function followingDocument(subject: FollowingSubject): FollowingDocument {
  const {cals, following, worlds, supposed, classes, bailleurs, communes, territoires, exercice} = subject;
  const centre = (of: "others" | "follows", g: number) =>
    following.rates.reduce((sum, rates) => sum + rates[of][g], 0) / following.rates.length;
  const gaps = classes.map((_, g) => telling(centre("others", g), centre("follows", g)));
  const linesOf = ({n}: CalCounts) => n.reduce((a, b) => a + b, 0);
  const territoryNames = [...new Set(territoires.of)].sort((a, b) =>
    a.localeCompare(b, "fr", {numeric: true})
  );
  const unitOf = (
    {id, nom}: {id: string; nom: string},
    own: readonly number[],
    drawn: (d: number) => number
  ): FollowingUnit => {
    const n = own.reduce((sum, c) => sum + linesOf(cals[c]), 0);
    const needed = neededOf(
      own.map((c) => cals[c].n),
      gaps
    );
    const unit = {id, nom, commissions: own.length, n, needed};
    return n < needed ? unit : {...unit, told: toldOf(following.rates.map((_, d) => drawn(d)))};
  };
  const shareOf = (own: readonly number[], d: number) => {
    const n = own.reduce((sum, c) => sum + linesOf(cals[c]), 0);
    return own.reduce((sum, c) => sum + following.follows[d][c] * linesOf(cals[c]), 0) / n;
  };
  const all = cals.map((_, c) => c);
  const {follows: _, ...ensemble} = toldOf(following.rates.map((__, d) => shareOf(all, d)));
  return {
    schema: "equilibre/suivi@1",
    annee: subject.annee,
    attributions: subject.attributions,
    ...(exercice !== undefined && {exercice}),
    mondes: worlds,
    suppose: {
      fichier: supposed.file,
      hypotheses: Object.entries(supposed.told).map(
        ([id, {description, unit, value, law, range, reason}]) => ({
          ...{id, description, unit, range, reason},
          ...(value !== undefined && {value}),
          ...(law !== undefined && {law})
        })
      )
    },
    classes: classes.map((classe, g) => ({
      classe,
      others: centre("others", g),
      follows: centre("follows", g)
    })),
    bailleurs: bailleurs.ids.flatMap((id, b) => {
      const own = all.filter((c) => cals[c].bailleur === b);
      return own.length === 0
        ? []
        : [unitOf({id, nom: bailleurs.noms[b]}, own, (d) => following.shares[d][b])];
    }),
    territoires: territoryNames.flatMap((nom) => {
      const own = all.filter((c) => territoires.of[cals[c].commune] === nom);
      return own.length === 0 ? [] : [unitOf({id: nom, nom}, own, (d) => shareOf(own, d))];
    }),
    decoupage: territoires.decoupage,
    ensemble,
    regulation: regulation(cals, following, {seed: subject.seed, count: regulated}).map(
      ({cal, astray, change}) => ({
        bailleur: bailleurs.noms[cals[cal].bailleur],
        commune: communes.noms[cals[cal].commune],
        n: linesOf(cals[cal]),
        astray,
        change: change.map((own, g) => ({classe: classes[g], ...own}))
      })
    ),
    reserves: subject.reserves
  };
}

function toldOf(draws: readonly number[]): NonNullable<FollowingUnit["told"]> {
  const sorted = Float64Array.from(draws).sort();
  const tail = (1 - confidence) / 2;
  return {
    share: draws.reduce((a, b) => a + b, 0) / draws.length,
    low: quantile(sorted, tail),
    high: quantile(sorted, 1 - tail),
    follows: draws.filter((share) => share > 0.5).length / draws.length
  };
}

/** What one attribution of a class tells of whom it comes from: squared gap of the two rates over their variance. */
function telling(others: number, follows: number): number {
  const middle = (others + follows) / 2;
  return ((others - follows) * (others - follows)) / (middle * (1 - middle));
}

/** Twice 1.645 standard errors between the two rates: then 5 in 100 of those that follow look nearer the others, and back. */
const separation = (2 * 1.6448536269514722) ** 2;

/** Attributions, split by class as those of a unit are, from which following and not following are told apart. */
function neededOf(lines: readonly (readonly number[])[], gaps: readonly number[]): number {
  const all = lines.reduce((sum, row) => sum + row.reduce((a, b) => a + b, 0), 0);
  const told = lines.reduce((sum, row) => sum + row.reduce((own, n, g) => own + n * gaps[g], 0), 0);
  return told > 0 ? Math.ceil((separation * all) / told) : Number.MAX_SAFE_INTEGER;
}
