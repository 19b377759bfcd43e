import seedrandom from "seedrandom";
import {drawResources} from "../../../core/demande/profile.js";
import {openingMonth} from "../../../core/step.js";
import type {Territoire} from "../../../core/territoire/territoire.js";
import {contingents, sizes, statuses} from "../../../core/vocabulary.js";
import type {SimulatedAttribution} from "./recordAttributions.js";

/** Columns of a synthetic year: those of the import, after an identifier that says what the line is. */
export const syntheticColumns = [
  "identifiant",
  "date_attribution",
  "quartier",
  "insee",
  "qpv",
  "bailleur",
  "nature",
  "ressources_mensuelles",
  "categorie",
  "personnes",
  "aci",
  "mutation_bloquee",
  "activite",
  "contingent",
  "date_demande"
] as const;

export interface SyntheticContext {
  readonly territoire: Territoire;
  readonly firstYear: number;
  /** Monthly limits in cents of the brackets as signed on the scale of the year, [category][bracket]. */
  readonly limitsCents: readonly (readonly number[])[];
  /** Least resources of the lowest bracket, as a share of its limit. */
  readonly lowestShare: number;
  /** False where contingents are managed en flux: the logement's own then says nothing. */
  readonly contingentKnown: boolean;
  readonly seed: string;
}

/**
 * Rows of the import format for simulated attributions, sorted by date. What the engine does not hold is drawn within
 * what it holds: the day in the half-year. Resources keep their place in the bracket, on the scale of the year.
 */
export function syntheticRows(
  attributions: readonly SimulatedAttribution[],
  context: SyntheticContext
): string[][] {
  const draw = seedrandom(`attributions/${context.seed}`);
  const rows = attributions.map((attribution) => rowOf(attribution, context, draw));
  rows.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
  return rows.map((row, i) => [`SYNTHETIQUE-${String(i + 1).padStart(6, "0")}`, ...row]);
}

function rowOf(attribution: SimulatedAttribution, context: SyntheticContext, draw: () => number): string[] {
  const {step, quartier, bailleur, status, size, aci, menage, contingent, month} = attribution;
  const {quartiers, communes, bailleurs} = context.territoire;
  const insee = communes.insee[quartiers.commune[quartier]];
  const first = Math.max(openingMonth(step), month);
  const signed = first + Math.floor(draw() * (openingMonth(step + 1) - first));
  // A day that every month has.
  const day = 1 + Math.floor(draw() * 28);
  return [
    `${monthText(signed, context.firstYear)}-${String(day).padStart(2, "0")}`,
    quartiers.ids[quartier],
    insee,
    quartiers.qpv[quartier] === 1 ? "oui" : "non",
    bailleurs.ids[bailleur],
    statuses[status],
    resources(attribution, context),
    String(menage.category),
    String(sizes[size]),
    aci ? "oui" : "non",
    menage.criteria.length > 0 ? "oui" : "non",
    menage.actif ? "actif" : "inactif",
    context.contingentKnown ? contingents[contingent] : "",
    monthText(month, context.firstYear)
  ];
}

/** Monthly resources in €, to the cent, inside the bracket. */
function resources({baseBracket, menage}: SimulatedAttribution, context: SyntheticContext): string {
  return (drawResources(context, menage.category - 1, baseBracket, menage.place) / 100).toFixed(2);
}

function monthText(month: number, firstYear: number): string {
  const year = firstYear + Math.floor(month / 12);
  return `${year}-${String(month - Math.floor(month / 12) * 12 + 1).padStart(2, "0")}`;
}
