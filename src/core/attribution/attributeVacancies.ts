import {lowestMask} from "../brackets.js";
import {demandeFlags} from "../demande/population.js";
import {bracketIn, flagsIn} from "../demande/traits.js";
import {vacant} from "../markers.js";
import {carryVacancy, openVacancy} from "../peuplement/openVacancy.js";
import {decisions, threshold, unitOf} from "../random.js";
import type {State} from "../state.js";
import {isBaseYear} from "../step.js";
import {fragilites} from "../vocabulary.js";
import {aciNeed, aciNeeds} from "./aciPreconisation.js";
import type {Commission} from "./commission.js";
import {complianceIndex, steersByCal} from "./compliance.js";
import {describeDecision} from "./describeDecision.js";
import {designate} from "./designate.js";
import {house} from "./house.js";
import {openWave} from "./openWave.js";
import {observedPractice} from "./policies/observedPractice.js";
import {policies} from "./policies/policies.js";
import {keepForEveryone, preconise} from "./preconisation.js";
import {rehouse} from "./rehouse.js";
import {countUnfilled} from "./steering.js";

const fragile = 0;

/**
 * Sub-step 7: each vacant logement goes through the CAL, in a keyed order; what a mutation frees joins the same
 * half-year in the next wave, so that chains run to their end.
 */
export function attributeVacancies(state: State): void {
  const {vacancies} = state;
  while (openWave(state) > 0)
    for (let i = 0; i < vacancies.waveCount; i++) attributeLogement(state, vacancies.wave[i]);
}

/** Adds to the queue what the last half-year left vacant, save what is still under works. */
export function recallCarried({vacancies, logements, step}: State): void {
  let stillWaiting = 0;
  for (let i = 0; i < vacancies.carriedCount; i++) {
    const l = vacancies.carried[i];
    if (logements.occupant[l] !== vacant) continue;
    if (logements.availableFrom[l] > step) vacancies.carried[stillWaiting++] = l;
    else vacancies.next[vacancies.nextCount++] = l;
  }
  vacancies.carriedCount = stillWaiting;
}

function attributeLogement(state: State, l: number): void {
  const {commission, logements} = state;
  // Freed at the beginning of the half-year, then condemned or closed for works before the CAL met.
  if (logements.occupant[l] !== vacant) return;
  if (logements.availableFrom[l] > state.step) {
    carryVacancy(state, l);
    return;
  }
  convene(state, commission, l);
  if (rehouse(state, commission)) return;
  const sessions = state.model.plan.attribution.commissions;
  for (let session = 0; session < sessions; session++) {
    commission.lastSession = session === sessions - 1;
    if (designate(state, commission, session) === 0) break;
    const chosen = deliberate(state, commission, session);
    if (chosen >= 0) {
      const home = house(state, commission, commission.candidates[chosen]);
      if (home >= 0) openVacancy(state, home, state.vacancies.depth[l] + 1);
      return;
    }
  }
  state.counters[state.row + state.columns.refus + commission.fragilite * 3 + 2]++;
  countUnfilled(state, commission);
  state.observer?.onDecision?.(describeDecision(state, {outcome: "unfilled"}));
  carryVacancy(state, l);
}

/** Gathers the CAL of a logement: where it stands, what its objectives ask. */
function convene(state: State, commission: Commission, l: number): void {
  const {logements, model, steering} = state;
  const {quartiers, communes} = model.territoire;
  const quartier = logements.quartier[l];
  commission.logement = l;
  commission.quartier = quartier;
  commission.fragilite = quartiers.fragilite[quartier];
  commission.commune = quartiers.commune[quartier];
  commission.communeFragilite = communes.fragilite[commission.commune];
  commission.bailleur = logements.bailleur[l];
  commission.contingent = logements.contingent[l];
  const cal = complianceIndex(communes.insee.length, commission.bailleur, commission.commune, 0);
  commission.complies = steering.complies[cal + commission.fragilite] === 1;
  const followsAci = steering.complies[cal + fragilites.length] === 1;
  const preconised = isPreconised(state, commission.fragilite);
  // Where nothing is asked, as in the practice, nothing is drawn.
  if (preconised || followsAci) state.draws.draw(decisions.preconisation, state.step, logements.key[l], 0);
  const wordAci = state.draws.second();
  if (preconised) preconise(state, commission, state.draws.words[0]);
  else keepForEveryone(state, commission);
  commission.mask = commission.complies ? commission.preconised : lowestMask(state.bracketCount);
  commission.earmarked = isEarmarked(state, commission);
  commission.agenda = followsAci ? (model.plan.aci.agenda[state.step] ?? -1) : -1;
  commission.aciNeed = followsAci ? aciNeed(state, commission, wordAci) : aciNeeds.either;
}

/** Whether the objectives give preconisations in this class of quartiers, which each CAL follows or not. */
function isPreconised(state: State, fragilite: number): boolean {
  return steersByCal(state) && state.model.plan.attribution.effort[state.step][fragilite] > 0;
}

/** Article 12: a logement of the lowest rents in a sector without fragility may be kept for low resources. */
function isEarmarked({model, step, logements, draws}: State, {logement, fragilite}: Commission): boolean {
  const share = model.plan.attribution.earmarkAccessible[step];
  if (share === 0 || fragilite === fragile || logements.rentLevel[logement] > 0) return false;
  return draws.draw(decisions.earmark, step, logements.key[logement], 0) < threshold(share);
}

/** The CAL chooses, the ménage answers, the next candidate is asked; index of who accepts, −1 for nobody. */
function deliberate(state: State, commission: Commission, session: number): number {
  const {draws, step, counters, row, columns, model, bracketCount} = state;
  const policy = policies[model.plan.attribution.policy];
  const key = state.logements.key[commission.logement];
  const multiplier = isBaseYear(step) ? 1 : state.evolution.refusalMultiplier;
  for (let i = 0; i < commission.count; i++)
    counters[
      row + columns.presented + commission.fragilite * bracketCount + bracketIn(commission.traits[i])
    ]++;
  for (let offer = 0; offer < commission.count; offer++) {
    commission.u = unitOf(draws.draw(decisions.choice, step, key, session * 16 + offer));
    // The base year runs on the observed practice whatever the scenario decides afterwards.
    const first = blockedFirst(state, commission, session * 16 + offer);
    const chosen =
      first >= 0 ? first : (isBaseYear(step) ? observedPractice : policy).choose(commission, state);
    if (chosen < 0) {
      state.observer?.onDecision?.(describeDecision(state, {outcome: "deferred", session}));
      return -1;
    }
    const bracket = bracketIn(commission.traits[chosen]);
    const refusal = Math.min(1, model.plan.attribution.refusal[commission.fragilite][bracket] * multiplier);
    const block = row + columns.refus + commission.fragilite * 3;
    counters[block + 1]++;
    const accepted = draws.draw(decisions.refusal, step, key, session * 16 + offer) >= threshold(refusal);
    state.observer?.onDecision?.(
      describeDecision(state, {
        outcome: accepted ? "accepted" : "refused",
        session,
        chosen: commission.candidates[chosen]
      })
    );
    if (accepted) return chosen;
    counters[block]++;
    commission.open[chosen] = 0;
  }
  return -1;
}

/**
 * Index of the first open candidate whose mutation is blocked, when this session gives it precedence; −1 otherwise.
 * Article 5 stands above it: a bracket that the CAL may not house here has no precedence.
 */
function blockedFirst({model, step, draws, logements}: State, commission: Commission, index: number): number {
  const priority = model.plan.attribution.blockedPriority[step];
  if (priority === 0) return -1;
  const {count, traits, open, logement, mask} = commission;
  for (let i = 0; i < count; i++) {
    if (open[i] === 0 || (flagsIn(traits[i]) & demandeFlags.blocked) === 0) continue;
    if (((mask >> bracketIn(traits[i])) & 1) === 0) continue;
    return draws.draw(decisions.blocked, step, logements.key[logement], index) < threshold(priority) ? i : -1;
  }
  return -1;
}
