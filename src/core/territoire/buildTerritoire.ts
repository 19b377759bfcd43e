import {largestRemainder} from "../numbers/largestRemainder.js";
import {assignBailleurs} from "./assignBailleurs.js";
import {assignNpru} from "./assignNpru.js";
import {buildLogements} from "./buildLogements.js";
import {classByStock} from "./classByStock.js";
import {classifyCommunes} from "./classifyCommunes.js";
import {diagnoseQuartiers} from "./diagnoseQuartiers.js";
import {planQuartiers} from "./planQuartiers.js";
import {planResidences} from "./planResidences.js";
import type {Territoire} from "./territoire.js";
import type {TerritoireOverrides} from "./territoireOverrides.js";
import type {TerritoireSources, TerritoireTotal} from "./territoireSources.js";
import {zonesOf} from "./zones.js";

export interface TerritoireOptions {
  readonly seed: string;
  /** Scale to the totals of the convention (default), or keep those of the RPLS. */
  readonly total?: TerritoireTotal;
  /** What the user's own files say instead of the hypotheses. */
  readonly overrides?: TerritoireOverrides;
}

/**
 * The territoire of the convention: published counts held exactly at commune × QPV × typology, all that is
 * finer drawn from the seed and labelled synthetic. Same sources and seed, same bytes.
 */
export function buildTerritoire(
  sources: TerritoireSources,
  {seed, total = "convention", overrides = {}}: TerritoireOptions
): Territoire {
  const {communes, bailleurs, hypotheses} = sources;
  const population = communes.map((commune) => commune.population);
  const inhabited = largestRemainder(population, hypotheses.residencesPrincipales);
  const residencesPrincipales = communes.map(
    ({insee}, c) => overrides.residencesPrincipales?.get(insee) ?? inhabited[c]
  );
  const quartiers = planQuartiers(sources, zonesOf(sources, total), {seed, residencesPrincipales: inhabited});
  const residences = planResidences(sources, quartiers, {seed});
  const npru = assignNpru(sources, {quartiers, residences, renewal: overrides.renewal, seed});
  const diagnostic = diagnoseQuartiers(sources, {quartiers, seed});
  const synthetic = classByStock(
    quartiers.map(({qpv, logements}, q) => ({note: diagnostic.note[q], logements, alwaysFragile: qpv})),
    {fragile: hypotheses.partParcFragile, moyenne: hypotheses.partParcMoyenne}
  );
  const fragilite = synthetic.map((own, q) => overrides.quartiers?.get(quartiers[q].id) ?? own);
  const rank = new Map(communes.map(({insee}, c) => [insee, c]));

  return {
    communes: {
      insee: communes.map(({insee}) => insee),
      noms: communes.map(({nom}) => nom),
      population: Int32Array.from(population),
      fragilite: classifyCommunes(sources, {quartiers, fragilite, npru: npru.communes}).map(
        (own, c) => overrides.communes?.get(communes[c].insee) ?? own
      ),
      lon: Float64Array.from(communes, ({lon}) => lon),
      lat: Float64Array.from(communes, ({lat}) => lat),
      superficieKm2: Float64Array.from(communes, ({superficieKm2}) => superficieKm2),
      voisines: communes.map(({voisines}) => voisines.flatMap((insee) => rank.get(insee) ?? [])),
      residencesPrincipales: Int32Array.from(residencesPrincipales),
      npru: npru.communes
    },
    bailleurs: {ids: bailleurs.map(({id}) => id), noms: bailleurs.map(({nom}) => nom)},
    quartiers: {
      ids: quartiers.map(({id}) => id),
      commune: Uint8Array.from(quartiers, ({commune}) => commune),
      fragilite,
      qpv: Uint8Array.from(quartiers, ({qpv}) => Number(qpv)),
      npru: npru.quartiers,
      exPnru: npru.exPnru,
      population: Int32Array.from(quartiers, (quartier) => quartier.population),
      partSociale: Float64Array.from(quartiers, ({partSociale}) => partSociale),
      ...diagnostic
    },
    logements: buildLogements(sources, {
      quartiers,
      residences,
      npru: npru.residences,
      bailleurs: assignBailleurs(sources, {quartiers, residences, parc: overrides.parc, seed}),
      seed
    })
  };
}
