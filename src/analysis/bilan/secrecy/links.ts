import {contingents, fragilites} from "../../../core/vocabulary.js";
import {
  classUnknown,
  delayNatures,
  natures,
  type Relation,
  range,
  type Universe,
  variables
} from "./universe.js";

/**
 * What two publications say of one another when the later one holds every half-year of the earlier one, from the
 * strongest reading to the weakest: the same lines; the same lines and some that came late; nothing, where lines were
 * taken out. The first one that both documents allow is what a reader would suppose.
 */
export function linksBetween(later: Universe, earlier: Universe): readonly (readonly Relation[])[] {
  const comparable =
    sameUnits(later, earlier) && earlier.halfYears.every((halfYear) => later.halfYears.includes(halfYear));
  if (!comparable) return [[]];
  return [linked(later, earlier, "="), linked(later, earlier, ">="), []];
}

function sameUnits(a: Universe, b: Universe): boolean {
  return (["communes", "bailleurs", "brackets"] as const).every((list) => a[list].join() === b[list].join());
}

type Pair = readonly [later: string, earlier: string];

function linked(later: Universe, earlier: Universe, shared: Relation["relation"]): Relation[] {
  const whole = later.halfYears.length === earlier.halfYears.length ? shared : ">=";
  const relate = (relation: Relation["relation"]) => (pair: Pair) => relationOf(pair, relation);
  return [
    ...halfYearPairs(later, earlier).map(relate(shared)),
    ...wholePairs(later, earlier).map(relate(whole))
  ];
}

function relationOf([more, less]: Pair, relation: Relation["relation"]): Relation {
  return {
    terms: [
      [more, 1],
      [less, -1]
    ],
    relation,
    bound: 0
  };
}

function halfYearPairs(later: Universe, earlier: Universe): Pair[] {
  return earlier.halfYears.flatMap((halfYear, before) => {
    const h = later.halfYears.indexOf(halfYear);
    return [
      ...range(classUnknown + 1).flatMap((g) =>
        range(later.brackets.length + 1).map(
          (k): Pair => [variables.resources(later, h, g, k), variables.resources(earlier, before, g, k)]
        )
      ),
      ...fragilites.flatMap((_, g) =>
        range(natures.length).map(
          (n): Pair => [variables.natures(later, h, g, n), variables.natures(earlier, before, g, n)]
        )
      )
    ];
  });
}

function wholePairs(later: Universe, earlier: Universe): Pair[] {
  const brackets = range(later.brackets.length + 1);
  const kinds = range(natures.length);
  const both = (name: (u: Universe) => string): Pair => [name(later), name(earlier)];
  return [
    ...later.communes.flatMap((_, c) => [
      ...later.classesOfCommune[c]
        .filter((g) => earlier.classesOfCommune[c].includes(g))
        .flatMap((g) => brackets.map((k) => both((u) => variables.communeResources(u, c, g, k)))),
      ...kinds.map((n) => both((u) => variables.communeNatures(u, c, n)))
    ]),
    ...later.bailleurs.flatMap((_, b) => [
      ...brackets.map((k) => both((u) => variables.bailleurResources(u, b, k))),
      ...kinds.map((n) => both((u) => variables.bailleurNatures(u, b, n)))
    ]),
    ...range(3).map((i) => both((u) => variables.activite(u, i))),
    ...range(contingents.length + 1).map((i) => both((u) => variables.contingent(u, i))),
    ...range(delayNatures.length).flatMap((i) => [
      both((u) => variables.delayNature(u, i)),
      both((u) => variables.monthsNature(u, i))
    ]),
    ...brackets.flatMap((k) => [
      both((u) => variables.delayBracket(u, k)),
      both((u) => variables.monthsBracket(u, k))
    ])
  ];
}
