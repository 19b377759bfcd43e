import {cotationPoints} from "../../core/attribution/policies/cotationPoints.js";
import {policies} from "../../core/attribution/policies/policies.js";
import {demandeFlags} from "../../core/demande/population.js";
import type {PolicyId} from "../../core/plan.js";
import type {DecisionObserver, State} from "../../core/state.js";
import {isBaseYear, monthOf} from "../../core/step.js";
import {brackets, contingents, fragilites, rentClasses, statuses, typologies} from "../../core/vocabulary.js";
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
  readonly bracket: (typeof brackets)[number];
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
  readonly logement: string;
  readonly typology: (typeof typologies)[number];
  readonly rentClass: (typeof rentClasses)[number];
  readonly fragilite: (typeof fragilites)[number];
  readonly contingent: (typeof contingents)[number];
  readonly bailleur: string;
  readonly commune: string;
  /** Place of the vacancy in its chain. */
  readonly depth: number;
  /** Rule of choice: that of the scenario, or the practice of 2014 in the base year. */
  readonly policy: PolicyId;
  readonly complies: boolean;
  /** Under the intensive reading, weights that an effort moves toward the objective, all CAL alike. */
  readonly moves: boolean;
  /** Kept for ménages under 60 % (article 12); PLAI intégration, on first access alone (article 11.2). */
  readonly earmarked: boolean;
  readonly integration: boolean;
  /** Brackets that article 5 allowed. */
  readonly allowed: readonly (typeof brackets)[number][];
  readonly aciNeed: number;
  readonly under60InWindow: number;
  readonly attributionsInWindow: number;
  readonly session: number;
  readonly candidates: readonly CandidateView[];
  readonly outcome: "accepted" | "refused" | "deferred" | "unfilled" | "relogement";
  /** Ménage chosen, when there is one. */
  readonly chosen?: string;
}

/** An observer that keeps the decisions about a subject, in the order in which they are taken, up to a number. */
export function collectDecisions(
  subject: Subject,
  {limit}: {limit: number}
): {observer: DecisionObserver; decisions: DecisionView[]; found: () => number} {
  const decisions: DecisionView[] = [];
  let found = 0;
  const keep = (state: State, outcome: DecisionView["outcome"], session: number, chosen?: number) => {
    if (!concerns(state, subject, chosen)) return;
    found++;
    if (decisions.length < limit) decisions.push(view(state, {outcome, session, chosen}));
  };
  return {
    decisions,
    found: () => found,
    observer: {
      onOffer: (state, {session, chosen, accepted}) =>
        keep(state, accepted ? "accepted" : "refused", session, state.commission.candidates[chosen]),
      onDeferred: (state, session) => keep(state, "deferred", session),
      onUnfilled: (state) => keep(state, "unfilled", 0),
      onRelogement: (state, demande) => {
        state.commission.count = 0;
        keep(state, "relogement", 0, demande);
      }
    }
  };
}

function concerns(
  {commission, logements, pool}: State,
  subject: Subject,
  chosen: number | undefined
): boolean {
  if (subject.logement !== undefined && logements.key[commission.logement] !== subject.logement) return false;
  if (subject.quartier !== undefined && commission.quartier !== subject.quartier) return false;
  if (subject.menage === undefined) return true;
  if (chosen !== undefined && pool.key[chosen] === subject.menage) return true;
  for (let i = 0; i < commission.count; i++)
    if (pool.key[commission.candidates[i]] === subject.menage) return true;
  return false;
}

function view(
  state: State,
  {outcome, session, chosen}: {outcome: DecisionView["outcome"]; session: number; chosen: number | undefined}
): DecisionView {
  const {commission, logements, model, step, steering, vacancies, pool} = state;
  const {territoire, plan} = model;
  const l = commission.logement;
  const window = commission.quartier * brackets.length;
  const counts = brackets.map((_, k) => steering.followedSum[window + k]);
  return {
    halfYear: halfYearName(step, plan.firstYear),
    logement: logementName(territoire, logements.key[l], plan.firstYear),
    typology: typologies[logements.typology[l]],
    rentClass: rentClasses[logements.rentClass[l]],
    fragilite: fragilites[commission.fragilite],
    contingent: contingents[logements.contingent[l]],
    bailleur: territoire.bailleurs.noms[commission.bailleur],
    commune: territoire.communes.noms[commission.commune],
    depth: vacancies.depth[l],
    policy: policyOf(state),
    complies: commission.complies,
    moves: movesTowardObjective(state),
    earmarked: commission.earmarked,
    integration: logements.integration[l] === 1,
    allowed: brackets.filter((_, k) => ((commission.mask >> k) & 1) === 1),
    aciNeed: commission.aciNeed,
    under60InWindow: counts[0] + counts[1],
    attributionsInWindow: counts.reduce((a, b) => a + b, 0),
    session: session + 1,
    candidates: Array.from({length: commission.count}, (_, i) => candidate(state, i)),
    outcome,
    ...(chosen === undefined ? {} : {chosen: menageName(pool.key[chosen])})
  };
}

/** The base year draws by the practice of 2014, whatever the policy. */
function policyOf({step, model}: State): PolicyId {
  return isBaseYear(step) ? "pratique-2014" : model.plan.attribution.policy;
}

function movesTowardObjective({step, model, commission}: State): boolean {
  const {policy, reading, effort} = model.plan.attribution;
  return policy === "objectifs" && reading === "intensive" && effort[step][commission.fragilite] > 0;
}

function candidate(state: State, i: number): CandidateView {
  const {commission, pool, step} = state;
  const demande = commission.candidates[i];
  const policy = policyOf(state);
  return {
    menage: menageName(pool.key[demande]),
    bracket: brackets[pool.bracket[demande]],
    status: statuses[pool.status[demande]],
    aci: pool.aci[demande] === 1,
    blocked: (pool.flags[demande] & demandeFlags.blocked) !== 0,
    profile: describeMenage(state, demande),
    months: Math.max(0, monthOf(step) - pool.month[demande]),
    weight: policies[policy].weighs ? commission.open[i] * commission.weights[i] : commission.open[i],
    ...(policy === "cotation" ? {points: cotationPoints(state, demande)} : {})
  };
}
