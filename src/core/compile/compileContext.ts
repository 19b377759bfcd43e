import type {ResolvedScenario} from "../convention/resolvedScenario.js";
import type {Territoire} from "../territoire/territoire.js";
import type {Fit} from "./fit.js";

/** What a scenario is compiled with. */
export interface CompileContext {
  readonly resolved: ResolvedScenario;
  readonly territoire: Territoire;
  readonly fit: Fit;
  /** Draw the uncertainties that the scenario leaves free from their ranges. */
  readonly incertitudes?: boolean;
}
