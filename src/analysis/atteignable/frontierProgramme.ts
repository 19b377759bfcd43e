import {lowestMask} from "../../core/brackets.js";
import {deterministicPower} from "../../core/numbers/deterministicPower.js";
import {fragilites, sizes} from "../../core/vocabulary.js";
import type {LinearProgramme, ProgrammeRow} from "../statistics/linearProgramme.js";
import type {FrontierYear, LetLogements} from "./frontierFigures.js";

/** What a rule of the programme is about; the rules that an explanation may set aside, one by one. */
export const frontierFamilies = [
  "demande",
  "aci",
  "npru",
  "candidats",
  "objectif.fragile",
  "objectif.moyenne",
  "objectif.sans"
] as const;
export type FrontierFamily = (typeof frontierFamilies)[number];

/** A row, for whoever tells its marginal value. */
export interface FrontierRow {
  readonly family: FrontierFamily | "volumes" | "comptes" | "ecart";
  readonly year: number;
  /** Index of the class, where the row is about one. */
  readonly fragilite?: number;
  /** Indices of the brackets that it is about. */
  readonly brackets?: readonly number[];
  /** Code of the commune. */
  readonly commune?: string;
  /** Index of the size of the ménages, and of the level of rent: that of the logements, or the least that the ménages pay. */
  readonly size?: number;
  readonly level?: number;
}

export interface FrontierOptions {
  /** Gap measured: to the bounds of article 5.2, or to a quarter of each bracket. */
  readonly measure: "bornes" | "quatre-quarts";
  /** Candidates seen for one logement before it is left vacant. */
  readonly candidates: number;
  readonly aim: /** Least gap of every class, or of `only` one (index in `fragilites`), the others being left to themselves. */
    | {readonly kind: "least-gap"; readonly only?: number}
    /** Most modest ménages with a mean yearly gap of at most `gap`, in [0, 1]; undefined: whatever the gap. */
    | {readonly kind: "most-modest"; readonly gap?: number}
    /** Whether these rules hold together with a gap of at most `gap` every year. */
    | {readonly kind: "feasible"; readonly gap: number; readonly families: ReadonlySet<FrontierFamily>};
}

interface Taken {
  readonly typology: number;
  readonly level: number;
  readonly size: number;
}

type Row = ProgrammeRow<FrontierRow>;
const housed = (t: number, g: number, k: number) => `a_${t}_${g}_${k}`;
/** Logements of the sort `i` of the year that go to a bracket; of a typology and rent, those that go to a size. */
const given = (t: number, i: number, k: number) => `h_${t}_${i}_${k}`;
const taken = (t: number, k: number, {typology, level, size}: Taken) =>
  `f_${t}_${k}_${typology}_${level}_${size}`;
/** Attributions in a commune, by class and bracket. */
const housedIn = (t: number, c: string, g: number, k: number) => `c_${t}_${c}_${g}_${k}`;
const housedAci = (t: number, k: number) => `b_${t}_${k}`;
const gapOf = (t: number) => `z_${t}`;
const classes = fragilites.map((_, g) => g);
const first = (count: number) => Array.from({length: count}, (_, k) => k);
const everyBracket = ({reference}: FrontierYear) => first(reference.length);

/**
 * Attributions by class, bracket and year as a linear programme: the best that any rule of attribution could do, each
 * logement going to a ménage of its size that pays its rent.
 */
export function frontierProgramme(
  years: readonly FrontierYear[],
  {measure, candidates, aim}: FrontierOptions
): LinearProgramme<FrontierRow> {
  const rows = years.flatMap((year, t) => [
    ...volumes(year, t),
    ...comptes(year, t),
    ...demande(years, t),
    ...communes(years, t),
    ...aci(years, t),
    ...npru(year, t),
    ...presented(year, t, candidates),
    ...objectif(year, t, measure)
  ]);
  const gaps = years.map((_, t) => [gapOf(t), 1] as const);
  if (aim.kind === "least-gap") {
    const {only} = aim;
    const others = ({info: {family, fragilite}}: Row) => family.startsWith("objectif.") && fragilite !== only;
    const kept = only === undefined ? rows : rows.filter((row) => !others(row));
    return {sense: "minimise", objective: gaps, rows: kept};
  }
  const modest = years.flatMap(({low}, t) =>
    classes.flatMap((g) => first(low.modestes).map((k) => [housed(t, g, k), 1] as const))
  );
  const row = (t: number, terms: Row["terms"], bound: number): Row => ({
    name: `ecart_${t}`,
    terms,
    relation: "<=",
    bound,
    info: {family: "ecart", year: years[Math.min(t, years.length - 1)].year}
  });
  if (aim.kind === "most-modest") {
    const cap = aim.gap === undefined ? [] : [row(0, gaps, aim.gap * years.length)];
    return {sense: "maximise", objective: modest, rows: [...rows, ...cap]};
  }
  const kept = rows.filter(
    ({info: {family}}) =>
      family === "volumes" || family === "comptes" || family === "ecart" || aim.families.has(family)
  );
  return {
    sense: "minimise",
    objective: gaps,
    rows: [...kept, ...years.map((_, t) => row(t, [[gapOf(t), 1]], aim.gap))]
  };
}

/** Each logement let goes to somebody, a PLAI to who is under its ceiling. */
function volumes(figures: FrontierYear, t: number): Row[] {
  return figures.logements.map(({fragilite, level, count, plai}, i) => ({
    name: `logements_${t}_${i}`,
    terms: takers(figures, plai).map((k) => [given(t, i, k), 1]),
    relation: "=",
    bound: count,
    info: {family: "volumes", year: figures.year, fragilite, level}
  }));
}

/** What is given, counted by class and bracket, then by bracket and size: equalities that say nothing of their own. */
function comptes(figures: FrontierYear, t: number): Row[] {
  const {year, logements} = figures;
  const info = {family: "comptes", year} as const;
  const givenTo = (k: number, of: (logement: LetLogements) => boolean): Row["terms"] =>
    logements.flatMap((logement, i) =>
      of(logement) && takers(figures, logement.plai).includes(k) ? [[given(t, i, k), 1] as const] : []
    );
  return everyBracket(figures).flatMap((k): Row[] => [
    ...classes.map(
      (g): Row => ({
        name: `classe_${t}_${g}_${k}`,
        terms: [...givenTo(k, ({fragilite}) => fragilite === g), [housed(t, g, k), -1]],
        relation: "=",
        bound: 0,
        info
      })
    ),
    ...sorts(figures).map(({typology, level}): Row => {
      const [least, most] = figures.sizeWindows[typology];
      return {
        name: `taille_${t}_${k}_${typology}_${level}`,
        terms: [
          ...givenTo(k, (logement) => logement.typology === typology && logement.level === level),
          ...first(sizes.length)
            .filter((size) => size >= least && size <= most)
            .map((size) => [taken(t, k, {typology, level, size}), -1] as const)
        ],
        relation: "=",
        bound: 0,
        info
      };
    })
  ]);
}

/** Brackets to which a logement may go. */
function takers(figures: FrontierYear, plai: boolean): number[] {
  return plai ? first(figures.low.plai) : everyBracket(figures);
}

/** Typologies and rents of which at least one logement was let. */
function sorts({logements}: FrontierYear): Pick<LetLogements, "typology" | "level">[] {
  const known = new Map(logements.map((logement) => [10 * logement.typology + logement.level, logement]));
  return [...known.values()];
}

/**
 * Nobody is housed who has not asked, for that size and that rent: cumulative, since who is not housed one year still
 * waits the next. Who pays a rent pays a cheaper one: those who pay at least each level bound the logements from it on.
 */
function demande(years: readonly FrontierYear[], t: number): Row[] {
  const until = years.slice(0, t + 1);
  const {year, available} = years[t];
  return available.flatMap((bySize, k) =>
    bySize.flatMap((byReach, size) =>
      byReach.flatMap((_, reach): Row[] => {
        const terms = until.flatMap((figures, s) =>
          sorts(figures)
            .filter(({typology, level}) => {
              const [least, most] = figures.sizeWindows[typology];
              return level >= reach && size >= least && size <= most;
            })
            .map((sort) => [taken(s, k, {...sort, size}), 1] as const)
        );
        const payers = byReach.slice(reach).reduce((sum, count) => sum + count, 0);
        const info = {family: "demande", year, brackets: [k], size, level: reach} as const;
        return terms.length === 0
          ? []
          : [{name: `demande_${t}_${k}_${size}_${reach}`, terms, relation: "<=", bound: payers, info}];
      })
    )
  );
}

/** In each commune, what is let there goes to those who asked for it: cumulative as well. */
function communes(years: readonly FrontierYear[], t: number): Row[] {
  const figures = years[t];
  const {year} = figures;
  const built = ({attributions}: FrontierYear["communes"][number]) =>
    classes.filter((g) => attributions[g] > 0);
  const inCommune = figures.communes.flatMap((own) => [
    ...built(own).map(
      (g): Row => ({
        name: `commune_${t}_${own.commune}_${g}`,
        terms: everyBracket(figures).map((k) => [housedIn(t, own.commune, g, k), 1]),
        relation: "=",
        bound: own.attributions[g],
        info: {family: "comptes", year}
      })
    ),
    ...own.available.map(
      (count, k): Row => ({
        name: `voeux_${t}_${own.commune}_${k}`,
        terms: years
          .slice(0, t + 1)
          .flatMap((before, s) =>
            before.communes
              .filter(({commune}) => commune === own.commune)
              .flatMap((same) => built(same).map((g) => [housedIn(s, own.commune, g, k), 1] as const))
          ),
        relation: "<=",
        bound: count,
        info: {family: "demande", year, brackets: [k], commune: own.commune}
      })
    )
  ]);
  const whole = classes.flatMap((g) =>
    everyBracket(figures).map(
      (k): Row => ({
        name: `communes_${t}_${g}_${k}`,
        terms: [
          ...figures.communes
            .filter((own) => built(own).includes(g))
            .map(({commune}) => [housedIn(t, commune, g, k), 1] as const),
          [housed(t, g, k), -1]
        ],
        relation: "=",
        bound: 0,
        info: {family: "comptes", year}
      })
    )
  );
  return [...inCommune, ...whole];
}

function aci(years: readonly FrontierYear[], t: number): Row[] {
  const {year, aciObjective, premierAcces, availableAci, relogements} = years[t];
  const until = years.slice(0, t + 1).map((_, s) => s);
  return [
    {
      name: `aci_${t}`,
      terms: everyBracket(years[t]).map((k) => [housedAci(t, k), 1]),
      relation: ">=",
      bound: aciObjective * premierAcces,
      info: {family: "aci", year}
    },
    ...everyBracket(years[t]).flatMap((k): Row[] => [
      {
        name: `aciDemande_${t}_${k}`,
        terms: until.map((s) => [housedAci(s, k), 1]),
        relation: "<=",
        bound: availableAci[k],
        info: {family: "aci", year, brackets: [k]}
      },
      {
        // An ACI first access is an attribution of its bracket; a relogement is not a first access.
        name: `aciLoge_${t}_${k}`,
        terms: [...classes.map((g) => [housed(t, g, k), 1] as const), [housedAci(t, k), -1]],
        relation: ">=",
        bound: relogements[k],
        info: {family: "aci", year, brackets: [k]}
      }
    ])
  ];
}

function npru(figures: FrontierYear, t: number): Row[] {
  const {year, relogements} = figures;
  return everyBracket(figures).map((k) => ({
    name: `npru_${t}_${k}`,
    terms: classes.map((g) => [housed(t, g, k), 1]),
    relation: ">=",
    bound: relogements[k],
    info: {family: "npru", year, brackets: [k]}
  }));
}

/**
 * Artstein's inequalities, with refusals: a set of brackets gets no more of the logements attributed than those where
 * one of them was presented and willing, among those where anyone was.
 */
function presented(year: FrontierYear, t: number, candidates: number): Row[] {
  const {attributions, presented: pool, accepted} = year;
  return classes.flatMap((g) => {
    const anyone = 1 - deterministicPower(1 - accepted[g], candidates);
    return subsetsOf(everyBracket(year)).map((set): Row => {
      const willing = accepted[g] * set.reduce((sum, k) => sum + pool[g][k], 0);
      const share = (1 - deterministicPower(Math.max(0, 1 - willing), candidates)) / anyone;
      return {
        name: `candidats_${t}_${g}_${set.join("")}`,
        terms: set.map((k) => [housed(t, g, k), 1] as const),
        relation: "<=",
        bound: attributions[g] * Math.min(1, share),
        info: {family: "candidats", year: year.year, fragilite: g, brackets: set}
      };
    });
  });
}

/** Every set of brackets but none and all. */
function subsetsOf(brackets: readonly number[]): number[][] {
  return Array.from({length: lowestMask(brackets.length) - 1}, (_, i) =>
    brackets.filter((k) => (((i + 1) >> k) & 1) === 1)
  );
}

function objectif(year: FrontierYear, t: number, measure: FrontierOptions["measure"]): Row[] {
  return classes.flatMap((g) => {
    const family = `objectif.${fragilites[g]}` as FrontierFamily;
    const within = (of: readonly number[], relation: "<=" | ">=", share: number, name: string): Row => ({
      name: `objectif_${t}_${g}_${name}`,
      terms: [
        ...of.map((k) => [housed(t, g, k), 1] as const),
        [gapOf(t), (relation === "<=" ? -1 : 1) * year.attributions[g]]
      ],
      relation,
      bound: share * year.attributions[g],
      info: {family, year: year.year, fragilite: g, brackets: of}
    });
    if (measure === "quatre-quarts")
      return everyBracket(year).flatMap((k) => [
        within([k], "<=", year.reference[k], `plus_${k}`),
        within([k], ">=", year.reference[k], `moins_${k}`)
      ]);
    const [most, least] = [year.ceiling[g], year.floor[g]];
    return [
      ...(most === null ? [] : [within(first(year.low.ceiling), "<=", most, "plafond")]),
      ...(least === null ? [] : [within(first(year.low.floor), ">=", least, "plancher")])
    ];
  });
}
