import type {ReperesLoi} from "../components/reperes.js";
import type {Convention} from "../core/convention/convention.js";

/** Minima and thresholds of the law, those in force last, as pages show them. */
export function reperesLoi({parameters}: Convention): ReperesLoi {
  const last = (id: string) => Number(parameters[id].values.at(-1)?.value);
  const threshold = parameters["premierQuartile.threshold"];
  return {
    premierQuartile: last("horsQpv.premierQuartile"),
    autresQuartiles: last("enQpv.autresQuartiles"),
    publicsPrioritaires: last("reservataires.publicsPrioritaires"),
    from: parameters["horsQpv.premierQuartile"].values[0].from,
    thresholds: threshold.values.map(({from, value}) => ({from, euros: Number(value)})),
    supposed: threshold.status === "hypothese"
  };
}
