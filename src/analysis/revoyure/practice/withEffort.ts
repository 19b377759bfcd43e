import type {Dated} from "../../../core/convention/dated.js";
import type {ResolvedScenario} from "../../../core/convention/resolvedScenario.js";
import {fragilites} from "../../../core/vocabulary.js";
import {datedFrom} from "../datedFrom.js";

/** The scenario with the effort of the CAL (articles 5 and 6) set from a year on, whatever it said afterwards. */
export function withEffort(
  resolved: ResolvedScenario,
  {effort, year}: {effort: number; year: number}
): ResolvedScenario {
  const {attribution, aci} = resolved.levers;
  const from = (dated: Dated<number>) => datedFrom(dated, year, effort);
  const [fragile, moyenne, sans] = fragilites.map((g) => from(attribution.effort[g]));
  return {
    ...resolved,
    levers: {
      ...resolved.levers,
      attribution: {...attribution, effort: {fragile, moyenne, sans}},
      aci: {...aci, effort: from(aci.effort)}
    }
  };
}
