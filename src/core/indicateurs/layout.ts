import type {Brackets} from "../brackets.js";
import {aciSituations, ageGroups, mutationCriteria} from "../menage/situations.js";
import {rentLevelCount} from "../territoire/rentLevels.js";
import {contingents, fragilites, rentClasses, sizes, statuses, typologies} from "../vocabulary.js";

/**
 * The integer counters of one replicate: a table of `steps` rows (half-years, the base year first) by
 * `names.length` columns, row-major. Counters add up over half-years except those named `end.*`, which
 * describe the last day of the half-year. Every published figure derives from these integers.
 */
export interface CounterLayout {
  readonly names: readonly string[];
  readonly columns: ReadonlyMap<string, number>;
  readonly brackets: Brackets;
  readonly communes: readonly string[];
  readonly bailleurs: readonly string[];
}

/** The rules whose effect is counted: how often each excluded a candidate, how often it yielded. */
export const rules = [
  "plafond",
  "contingent",
  "presentation",
  "article5",
  "aci",
  "npru",
  "plaiIntegration",
  "accessible",
  "preconisation",
  "loi"
] as const;

/** What is counted for each commune and for each bailleur: attributions by bracket, then these. */
export function unitCounters({ids}: Brackets): string[] {
  return [...ids, "premierAcces", "aci", "mutations", "relogementsNpru"];
}

/** What is counted for the NPRU site of each commune: logements condemned, ménages rehoused. */
export const siteCounters = ["condamnes", "reloges"] as const;

/**
 * The leases as the law counts them (L. 441-1): outside quartiers prioritaires, to the first quartile and to relogements
 * whatever their resources; in them, to the three other quartiles.
 */
export const lawCounters = [
  "horsQpv",
  "horsQpvPremierQuartile",
  "horsQpvReloges",
  "enQpv",
  "enQpvAutresQuartiles"
] as const;

/** What is counted of each reservataire: leases, and those to the publics prioritaires. */
export const reservataireCounters = ["attributions", "prioritaires"] as const;

/** Levels of rent by name, the cheapest first: those of logements, and the dearest that a ménage pays. */
export const rentLevelIds = Array.from({length: rentLevelCount}, (_, level) => `loyer${level + 1}`);

/** Whether a logement filled was kept for the resources under the PLAI ceiling: a relogement is not held to it. */
export const ceilingIds = ["plai", "autres"] as const;

/** What is counted of the queue by size and by the dearest rent paid: `personnes1.loyer1`… of one bracket. */
export const sizeAndReachIds = sizes.flatMap((size) =>
  rentLevelIds.map((level) => `personnes${size}.${level}`)
);

/** What is counted of a commune: attributions by class of quartier, and who waits for it at the end, by bracket. */
export function queueCounter(commune: string, of: string): string {
  return (fragilites as readonly string[]).includes(of)
    ? `commune.${commune}.${of}`
    : `end.wished.${commune}.${of}`;
}

/** Longest chain of vacancies that keeps a counter of its own. */
export const chainDepths = 6;

/** Layout of the counters of a convention's brackets and of a territoire's communes (INSEE codes) and bailleurs (ids). */
export function counterLayout(
  brackets: Brackets,
  {communes, bailleurs}: {readonly communes: readonly string[]; readonly bailleurs: readonly string[]}
): CounterLayout {
  const {ids} = brackets;
  const ofUnit = unitCounters(brackets);
  const names: string[] = [];
  for (const g of fragilites)
    for (const k of ids) for (const s of statuses) names.push(`flux.${g}.${k}.${s}`);
  for (const g of fragilites) for (const k of ids) names.push(`presented.${g}.${k}`);
  for (const g of fragilites) names.push(`refus.${g}`, `offers.${g}`, `unfilled.${g}`);
  for (const g of fragilites) names.push(`aci.${g}`, `premierAcces.${g}`);
  for (const k of ids)
    for (const a of ["aci", "autres"]) names.push(`housed.${k}.${a}`, `waitedMonths.${k}.${a}`);
  for (const k of ids)
    for (const a of ["aci", "autres"]) names.push(`end.pending.${k}.${a}`, `end.pendingMonths.${k}.${a}`);
  for (let d = 0; d < chainDepths; d++) names.push(`chain.${d}`);
  names.push(
    "exits",
    "arrivals",
    "abandons",
    "mutationsBloquees",
    "relogementsDansNeuf",
    "relogementsInterCommunaux"
  );
  names.push("relogementsInterBailleurs", "relogementsHorsQpv", "end.relogementsEnAttente");
  names.push(
    "mutationsDemandees",
    "relogementsDemandes",
    "renouvellements",
    "radiations",
    "priveConventionne"
  );
  for (const s of aciSituations) names.push(`situation.${s}`);
  for (const c of mutationCriteria) names.push(`critere.${c}`);
  for (const a of ageGroups) names.push(`age.${a}`);
  names.push("actifs");
  for (const s of statuses) names.push(`sousDeuxRsa.${s}.aci`, `sousDeuxRsa.${s}.autres`);
  for (const r of rentClasses) names.push(`livraisons.${r}`);
  names.push("reconstitution", "demolitions", "end.plaiBacklogMilli");
  for (const g of fragilites) {
    names.push(`end.vacants.${g}`, `end.logements.${g}`);
    for (const k of ids) names.push(`end.stock.${g}.${k}`);
  }
  for (const g of fragilites) names.push(`end.quartiers.${g}.active`, `end.quartiers.${g}.met`);
  for (const rule of rules) names.push(`rule.${rule}.excluded`, `rule.${rule}.yielded`);
  for (const g of fragilites)
    for (const t of typologies)
      for (const r of rentLevelIds) for (const p of ceilingIds) names.push(`filled.${g}.${t}.${r}.${p}`);
  for (const k of ids) for (const cell of sizeAndReachIds) names.push(`housed.${k}.${cell}`);
  for (const k of ids) for (const cell of sizeAndReachIds) names.push(`end.pending.${k}.${cell}`);
  for (const c of communes) for (const u of ofUnit) names.push(`commune.${c}.${u}`);
  for (const b of bailleurs) for (const u of ofUnit) names.push(`bailleur.${b}.${u}`);
  for (const c of communes) for (const u of siteCounters) names.push(`site.${c}.${u}`);
  for (const c of communes) for (const u of [...fragilites, ...ids]) names.push(queueCounter(c, u));
  for (const u of lawCounters) names.push(`loi.${u}`);
  for (const r of contingents) for (const u of reservataireCounters) names.push(`loi.${r}.${u}`);
  for (const b of bailleurs) for (const u of lawCounters) names.push(`loi.bailleur.${b}.${u}`);
  return {names, columns: new Map(names.map((name, i) => [name, i])), brackets, communes, bailleurs};
}
