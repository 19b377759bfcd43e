import {
  type CounterLayout,
  ceilingIds,
  chainDepths,
  queueCounter,
  rentLevelIds,
  sizeAndReachIds
} from "../../core/indicateurs/layout.js";
import {ageGroups} from "../../core/menage/situations.js";
import {contingents, fragilites, rentClasses, statuses, typologies} from "../../core/vocabulary.js";
import {demandeBooks} from "./demandeBooks.js";
import {periodView} from "./periodView.js";

/** What must be equal at the end of each half-year: each side is a sum of counters, minus others. */
interface Identity {
  readonly label: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

const each = (prefix: string, suffixes: readonly string[]) => suffixes.map((suffix) => `${prefix}.${suffix}`);
const fluxOf = (brackets: readonly string[], status: readonly string[]) =>
  fragilites.flatMap((g) => brackets.flatMap((k) => status.map((s) => `flux.${g}.${k}.${s}`)));
const logements = each("end.logements", fragilites);

/** Identities of one replicate that do not hold, in English: a logement is let or vacant, each attribution counted once. */
export function brokenIdentities(layout: CounterLayout, steps: number, counters: Int32Array): string[] {
  const replicates = {layout, steps, counters: [counters]};
  const identities = identitiesOf(layout);
  return Array.from({length: steps}, (_, step) => {
    const sum = (names: readonly string[], at = step) => periodView(replicates, [at]).sum(names)[0];
    const broken = identities
      .map(({label, left, right}) => ({label, left: sum(left), right: sum(right)}))
      .filter(({left, right}) => left !== right);
    if (step > 0) {
      const flow = sum(each("livraisons", rentClasses)) - sum(["demolitions"]);
      const expected = sum(logements, step - 1) + flow;
      if (sum(logements) !== expected) broken.push({label: "stock", left: sum(logements), right: expected});
      const {entries, attributions, others, pending} = demandeBooks(layout.brackets.ids);
      const waiting = sum(pending, step - 1) + sum(entries) - sum(attributions) - sum(others);
      if (sum(pending) !== waiting)
        broken.push({label: "pending demandes", left: sum(pending), right: waiting});
    }
    return broken.map(({label, left, right}) => `step ${step}: ${label}: ${left} is not ${right}`);
  }).flat();
}

function identitiesOf({communes, bailleurs, brackets: {ids: brackets}}: CounterLayout): readonly Identity[] {
  const flux = (status: readonly string[]) => fluxOf(brackets, status);
  const housed = brackets.flatMap((k) => [`housed.${k}.aci`, `housed.${k}.autres`]);
  const all = flux(statuses);
  const units = (kind: string, ids: readonly string[], counters: readonly string[]) =>
    ids.flatMap((id) => each(`${kind}.${id}`, counters));
  const chains = Array.from({length: chainDepths}, (_, depth) => `chain.${depth}`);
  return [
    {label: "leases of the law by place", left: ["loi.horsQpv", "loi.enQpv"], right: all},
    {
      label: "leases of the law by reservataire",
      left: contingents.map((c) => `loi.${c}.attributions`),
      right: all
    },
    {
      label: "leases of the law by bailleur",
      left: units("loi.bailleur", bailleurs, ["horsQpv", "enQpv"]),
      right: all
    },
    ...fragilites.map((g) => ({
      label: `logements ${g}`,
      left: [`end.logements.${g}`],
      right: [`end.vacants.${g}`, ...each(`end.stock.${g}`, brackets)]
    })),
    {label: "attributions by commune", left: all, right: units("commune", communes, brackets)},
    {label: "attributions by bailleur", left: all, right: units("bailleur", bailleurs, brackets)},
    {
      label: "relogements by site",
      left: flux(["relogementNpru"]),
      right: units("site", communes, ["reloges"])
    },
    {
      label: "attributions by logement",
      left: all,
      right: fragilites.flatMap((g) =>
        typologies.flatMap((t) => rentLevelIds.flatMap((r) => each(`filled.${g}.${t}.${r}`, ceilingIds)))
      )
    },
    ...fragilites.map((g) => ({
      label: `attributions ${g} by commune`,
      left: fluxOf(brackets, statuses).filter((name) => name.startsWith(`flux.${g}.`)),
      right: communes.map((commune) => queueCounter(commune, g))
    })),
    ...brackets.flatMap((k) => [
      {
        label: `${k} housed by size`,
        left: fragilites.flatMap((g) => each(`flux.${g}.${k}`, statuses)),
        right: each(`housed.${k}`, sizeAndReachIds)
      },
      {
        label: `${k} pending by size`,
        left: each(`end.pending.${k}`, ["aci", "autres"]),
        right: each(`end.pending.${k}`, sizeAndReachIds)
      }
    ]),
    {label: "attributions by chain", left: all, right: chains},
    // Ménages to rehouse do not wait: they have no demande of their own.
    {label: "attributions by wait", left: flux(["premierAcces", "mutation"]), right: housed},
    {label: "premiers accès", left: flux(["premierAcces"]), right: each("premierAcces", fragilites)},
    {label: "attributions by age", left: all, right: each("age", ageGroups)},
    {label: "ACI by commune", left: each("aci", fragilites), right: units("commune", communes, ["aci"])},
    {label: "ACI by bailleur", left: each("aci", fragilites), right: units("bailleur", bailleurs, ["aci"])}
  ];
}
