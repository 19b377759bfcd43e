import {z} from "zod";
import {leversFormat} from "./leversFormat.js";
import type {ScenarioDocument} from "./scenarioFormat.js";

const looseFormat = z.object({
  extends: z.string().optional().catch(undefined),
  avenants: z.array(z.string()).optional().catch(undefined),
  levers: leversFormat.optional().catch(undefined),
  horizon: z.number().optional().catch(undefined)
});

/** What can be understood of a scenario that has faults, so that what it extends and names is checked all the same. */
export function looseScenario(written: unknown): ScenarioDocument {
  return {id: "", title: "", ...looseFormat.safeParse(written).data};
}
