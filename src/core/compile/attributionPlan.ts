import {type Brackets, objectiveLowSet} from "../brackets.js";
import {datedAt} from "../convention/dated.js";
import {
  type Hypotheses,
  hypothesisNumber,
  hypothesisNumbers,
  hypothesisTable
} from "../convention/hypotheses.js";
import {numberAt, numbersAt, tableAt} from "../convention/valueAt.js";
import {choiceWeights} from "../numbers/choiceWeights.js";
import type {AciPlan, AttributionPlan, CotationPlan} from "../plan.js";
import {contingents, type Fragilite, fragilites, sizes, typologies} from "../vocabulary.js";
import type {CompileContext} from "./compileContext.js";
import {millionths} from "./fit.js";
import type {Step, Timeline} from "./timeline.js";

/** Article 5 and the commissions, resolved by step; the base year keeps the observed practice. */
export function attributionPlan(
  {resolved, territoire, fit}: CompileContext,
  {timeline, brackets}: {timeline: Timeline; brackets: Brackets}
): AttributionPlan {
  const {levers, hypotheses, convention} = resolved;
  const {attribution, contingents: contingentLevers, loyers, mutations} = levers;
  const {steps} = timeline;
  const lever = <T>(base: T, valueAt: (step: Step) => T): T[] =>
    steps.map((step) => (step.base ? base : valueAt(step)));
  const baseCandidates = numberAt(convention, "attribution.candidates", convention.inForce);
  const reference = steps.map(({date}) => numbersAt(convention, "attribution.referenceBalance", date));
  const weights = fit.weights.map((row) => row.map((weight) => weight / millionths));
  const bound = (id: string, holds: (g: Fragilite, year: number) => boolean) =>
    steps.map(({date, year}) =>
      fragilites.map((g) => (holds(g, year) ? numberAt(convention, id, date) : null))
    );
  const ceiling = bound("attribution.ceilingFragile", (g) => g === "fragile");
  const floor = bound(
    "attribution.floorMoinsFragile",
    (g, year) =>
      g === "sans" || (g === "moyenne" && datedAt(attribution.floorAppliesTo, year) === "sans-et-moyenne")
  );
  const base = baseMobilisation(resolved.hypotheses);
  return {
    policy: attribution.policy,
    candidates: lever(baseCandidates, ({year}) => datedAt(attribution.candidates, year)),
    commissions: hypothesisNumber(hypotheses, "attribution.commissions"),
    objective: attribution.objective,
    reading: attribution.effortReading,
    effort: lever([0, 0, 0], ({year}) => fragilites.map((g) => datedAt(attribution.effort[g], year))),
    ceiling,
    floor,
    reference,
    windowHalfYears: attribution.windowHalfYears,
    preconisations: attribution.preconisations,
    regulation: lever(0, ({year}) => datedAt(attribution.regulation, year)),
    weights,
    objectiveWeights: steps.map((_, s) =>
      fragilites.map((_, g) =>
        weightsFor(objectiveProfile(s, g), {
          practice: weights[g],
          presented: fit.presented[g],
          n: baseCandidates
        })
      )
    ),
    designationShare: hypothesisNumber(hypotheses, "attribution.designationShare"),
    mutationWeight: fit.mutationWeight / millionths,
    compliance: territoire.bailleurs.ids.map((id) => attribution.complianceByBailleur[id] ?? 1),
    refusal: refusals(resolved.hypotheses),
    seniorityWeight: hypothesisNumber(hypotheses, "attribution.seniorityMonths"),
    designationTries: hypothesisNumber(hypotheses, "attribution.designationTries"),
    cotation: cotationOf(hypotheses),
    sizeWindows: sizeWindows(resolved.hypotheses),
    contingentFlux: lever<readonly number[] | null>(null, () =>
      contingentLevers.enFlux ? hypothesisNumbers(hypotheses, "contingents.shares") : null
    ),
    mobilisation: lever(base, () => {
      const {prefetMobilisation: prefet, metropoleMobilisation: metropole} = contingentLevers;
      return contingents.map((c, i) => (c === "prefet" ? prefet : c === "metropole" ? metropole : base[i]));
    }),
    earmarkAccessible: lever(0, () => loyers.earmarkAccessible),
    blockedPriority: lever(0, () => mutations.blockedPriority)
  };

  /** What the objective asks of a class: 25×4, or the observed profile brought within its bound. */
  function objectiveProfile(s: number, g: number): readonly number[] {
    if (attribution.objective === "quatre-quarts") return reference[s];
    const observed = tableAt(convention, "attribution.observed", convention.inForce)[fragilites[g]];
    const low = brackets.low[objectiveLowSet(fragilites[g])][s];
    const share = observed.slice(0, low).reduce((a, b) => a + b, 0);
    const aimed = Math.max(floor[s][g] ?? 0, Math.min(ceiling[s][g] ?? 1, share));
    return observed.map((part, k) => (k < low ? (part * aimed) / share : (part * (1 - aimed)) / (1 - share)));
  }
}

/** Article 6, resolved by step. */
export function aciPlan({resolved, fit}: CompileContext, {steps}: Timeline): AciPlan {
  const {aci} = resolved.levers;
  return {
    mode: aci.mode,
    effort: steps.map(({base, year}) => (base ? 0 : datedAt(aci.effort, year))),
    objective: steps.map(({date}) => numberAt(resolved.convention, "aci.objective", date)),
    pooling: aci.pooling,
    smallCommune: hypothesisNumber(resolved.hypotheses, "aci.smallCommune"),
    weights: fit.aciWeights.map((weight) => weight / millionths)
  };
}

/** Weights that turn the candidates presented in the base year into the profile, by exact enumeration of the sets. */
function weightsFor(
  profile: readonly number[],
  {practice, presented, n}: {practice: readonly number[]; presented: readonly number[] | undefined; n: number}
): readonly number[] {
  if (presented === undefined) return practice;
  return choiceWeights(profile, {pool: presented, n}).weights;
}

function baseMobilisation(hypotheses: CompileContext["resolved"]["hypotheses"]): number[] {
  const shares: {readonly [c in (typeof contingents)[number]]: number} = {
    prefet: hypothesisNumber(hypotheses, "contingents.prefetMobilisation"),
    actionLogement: hypothesisNumber(hypotheses, "contingents.actionLogementMobilisation"),
    metropole: hypothesisNumber(hypotheses, "contingents.metropoleMobilisation"),
    bailleur: 0
  };
  return contingents.map((c) => shares[c]);
}

function refusals(hypotheses: CompileContext["resolved"]["hypotheses"]): number[][] {
  const byClass = hypothesisNumbers(hypotheses, "attribution.refusal");
  const byBracket = hypothesisTable(hypotheses, "attribution.refusalByBracket");
  return fragilites.map((g, i) => byBracket[g].map((ratio) => Math.min(1, byClass[i] * ratio)));
}

/** Windows of household sizes as indices in `sizes`. */
function sizeWindows(hypotheses: CompileContext["resolved"]["hypotheses"]): [number, number][] {
  const windows = hypothesisTable(hypotheses, "attribution.sizeWindows");
  return typologies.map((t) => {
    const [smallest, largest] = windows[t].map((persons) => (sizes as readonly number[]).indexOf(persons));
    return [smallest, largest];
  });
}

function cotationOf(hypotheses: Hypotheses): CotationPlan {
  const points = hypothesisTable(hypotheses, "cotation.points");
  const of = (id: string & keyof CotationPlan) => {
    if (points[id]?.length !== 1) throw new RangeError(`cotation.points has no number for ${id}`);
    return points[id][0];
  };
  return {aci: of("aci"), blocked: of("blocked"), tresModestes: of("tresModestes"), month: of("month")};
}
