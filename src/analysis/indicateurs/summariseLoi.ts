import {contingents} from "../../core/vocabulary.js";
import {type PeriodView, ratio} from "./periodView.js";
import type {LoiPlaces, LoiResult} from "./result.js";

/** The leases as the law counts them, and by reservataire. */
export function summariseLoi(view: PeriodView): LoiResult {
  return {
    ...summariseLoiPlaces(view, "loi"),
    reservataires: Object.fromEntries(
      contingents.map((c) => {
        const attributions = view.column(`loi.${c}.attributions`);
        return [
          c,
          {
            attributions: view.estimate(attributions),
            prioritaires: view.estimate(ratio(view.column(`loi.${c}.prioritaires`), attributions))
          }
        ];
      })
    ) as LoiResult["reservataires"]
  };
}

/** Outside quartiers prioritaires and in them: of all leases ("loi") or of those of a bailleur ("loi.bailleur.xyz"). */
export function summariseLoiPlaces(view: PeriodView, prefix: string): LoiPlaces {
  const {outside, inside, first, rehoused, others} = lawShares(view, prefix);
  return {
    horsQpv: {
      attributions: view.estimate(outside),
      premierQuartile: view.estimate(
        ratio(
          first.map((n, i) => n + rehoused[i]),
          outside
        )
      ),
      parRessources: view.estimate(ratio(first, outside)),
      reloges: view.estimate(ratio(rehoused, outside))
    },
    enQpv: {attributions: view.estimate(inside), autresQuartiles: view.estimate(ratio(others, inside))}
  };
}

function lawShares(view: PeriodView, prefix: string) {
  const column = (name: string) => view.column(`${prefix}.${name}`);
  return {
    outside: column("horsQpv"),
    first: column("horsQpvPremierQuartile"),
    rehoused: column("horsQpvReloges"),
    inside: column("enQpv"),
    others: column("enQpvAutresQuartiles")
  };
}
