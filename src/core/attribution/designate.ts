import {demandeFlags} from "../demande/population.js";
import type {Ranking} from "../demande/ranking.js";
import {flagsIn, homeBailleurIn} from "../demande/traits.js";
import {actionLogementContingent, bailleurContingent, noBailleur} from "../markers.js";
import {decisions, unitOf, wordSpan} from "../random.js";
import type {State} from "../state.js";
import {isBaseYear, monthOf} from "../step.js";
import type {Commission} from "./commission.js";
import {anybody, found, seekEligible, weighEligible} from "./eligible.js";
import {policies} from "./policies/policies.js";
import {presentFirst} from "./presentFirst.js";

/** Scratch of one designation. */
const ranking: Ranking = {tag: 0, monthNow: 0, seniorityWeight: 0, month: new Int16Array(0)};

/**
 * Presents candidates for a logement: demandes of the commune whose size fits the typology, whose resources pay
 * the rent (and stay under the PLAI ceiling), within what the contingent may propose. Each place is drawn
 * among the eligible by the fitted weights of designation, then goes to the best ranked of its cell. Returns how many are presented.
 */
export function designate(state: State, commission: Commission, session: number): number {
  const {draws, step, pool, logements, model} = state;
  const plan = model.plan.attribution;
  const l = commission.logement;
  const key = logements.key[l];
  const contingent = contingentOf(state, l, session);
  commission.contingent = contingent;
  draws.draw(decisions.candidate, step, key, session);
  const tag = draws.words[0] | 0;
  const reserved = unitOf(draws.words[1]);
  const forItsPublic = contingent !== bailleurContingent && reserved < plan.mobilisation[step][contingent];
  const aciOnly = forItsPublic && contingent !== actionLogementContingent;
  const employeesOnly = forItsPublic && contingent === actionLogementContingent;
  commission.count = 0;
  if (weighEligible(state, commission, aciOnly) === 0) return 0;

  ranking.monthNow = monthOf(step);
  ranking.month = pool.month;
  // A whole spread of chance (2³²) is worth `seniorityWeight` months: 0 leaves the ranking to chance alone.
  ranking.seniorityWeight = plan.seniorityWeight === 0 ? 0 : wordSpan / plan.seniorityWeight;
  const integration = logements.integration[l] === 1;
  const places = plan.candidates[step];
  const policy = policies[plan.policy];
  if (!isBaseYear(step) && policy.presents === "first") {
    presentFirst(state, commission, {
      policy,
      places,
      session,
      // One order for the logement, whatever the session, so that none is presented twice.
      tag: draws.draw(decisions.candidate, step, key, 0) | 0,
      admits: (traits) => whyNot(commission, traits, {employeesOnly, integration}) === undefined
    });
    return commission.count;
  }
  const tries = places * plan.designationTries;
  for (let i = 0; i < tries && commission.count < places; i++) {
    draws.draw(decisions.designation, step, key, session * 64 + i);
    seekEligible(state, draws.words[0], whoFor(commission, draws.words[1]));
    ranking.tag = (tag + i) | 0;
    const slot = pool.buckets.best(found.bucket, found.rank, ranking, commission.slots, commission.count);
    if (slot < 0) continue;
    const traits = pool.buckets.traitsAt(slot);
    const rule = whyNot(commission, traits, {employeesOnly, integration});
    if (rule !== undefined) {
      state.counters[state.row + state.columns.rules[rule]]++;
      continue;
    }
    commission.open[commission.count] = 1;
    commission.slots[commission.count] = slot;
    commission.traits[commission.count] = traits;
    commission.candidates[commission.count++] = pool.buckets.memberAt(slot);
  }
  return commission.count;
}

/** The rule that keeps a demande from being presented, where there is one. */
function whyNot(
  commission: Commission,
  traits: number,
  {employeesOnly, integration}: {employeesOnly: boolean; integration: boolean}
): "contingent" | "plaiIntegration" | "presentation" | undefined {
  if (employeesOnly && (flagsIn(traits) & demandeFlags.salarie) === 0) return "contingent";
  if (integration && homeBailleurIn(traits) !== noBailleur) return "plaiIntegration";
  return mayChangeBailleur(commission, traits) ? undefined : "presentation";
}

/** Whom a place of the agenda is for: ACI demandes by its share, the others otherwise; anybody where it follows the practice. */
function whoFor({agenda}: Commission, word: number): number {
  return agenda < 0 ? anybody : unitOf(word) < agenda ? 1 : 0;
}

/** A mutation stays with its bailleur unless its demande says otherwise (article 7.2: inter-bailleurs, CRIB). */
function mayChangeBailleur({bailleur: here}: Commission, traits: number): boolean {
  const home = homeBailleurIn(traits);
  return home === noBailleur || home === here || (flagsIn(traits) & demandeFlags.interBailleur) !== 0;
}

/** Who proposes: the logement's own contingent, or one drawn by its share when they are managed en flux. */
function contingentOf(state: State, l: number, session: number): number {
  const flux = state.model.plan.attribution.contingentFlux[state.step];
  if (flux === null) return state.logements.contingent[l];
  let u = unitOf(state.draws.draw(decisions.contingent, state.step, state.logements.key[l], session));
  for (let c = 0; c < flux.length; c++) {
    u -= flux[c];
    if (u < 0) return c;
  }
  return flux.length - 1;
}
