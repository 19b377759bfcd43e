import type {Brackets} from "../../../core/brackets.js";
import type {Territoire} from "../../../core/territoire/territoire.js";
import {contingents, fragilites} from "../../../core/vocabulary.js";

/** What is counted of a place in the published tables, the two kinds of lines that do not say included. */
export const natures = [
  "aci",
  "droitCommun",
  "aciInconnu",
  "bloquees",
  "ordinaires",
  "blocageInconnu",
  "relogements"
] as const;

/** Natures of each status, as indices in `natures`. */
export const naturesOfStatus: readonly (readonly number[])[] = [[0, 1, 2], [3, 4, 5], [6]];

export type Term = readonly [variable: string, coefficient: number];

/** Every count that a reader can reason on: who may be where, and nothing of what was observed. */
export interface Universe {
  /** Variables of two publications are told apart by it. */
  readonly prefix: string;
  readonly halfYears: readonly string[];
  readonly brackets: readonly string[];
  readonly communes: readonly string[];
  /** Class of fragility of each commune. */
  readonly communeClass: readonly number[];
  /** Classes of quartiers that each commune may have lines in; the last one is "quartier non dit". */
  readonly classesOfCommune: readonly (readonly number[])[];
  readonly bailleurs: readonly string[];
}

/** Rank of the lines whose quartier is not told, after the classes of fragility. */
export const classUnknown = fragilites.length;

/** The universe of a publication; every quartier prioritaire is fragile, so that any commune may have fragile lines. */
export function universeOf(
  {communes, quartiers, bailleurs}: Territoire,
  {ids}: Brackets,
  {halfYears, prefix}: {readonly halfYears: readonly string[]; readonly prefix: string}
): Universe {
  const classes = communes.insee.map(() => new Set([fragilites.indexOf("fragile"), classUnknown]));
  quartiers.commune.forEach((commune, q) => {
    classes[commune].add(quartiers.fragilite[q]);
  });
  return {
    prefix,
    halfYears,
    brackets: ids,
    communes: communes.insee,
    communeClass: Array.from(communes.fragilite),
    classesOfCommune: classes.map((own) => [...own].sort()),
    bailleurs: bailleurs.ids
  };
}

/** Names of the counts, as the linear programme knows them. */
export const variables = {
  /** Lines of a half-year in a class of quartiers, by bracket; after the last bracket, lines that give none. */
  resources: (u: Universe, h: number, g: number, k: number) => `${u.prefix}r${h}_${g}_${k}`,
  /** Lines of a half-year in the communes of a class, by nature. */
  natures: (u: Universe, h: number, g: number, n: number) => `${u.prefix}n${h}_${g}_${n}`,
  communeResources: (u: Universe, c: number, g: number, k: number) => `${u.prefix}y${c}_${g}_${k}`,
  communeNatures: (u: Universe, c: number, n: number) => `${u.prefix}z${c}_${n}`,
  bailleurResources: (u: Universe, b: number, k: number) => `${u.prefix}b${b}_${k}`,
  bailleurNatures: (u: Universe, b: number, n: number) => `${u.prefix}v${b}_${n}`,
  /** Actifs, inactifs, not said. */
  activite: (u: Universe, i: number) => `${u.prefix}a${i}`,
  /** By contingent, then not said. */
  contingent: (u: Universe, i: number) => `${u.prefix}q${i}`,
  /** Lines that give both dates, by nature of a first access or status, and their months. */
  delayNature: (u: Universe, i: number) => `${u.prefix}t${i}`,
  delayBracket: (u: Universe, k: number) => `${u.prefix}g${k}`,
  monthsNature: (u: Universe, i: number) => `${u.prefix}m${i}`,
  monthsBracket: (u: Universe, k: number) => `${u.prefix}o${k}`
};

/** Kinds of ménages whose delays are told: ACI, droit commun, first access not said, mutations, relogements. */
export const delayNatures: readonly (readonly number[])[] = [
  [0],
  [1],
  [2],
  naturesOfStatus[1],
  naturesOfStatus[2]
];
/** `delayNatures` of each status. */
export const delayNaturesOfStatus: readonly (readonly number[])[] = [[0, 1, 2], [3], [4]];

export const range = (n: number): number[] => Array.from({length: n}, (_, i) => i);

export interface Relation {
  readonly terms: readonly Term[];
  readonly relation: "=" | ">=";
  readonly bound: number;
}

/** What holds between the counts of a publication whatever was observed: one ménage is in one place, once in each table. */
export function relationsOf(u: Universe): Relation[] {
  const [H, K, N] = [u.halfYears.length, u.brackets.length + 1, natures.length];
  const classes = range(classUnknown + 1);
  const plus = (names: readonly string[]): Term[] => names.map((name) => [name, 1]);
  const minus = (names: readonly string[]): Term[] => names.map((name) => [name, -1]);
  const equal = (left: readonly string[], right: readonly string[]): Relation => ({
    terms: [...plus(left), ...minus(right)],
    relation: "=",
    bound: 0
  });
  const atMost = (left: readonly string[], right: readonly string[]): Relation => ({
    terms: [...plus(right), ...minus(left)],
    relation: ">=",
    bound: 0
  });
  const resourcesOf = (h: number) =>
    classes.flatMap((g) => range(K).map((k) => variables.resources(u, h, g, k)));
  const naturesOf = (h: number) =>
    fragilites.flatMap((_, g) => range(N).map((n) => variables.natures(u, h, g, n)));
  const bracket = (k: number) => range(H).flatMap((h) => classes.map((g) => variables.resources(u, h, g, k)));
  const nature = (n: number) =>
    range(H).flatMap((h) => fragilites.map((_, g) => variables.natures(u, h, g, n)));
  const all = range(K).flatMap(bracket);
  const ofCommunes = u.communes.map((_, c) => ({
    resources: u.classesOfCommune[c].flatMap((g) =>
      range(K).map((k) => variables.communeResources(u, c, g, k))
    ),
    natures: range(N).map((n) => variables.communeNatures(u, c, n))
  }));
  const delays = range(delayNatures.length).map((i) => variables.delayNature(u, i));
  const delaysByBracket = range(K).map((k) => variables.delayBracket(u, k));
  const months = range(delayNatures.length).map((i) => variables.monthsNature(u, i));
  const monthsByBracket = range(K).map((k) => variables.monthsBracket(u, k));
  return [
    ...range(H).map((h) => equal(resourcesOf(h), naturesOf(h))),
    ...classes.flatMap((g) =>
      range(K).map((k) =>
        equal(
          u.communes.flatMap((_, c) =>
            u.classesOfCommune[c].includes(g) ? [variables.communeResources(u, c, g, k)] : []
          ),
          range(H).map((h) => variables.resources(u, h, g, k))
        )
      )
    ),
    ...ofCommunes.map((own) => equal(own.resources, own.natures)),
    ...fragilites.flatMap((_, g) =>
      range(N).map((n) =>
        equal(
          u.communes.flatMap((__, c) => (u.communeClass[c] === g ? [variables.communeNatures(u, c, n)] : [])),
          range(H).map((h) => variables.natures(u, h, g, n))
        )
      )
    ),
    ...range(K).map((k) =>
      equal(
        u.bailleurs.map((_, b) => variables.bailleurResources(u, b, k)),
        bracket(k)
      )
    ),
    ...range(N).map((n) =>
      equal(
        u.bailleurs.map((_, b) => variables.bailleurNatures(u, b, n)),
        nature(n)
      )
    ),
    ...u.bailleurs.map((_, b) =>
      equal(
        range(K).map((k) => variables.bailleurResources(u, b, k)),
        range(N).map((n) => variables.bailleurNatures(u, b, n))
      )
    ),
    equal(
      range(3).map((i) => variables.activite(u, i)),
      all
    ),
    equal(
      range(contingents.length + 1).map((i) => variables.contingent(u, i)),
      all
    ),
    equal(delays, delaysByBracket),
    ...delayNatures.map((own, i) => atMost([delays[i]], own.flatMap(nature))),
    ...range(K).map((k) => atMost([delaysByBracket[k]], bracket(k))),
    equal(months, monthsByBracket)
  ];
}
