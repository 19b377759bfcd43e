import {datedAt} from "../convention/dated.js";
import {
  type Hypotheses,
  hypothesisNumber,
  hypothesisNumbers,
  hypothesisTable
} from "../convention/hypotheses.js";
import {ownObjectives, ownValues} from "../convention/ownObjectives.js";
import {numberAt, numbersAt, tableAt} from "../convention/valueAt.js";
import type {AciPlan, AttributionPlan, CotationPlan, OwnBounds} from "../plan.js";
import {contingents, type Fragilite, fragilites, sizes, typologies} from "../vocabulary.js";
import type {CompileContext} from "./compileContext.js";
import {practiceOf} from "./fit.js";
import type {Step, Timeline} from "./timeline.js";

/** Article 5 and the commissions, resolved by step; the base year keeps the observed practice. */
export function attributionPlan(
  {resolved, territoire, fit}: CompileContext,
  {steps}: Timeline
): AttributionPlan {
  const {levers, hypotheses, convention} = resolved;
  const {attribution, contingents: contingentLevers, loyers, mutations} = levers;
  const lever = <T>(base: T, valueAt: (step: Step) => T): T[] =>
    steps.map((step) => (step.base ? base : valueAt(step)));
  const baseCandidates = numberAt(convention, "attribution.candidates", convention.inForce);
  const reference = steps.map(({date}) => numbersAt(convention, "attribution.referenceBalance", date));
  const {weights, mutationWeight} = practiceOf(fit).attribution;
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
  const observed = tableAt(convention, "attribution.observed", convention.inForce);
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
    ownCeiling: ownBounds("attribution.ceilingFragile"),
    ownFloor: ownBounds("attribution.floorMoinsFragile"),
    reference,
    windowHalfYears: attribution.windowHalfYears,
    quartierWeight: hypothesisNumber(hypotheses, "attribution.quartierWeight"),
    successWeight: hypothesisNumber(hypotheses, "attribution.successWeight"),
    preconisations: attribution.preconisations,
    regulation: lever(0, ({year}) => datedAt(attribution.regulation, year)),
    weights,
    observed: fragilites.map((g) => observed[g]),
    designationShare: hypothesisNumber(hypotheses, "attribution.designationShare"),
    mutationWeight,
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

  function ownBounds(objective: string): OwnBounds {
    const {communes, bailleurs} = ownObjectives[objective];
    return {
      communes: steps.map(({date}) =>
        ownValues(convention, communes, {date, names: territoire.communes.insee})
      ),
      bailleurs: steps.map(({date}) =>
        ownValues(convention, bailleurs, {date, names: territoire.bailleurs.ids})
      )
    };
  }
}

/** Article 6, resolved by step. */
export function aciPlan({resolved, territoire, fit}: CompileContext, {steps}: Timeline): AciPlan {
  const {aci} = resolved.levers;
  const {convention} = resolved;
  const {communes, bailleurs} = territoire;
  const by = ownObjectives["aci.objective"];
  return {
    mode: aci.mode,
    effort: steps.map(({base, year}) => (base ? 0 : datedAt(aci.effort, year))),
    objective: steps.map(({date}) => numberAt(convention, "aci.objective", date)),
    communeObjective: steps.map(({date}) => {
      const all = numberAt(convention, "aci.objective", date);
      const classes = ownValues(convention, by.classes, {date, names: fragilites});
      return ownValues(convention, by.communes, {date, names: communes.insee}).map(
        (own, c) => own ?? classes[communes.fragilite[c]] ?? all
      );
    }),
    bailleurObjective: steps.map(({date}) => {
      const all = numberAt(convention, "aci.objective", date);
      return ownValues(convention, by.bailleurs, {date, names: bailleurs.ids}).map((own) => own ?? all);
    }),
    agenda: steps.map(({base, year}) =>
      base || aci.agenda === undefined ? null : datedAt(aci.agenda, year)
    ),
    pooling: aci.pooling,
    smallCommune: hypothesisNumber(resolved.hypotheses, "aci.smallCommune"),
    ...practiceOf(fit).aci
  };
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
