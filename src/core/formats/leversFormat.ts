import {z} from "zod";
import {
  aciModes,
  aciPoolings,
  attributionObjectives,
  effortReadings,
  floorReadings,
  plaiLeverRules,
  preconisationRhythms
} from "../convention/levers.js";
import {policyIds} from "../vocabulary.js";
import {inseeFormat} from "./commonFormats.js";

const share = z.number().min(0).max(1);
const count = z.number().int().min(0);
const year = z.string().regex(/^20\d{2}$/, "une année s'écrit comme 2025");

/** A plain value, or a map from a year to the value that holds from that year on. */
function dated<T extends z.ZodType>(value: T) {
  return z.union([value, z.record(year, value)]);
}

const demolitions = z.array(z.number().min(0)).min(1).max(20);
const tooManyShares =
  "des parts du total ne peuvent pas dépasser 1 à elles toutes (au-dessus de 1, donner des logements)";

function sharesOfWhole(given: readonly number[]): boolean {
  return given.some((value) => value > 1) || given.reduce((a, b) => a + b, 0) < 1 + 1e-9;
}

/** The levers that a scenario names; the others keep their value, inherited or of today. */
export const leversFormat = z.strictObject({
  attribution: z
    .strictObject({
      policy: z.enum(policyIds).optional(),
      objective: z.enum(attributionObjectives).optional(),
      effort: z
        .strictObject({
          fragile: dated(share).optional(),
          moyenne: dated(share).optional(),
          sans: dated(share).optional()
        })
        .optional(),
      effortReading: z.enum(effortReadings).optional(),
      floorAppliesTo: dated(z.enum(floorReadings)).optional(),
      candidates: dated(z.number().int().min(1).max(10)).optional(),
      complianceByBailleur: z.record(z.string(), share).optional(),
      windowHalfYears: z.number().int().min(1).max(12).optional(),
      preconisations: z.enum(preconisationRhythms).optional(),
      regulation: dated(share).optional()
    })
    .optional(),
  aci: z
    .strictObject({
      mode: z.enum(aciModes).optional(),
      effort: dated(share).optional(),
      agenda: dated(share).optional(),
      pooling: z.enum(aciPoolings).optional()
    })
    .optional(),
  plai: z.strictObject({rule: z.enum(plaiLeverRules).optional(), rate: dated(share).optional()}).optional(),
  npru: z
    .strictObject({
      active: z.boolean().optional(),
      neufShare: dated(share).optional(),
      qpvWeight: dated(share).optional(),
      interBailleurShare: share.optional(),
      interCommunalShare: share.optional(),
      cadence: demolitions
        .refine(
          (shares) => shares.some((value) => value > 0),
          "il faut au moins une année avec des démolitions"
        )
        .refine(sharesOfWhole, tooManyShares)
        .optional(),
      cadenceBySite: z
        .record(inseeFormat, demolitions)
        .refine((sites) => sharesOfWhole(Object.values(sites).flat()), tooManyShares)
        .optional()
    })
    .optional(),
  offre: z
    .strictObject({
      production: dated(count.max(20000)).optional(),
      sruPriority: share.optional(),
      sruReview: z.boolean().optional(),
      qpvDerogation: share.optional(),
      arguedContexts: z.array(inseeFormat).min(1).optional(),
      socialShareByCommune: z.boolean().optional(),
      rehabilitationsPerYear: dated(count.max(50000)).optional(),
      priveConventionne: dated(count.max(10000)).optional()
    })
    .optional(),
  loyers: z.strictObject({earmarkAccessible: share.optional()}).optional(),
  mutations: z.strictObject({blockedPriority: share.optional(), cribShare: share.optional()}).optional(),
  contingents: z
    .strictObject({
      enFlux: z.boolean().optional(),
      prefetMobilisation: share.optional(),
      metropoleMobilisation: share.optional()
    })
    .optional()
});

/** The hypotheses that a scenario moves, from the first year of the convention on. */
export const uncertaintiesFormat = z.strictObject({
  rotation: z
    .strictObject({
      multiplier: dated(z.number().min(0).max(3)).optional(),
      deliveriesElasticity: share.optional()
    })
    .optional(),
  demande: z
    .strictObject({
      inflowMultiplier: dated(z.number().min(0).max(3)).optional(),
      tresModestesShift: dated(z.number().min(0).max(50)).optional()
    })
    .optional(),
  refus: z.strictObject({multiplier: dated(z.number().min(0).max(2)).optional()}).optional(),
  npru: z
    .strictObject({
      demolitions: count.max(17000).optional(),
      firstYear: z.number().int().min(1900).max(2200).optional()
    })
    .optional(),
  offre: z.strictObject({deliveryRate: dated(z.number().min(0).max(2)).optional()}).optional(),
  reconstitution: z.strictObject({delayYears: z.number().min(0).max(10).optional()}).optional(),
  peuplement: z
    .strictObject({incomeDown: dated(share).optional(), incomeUp: dated(share).optional()})
    .optional(),
  vacance: z.strictObject({frictionalShare: dated(share).optional()}).optional()
});
