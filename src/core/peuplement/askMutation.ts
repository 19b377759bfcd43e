import type {NewDemande} from "../demande/newDemande.js";
import {demandeFlags, tenantKey} from "../demande/population.js";
import {completeProfile, leaveStepOf} from "../demande/profile.js";
import {noWish} from "../markers.js";
import {decisions, highUnitOf, lowUnitOf} from "../random.js";
import type {State} from "../state.js";

const born: NewDemande = {
  key: 0,
  size: 0,
  bracket: 0,
  baseBracket: 0,
  reach: 0,
  aci: 0,
  status: 1,
  month: 0,
  home: 0,
  homeBailleur: 0,
  flags: 0,
  wish0: noWish,
  wish1: noWish,
  wish2: noWish
};

/**
 * The occupant of a logement asks for a mutation (article 7): in its own commune first, blocked or complex for a share
 * of them or when works make it so, with another bailleur when it may.
 */
export function askMutation(state: State, l: number, blocked: boolean): void {
  const {logements, draws, step, model} = state;
  const {territoire, plan} = model;
  const commune = territoire.quartiers.commune[logements.quartier[l]];
  const word = draws.draw(decisions.mutationProfile, step, logements.key[l], 0);
  const other = draws.second();
  born.key = tenantKey(logements.key[l], step);
  born.size = logements.occupantSize[l];
  born.baseBracket = logements.baseBracket[l];
  born.aci = lowUnitOf(word) < plan.demande.aciMutationShare[born.baseBracket] ? 1 : 0;
  born.flags = blocked || highUnitOf(word) < plan.demande.blockedShare ? demandeFlags.blocked : 0;
  const crib = (born.flags & demandeFlags.blocked) !== 0 ? plan.demande.cribShare[step] : 0;
  if (highUnitOf(other) < Math.max(plan.demande.interBailleurShare, crib))
    born.flags |= demandeFlags.interBailleur;
  born.home = l;
  born.homeBailleur = logements.bailleur[l];
  born.wish0 = commune;
  const voisines = territoire.communes.voisines[commune];
  const birth = {
    plan: plan.demande,
    draws,
    step,
    steps: plan.steps,
    voisines,
    limitsInForce: state.limitsInForce,
    first: step + 1
  };
  completeProfile(born, birth);
  state.counters[state.row + state.columns.mutationsDemandees]++;
  // Its demande tells its resources: the logement counts it where they put it.
  logements.occupant[l] = born.bracket;
  logements.demande[l] = state.pool.add(born, leaveStepOf(born.key, birth));
}
