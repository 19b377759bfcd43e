/**
 * The closed lists of the model, in the order used by every array, counter and result.
 * An index into one of these lists is what the engine stores; the ids are what files and pages show.
 */

/** Classes of fragility of quartiers and of communes (articles 5.1 and 6.2). */
export const fragilites = ["fragile", "moyenne", "sans"] as const;
export type Fragilite = (typeof fragilites)[number];

/** How a ménage comes to an attribution (articles 6, 7, 8). */
export const statuses = ["premierAcces", "mutation", "relogementNpru"] as const;
export type Status = (typeof statuses)[number];

/** Typologies by number of rooms; the last one is "five or more". */
export const typologies = ["T1", "T2", "T3", "T4", "T5"] as const;
export type Typology = (typeof typologies)[number];

/** Rent classes, from the lowest rent to the highest. */
export const rentClasses = ["plai", "plusAncien", "plusRecent", "pls"] as const;
export type RentClass = (typeof rentClasses)[number];

/** Contingents: who may propose candidates for a logement (articles 6.3 and 14.2). */
export const contingents = ["prefet", "actionLogement", "metropole", "bailleur"] as const;
export type Contingent = (typeof contingents)[number];

/** Size of a ménage in persons; the last one is "six or more". */
export const sizes = [1, 2, 3, 4, 5, 6] as const;

/** How the commissions choose, as levers name it; the shelf of them is attribution/policies. */
export const policyIds = [
  "pratique-2014",
  "objectifs",
  "quotas",
  "cotation",
  "aleatoire",
  "file",
  "loi"
] as const;
export type PolicyId = (typeof policyIds)[number];
