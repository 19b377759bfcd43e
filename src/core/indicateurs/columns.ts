import {
  type CounterLayout,
  ceilingIds,
  lawCounters,
  queueCounter,
  rentLevelIds,
  rules,
  siteCounters,
  sizeAndReachIds,
  unitCounters
} from "./layout.js";

/** Where the kernel writes: first columns of each block of the layout, and the rule counters. */
export type Columns = ReturnType<typeof resolveColumns>;

/** Resolves once the columns that the half-year fills; blocks follow the order of `counterLayout`. */
export function resolveColumns(layout: CounterLayout) {
  const [lowest] = layout.brackets.ids;
  const ofUnit = unitCounters(layout.brackets);
  const at = (name: string): number => {
    const index = layout.columns.get(name);
    if (index === undefined) throw new RangeError(`unknown counter: ${name}`);
    return index;
  };
  return {
    /** [class][bracket][status] */
    flux: at(`flux.fragile.${lowest}.premierAcces`),
    /** [class][bracket] */
    presented: at(`presented.fragile.${lowest}`),
    /** [class] × (refus, offers, unfilled) */
    refus: at("refus.fragile"),
    /** [class of commune] × (aci, premierAcces) */
    aci: at("aci.fragile"),
    /** [bracket][aci, autres] × (housed, waitedMonths) */
    housed: at(`housed.${lowest}.aci`),
    pending: at(`end.pending.${lowest}.aci`),
    chain: at("chain.0"),
    exits: at("exits"),
    arrivals: at("arrivals"),
    abandons: at("abandons"),
    mutationsDemandees: at("mutationsDemandees"),
    relogementsDemandes: at("relogementsDemandes"),
    renouvellements: at("renouvellements"),
    radiations: at("radiations"),
    priveConventionne: at("priveConventionne"),
    /** [situation], [critere] and [age], in the order of menage/situations.ts */
    situations: at("situation.nonDecent"),
    criteres: at("critere.sousOccupation"),
    ages: at("age.jeunes"),
    actifs: at("actifs"),
    /** [status][aci, autres] */
    sousDeuxRsa: at("sousDeuxRsa.premierAcces.aci"),
    mutationsBloquees: at("mutationsBloquees"),
    relogementsDansNeuf: at("relogementsDansNeuf"),
    relogementsInterCommunaux: at("relogementsInterCommunaux"),
    relogementsInterBailleurs: at("relogementsInterBailleurs"),
    relogementsHorsQpv: at("relogementsHorsQpv"),
    relogementsEnAttente: at("end.relogementsEnAttente"),
    livraisons: at("livraisons.plai"),
    reconstitution: at("reconstitution"),
    demolitions: at("demolitions"),
    plaiBacklogMilli: at("end.plaiBacklogMilli"),
    /** [class] × (vacants, logements, stock by bracket) */
    endStock: at("end.vacants.fragile"),
    /** [class] × (active, met) */
    quartiers: at("end.quartiers.fragile.active"),
    rules: Object.fromEntries(rules.map((rule) => [rule, at(`rule.${rule}.excluded`)])) as {
      readonly [rule in (typeof rules)[number]]: number;
    },
    /** [class][typology][rent level] × ceilingIds */
    filled: at(`filled.fragile.T1.${rentLevelIds[0]}.${ceilingIds[0]}`),
    /** [bracket][size][reach] */
    housedBySize: at(`housed.${lowest}.${sizeAndReachIds[0]}`),
    pendingBySize: at(`end.pending.${lowest}.${sizeAndReachIds[0]}`),
    communes: at(`commune.${layout.communes[0]}.${ofUnit[0]}`),
    bailleurs: at(`bailleur.${layout.bailleurs[0]}.${ofUnit[0]}`),
    perUnit: ofUnit.length,
    /** [commune] × siteCounters */
    sites: at(`site.${layout.communes[0]}.${siteCounters[0]}`),
    perSite: siteCounters.length,
    /** [commune] × (attributions by class, pending demandes that wish it by bracket) */
    queues: at(queueCounter(layout.communes[0], "fragile")),
    /** lawCounters; [contingent] × reservataireCounters; [bailleur] × lawCounters */
    loi: at(`loi.${lawCounters[0]}`),
    reservataires: at("loi.prefet.attributions"),
    loiBailleurs: at(`loi.bailleur.${layout.bailleurs[0]}.${lawCounters[0]}`),
    perLoi: lawCounters.length
  } as const;
}
