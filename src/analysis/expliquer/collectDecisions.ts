import {policyAt} from "../../core/attribution/describeDecision.js";
import {objectiveLowSet} from "../../core/brackets.js";
import type {CandidateEvent, DecisionEvent, DecisionOutcome, Observer} from "../../core/observer.js";
import type {AttributionPlan} from "../../core/plan.js";
import type {Model} from "../../core/state.js";
import {
  contingents,
  fragilites,
  type PolicyId,
  rentClasses,
  statuses,
  typologies
} from "../../core/vocabulary.js";
import {describeMenage, type MenageView} from "./describeMenage.js";
import {halfYearName, logementName, menageName} from "./identify.js";

/** What a decision is asked about: any of them that is given must match. */
export interface Subject {
  /** Stable key of a logement or of a ménage. */
  readonly logement?: number;
  readonly menage?: number;
  readonly quartier?: number;
}

export interface CandidateView {
  readonly menage: string;
  readonly bracket: string;
  readonly status: (typeof statuses)[number];
  readonly aci: boolean;
  readonly blocked: boolean;
  /** Who the ménage is: resources, age, activity, ACI situations, criteria of a blocked mutation. */
  readonly profile: MenageView;
  readonly months: number;
  /** Weight in the choice, 1 where the rule of the CAL weighs nobody; 0 when a rule set the candidate aside or the ménage has already refused. */
  readonly weight: number;
  /** Points of the cotation, where it decides. */
  readonly points?: number;
}

/** One decision as it was taken. */
export interface DecisionView {
  readonly halfYear: string;
  /** The same as a step, from the first of the base year. */
  readonly step: number;
  readonly logement: string;
  readonly typology: (typeof typologies)[number];
  readonly rentClass: (typeof rentClasses)[number];
  readonly fragilite: (typeof fragilites)[number];
  readonly contingent: (typeof contingents)[number];
  readonly bailleur: string;
  readonly commune: string;
  /** Place of the vacancy in its chain. */
  readonly depth: number;
  /** Rule of choice: that of the scenario, or the observed practice in the base year. */
  readonly policy: PolicyId;
  readonly complies: boolean;
  /** Under the intensive reading, weights that an effort moves toward the objective, all CAL alike. */
  readonly moves: boolean;
  /** Kept for ménages of low resources (article 12); PLAI intégration, on first access alone (article 11.2). */
  readonly earmarked: boolean;
  readonly integration: boolean;
  /** Brackets that article 5 allowed. */
  readonly allowed: readonly string[];
  readonly aciNeed: number;
  readonly under60InWindow: number;
  readonly attributionsInWindow: number;
  readonly session: number;
  readonly candidates: readonly CandidateView[];
  readonly outcome: DecisionOutcome;
  /** Ménage chosen, when there is one. */
  readonly chosen?: string;
}

/** An observer that keeps the decisions about a subject, in the order in which they are taken, up to a number. */
export function collectDecisions(
  subject: Subject,
  {model, limit}: {model: Model; limit: number}
): {observer: Observer; decisions: DecisionView[]; found: () => number} {
  const decisions: DecisionView[] = [];
  let found = 0;
  return {
    decisions,
    found: () => found,
    observer: {
      onDecision(decision) {
        if (!concerns(decision, subject)) return;
        found++;
        if (decisions.length < limit) decisions.push(view(decision, model));
      }
    }
  };
}

function concerns(
  {logement, candidates, chosen}: DecisionEvent,
  {logement: key, quartier, menage}: Subject
): boolean {
  if (key !== undefined && logement.key !== key) return false;
  if (quartier !== undefined && logement.quartier !== quartier) return false;
  return (
    menage === undefined || chosen === menage || candidates.some((candidate) => candidate.key === menage)
  );
}

function view(decision: DecisionEvent, {territoire, plan}: Model): DecisionView {
  const {logement, step, window, chosen} = decision;
  const {ids, low} = plan.brackets;
  const {quartiers, communes, bailleurs} = territoire;
  const fragilite = quartiers.fragilite[logement.quartier];
  return {
    halfYear: halfYearName(step, plan.firstYear),
    step,
    logement: logementName(territoire, logement.key, plan.firstYear),
    typology: typologies[logement.typology],
    rentClass: rentClasses[logement.rentClass],
    fragilite: fragilites[fragilite],
    contingent: contingents[logement.contingent],
    bailleur: bailleurs.noms[logement.bailleur],
    commune: communes.noms[quartiers.commune[logement.quartier]],
    depth: logement.depth,
    policy: policyAt(step, plan.attribution.policy),
    complies: decision.complies,
    moves: movesTowardObjective(plan.attribution, {step, fragilite}),
    earmarked: decision.earmarked,
    integration: logement.integration,
    allowed: ids.filter((_, k) => ((decision.mask >> k) & 1) === 1),
    aciNeed: decision.aciNeed,
    under60InWindow: window
      .slice(0, low[objectiveLowSet(fragilites[fragilite])][step])
      .reduce((a, b) => a + b, 0),
    attributionsInWindow: window.reduce((a, b) => a + b, 0),
    session: decision.session + 1,
    candidates: decision.candidates.map((candidate) => candidateView(candidate, ids)),
    outcome: decision.outcome,
    ...(chosen === undefined ? {} : {chosen: menageName(chosen)})
  };
}

function movesTowardObjective(
  {policy, reading, effort}: AttributionPlan,
  {step, fragilite}: {step: number; fragilite: number}
): boolean {
  return policy === "objectifs" && reading === "intensive" && effort[step][fragilite] > 0;
}

function candidateView(
  {key, bracket, status, aci, blocked, menage, months, weight, points}: CandidateEvent,
  brackets: readonly string[]
): CandidateView {
  return {
    menage: menageName(key),
    bracket: brackets[bracket],
    status: statuses[status],
    aci,
    blocked,
    profile: describeMenage(menage),
    months,
    weight,
    ...(points === undefined ? {} : {points})
  };
}
