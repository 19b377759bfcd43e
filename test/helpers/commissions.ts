import type {Commission} from "../../src/core/attribution/commission.js";
import {lowestMask} from "../../src/core/brackets.js";
import type {NewDemande} from "../../src/core/demande/newDemande.js";
import {traitsOf} from "../../src/core/demande/traits.js";
import type {State} from "../../src/core/state.js";

/** A commission on a logement of a state, nobody presented yet and no objective binding. */
export function commissionAt(state: State, logement: number): Commission {
  const {quartiers, communes} = state.model.territoire;
  const quartier = state.logements.quartier[logement];
  const commune = quartiers.commune[quartier];
  return Object.assign(state.commission, {
    logement,
    quartier,
    fragilite: quartiers.fragilite[quartier],
    commune,
    communeFragilite: communes.fragilite[commune],
    bailleur: state.logements.bailleur[logement],
    contingent: state.logements.contingent[logement],
    complies: false,
    mask: lowestMask(state.bracketCount),
    aciNeed: 0,
    agenda: -1,
    keptFor: -1,
    preconised: lowestMask(state.bracketCount),
    earmarked: false,
    lastSession: false,
    count: 0,
    u: 0
  });
}

/** Presents these ménages at the commission, in this order; returns their demandes. */
export function present(
  state: State,
  commission: Commission,
  menages: readonly Partial<NewDemande>[]
): number[] {
  const presented = menages.map((menage, i) => completed(state, {key: 900_000 + i, ...menage}));
  const demandes = presented.map((menage) => addDemande(state, menage));
  demandes.forEach((demande, i) => {
    commission.candidates[i] = demande;
    commission.traits[i] = traitsOf(presented[i]);
    commission.open[i] = 1;
  });
  commission.count = demandes.length;
  return demandes;
}

/** A pending demande; by default one person, très modeste, on first access in the first commune. */
export function addDemande(state: State, menage: Partial<NewDemande>): number {
  return state.pool.add(completed(state, menage), state.model.plan.steps + 1);
}

function completed({logements}: State, menage: Partial<NewDemande>): NewDemande {
  const {home = -1} = menage;
  const homeBailleur = home < 0 ? 255 : logements.bailleur[home];
  const person = {
    key: 1,
    size: 0,
    bracket: 0,
    baseBracket: menage.bracket ?? 0,
    reach: 3,
    aci: 0,
    status: 0,
    month: 0,
    flags: 0
  };
  return {...person, home, homeBailleur, wish0: 0, wish1: 255, wish2: 255, ...menage};
}

/** The first logement of a state that meets a condition. */
export function findLogement(state: State, meets: (l: number) => boolean): number {
  for (let l = 0; l < state.logements.count; l++) if (meets(l)) return l;
  throw new RangeError("no logement meets the condition");
}
