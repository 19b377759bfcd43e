import type {Convention} from "../../core/convention/convention.js";
import {numbersAt} from "../../core/convention/valueAt.js";
import {bracketOf} from "../../core/demande/bracketOf.js";
import {limitsInCents, supplementInCents} from "../../core/demande/limitsInCents.js";
import type {Territoire} from "../../core/territoire/territoire.js";
import {contingents, fragilites, sizes, statuses} from "../../core/vocabulary.js";
import {halfYearOf} from "./halfYear.js";
import type {ReviewedAttribution} from "./reviewedAttribution.js";

/** A row of the import of attributions, by column; "" where the file says nothing. */
export type AttributionRow = {readonly [column: string]: string};

/** Reads rows already checked by the import: places become indices, resources a bracket of the scale of their year and of the thresholds of their day. */
export function attributionReader(
  territoire: Territoire,
  convention: Convention
): (row: AttributionRow) => ReviewedAttribution {
  const {communes, quartiers, bailleurs} = territoire;
  const communeOf = indexOf(communes.insee);
  const quartierOf = indexOf(quartiers.ids);
  const bailleurOf = indexOf(bailleurs.ids);
  const classesOutside = classesOutsideQpv(territoire);
  const bracket = bracketReader(convention);

  return (row) => {
    const quartier = row.quartier === "" ? undefined : quartierOf.get(row.quartier);
    const commune = quartier === undefined ? communeOf.get(row.insee) : quartiers.commune[quartier];
    const bailleur = bailleurOf.get(row.bailleur);
    const status = (statuses as readonly string[]).indexOf(row.nature);
    if (commune === undefined || bailleur === undefined || status < 0)
      throw new RangeError(`row was not checked: ${JSON.stringify(row)}`);
    return {
      halfYear: halfYearOf(row.date_attribution),
      quartier,
      fragilite:
        quartier === undefined
          ? classWithoutQuartier(row.qpv, classesOutside[commune])
          : quartiers.fragilite[quartier],
      commune,
      bailleur,
      status,
      bracket: bracket(row),
      aci: yesNo(row.aci),
      blocked: yesNo(row.mutation_bloquee),
      actif: row.activite === "" ? undefined : row.activite === "actif",
      contingent:
        row.contingent === "" ? undefined : (contingents as readonly string[]).indexOf(row.contingent),
      delayMonths:
        row.date_demande === "" ? undefined : months(row.date_attribution) - months(row.date_demande),
      ...(row.rang_acceptation && {rank: Number(row.rang_acceptation)})
    };
  };
}

function indexOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, i) => [id, i]));
}

/** Every quartier prioritaire is fragile (article 5.1); outside them the commune tells when all its quartiers have one class. */
function classWithoutQuartier(qpv: string, outside: ReadonlySet<number> | undefined): number | undefined {
  if (qpv === "oui") return fragilites.indexOf("fragile");
  if (qpv !== "non" || outside?.size !== 1) return undefined;
  return [...outside][0];
}

function classesOutsideQpv({communes, quartiers}: Territoire): ReadonlySet<number>[] {
  const classes = communes.insee.map(() => new Set<number>());
  quartiers.ids.forEach((_, q) => {
    if (quartiers.qpv[q] === 0) classes[quartiers.commune[q]].add(quartiers.fragilite[q]);
  });
  return classes;
}

function bracketReader(convention: Convention): (row: AttributionRow) => number | undefined {
  const scales = new Map<string, {limits: number[][]; supplement: number[]}>();
  const scaleOf = (date: string) => {
    // Before the signature, the text as signed: its thresholds, and the scale of its day.
    const january = `${date.slice(0, 4)}-01-01`;
    const scaleOn = january < convention.signed ? convention.inForce : january;
    const thresholdsOn = date < convention.inForce ? convention.inForce : date;
    const key = `${scaleOn} ${numbersAt(convention, "brackets.thresholds", thresholdsOn)}`;
    const scale = scales.get(key) ?? {
      limits: limitsInCents(convention, {thresholdsOn, scaleOn}),
      supplement: supplementInCents(convention, {thresholdsOn, scaleOn})
    };
    scales.set(key, scale);
    return scale;
  };
  return ({ressources_mensuelles: resources, categorie, personnes, date_attribution: date}) => {
    if (resources === "" || (categorie === "" && personnes === "")) return undefined;
    const {limits, supplement} = scaleOf(date);
    const category = categorie === "" ? Math.min(sizes.length, Number(personnes)) : Number(categorie);
    const beyond = category === sizes.length ? Math.max(0, Number(personnes) - sizes.length) : 0;
    const own = limits[category - 1].map((limit, k) => limit + beyond * supplement[k]);
    return bracketOf(Math.round(Number(resources) * 100), own);
  };
}

function yesNo(text: string): boolean | undefined {
  return text === "" ? undefined : text === "oui";
}

function months(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}
