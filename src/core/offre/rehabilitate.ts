import {demolished, vacant, worksWhenFreed} from "../markers.js";
import {askMutation} from "../peuplement/askMutation.js";
import {decisions, threshold} from "../random.js";
import type {State} from "../state.js";
import {yearOf} from "../step.js";

/**
 * Works of the half-year (article 11.5), residence by residence: an empty logement comes back after the works; a share
 * of the ménages in place ask to move, with the priority of a blocked mutation, and the works on their logement begin
 * when they leave it. The others stay during theirs.
 */
export function rehabilitate(state: State): void {
  const {model, step, logements, draws, rehabilitation} = state;
  const {rehabilitations, movedShare, works} = model.plan.offre;
  const order = model.population.rehabilitationOrder;
  const yearly = rehabilitations[yearOf(step)];
  const count = step % 2 === 0 ? Math.floor(yearly / 2) : yearly - Math.floor(yearly / 2);
  for (let i = 0; i < count && rehabilitation.done < order.length; i++) {
    const l = order[rehabilitation.done++];
    if (logements.occupant[l] === demolished || logements.condemned[l] === 1) continue;
    if (logements.occupant[l] === vacant) logements.availableFrom[l] = step + works;
    else if (
      logements.demande[l] < 0 &&
      draws.draw(decisions.rehabilitation, step, logements.key[l], 0) < threshold(movedShare)
    ) {
      askMutation(state, l, true);
      logements.availableFrom[l] = worksWhenFreed;
    }
  }
}
