import type {z} from "zod";
import type {TerritoireHypotheses} from "../territoire/territoireParameters.js";
import type {TerritoireSources} from "../territoire/territoireSources.js";
import {
  type bailleursTable,
  type CadrageRow,
  type communesTable,
  type npruSitesTable,
  periodIds,
  type rentClassesTable,
  type typologiesTable
} from "./territoireTables.js";

export interface TerritoireRows {
  readonly communes: readonly z.output<typeof communesTable>[];
  readonly bailleurs: readonly z.output<typeof bailleursTable>[];
  readonly npruSites: readonly z.output<typeof npruSitesTable>[];
  readonly typologies: readonly z.output<typeof typologiesTable>[];
  readonly rentClasses: readonly z.output<typeof rentClassesTable>[];
  readonly cadrage: readonly CadrageRow[];
}

/** The rows of data/territoire/, already checked, in the shape that building takes. */
export function toTerritoireSources(rows: TerritoireRows): TerritoireSources {
  return {
    communes: rows.communes.map((row) => ({
      insee: row.insee,
      nom: row.nom,
      population: row.population,
      superficieKm2: row.superficie_km2,
      lon: row.lon,
      lat: row.lat,
      logementsQpv: row.logements_qpv,
      logementsHorsQpv: row.logements_hors_qpv,
      typologiesQpv: [row.qpv_t1, row.qpv_t2, row.qpv_t3, row.qpv_t4, row.qpv_t5],
      typologiesHorsQpv: [
        row.hors_qpv_t1,
        row.hors_qpv_t2,
        row.hors_qpv_t3,
        row.hors_qpv_t4,
        row.hors_qpv_t5
      ],
      individuel: row.individuel,
      collectif: row.collectif,
      periods: periodIds.map((period) => row[period]),
      voisines: row.voisines
    })),
    bailleurs: rows.bailleurs.map(({id, nom, statut, part_parc, present_qpv, ancrage}) => ({
      id,
      nom,
      statut,
      partParc: part_parc,
      presentQpv: present_qpv === "oui",
      ancrage
    })),
    npruSites: rows.npruSites.map(({id, insee, nom, interet}) => ({id, insee, nom, interet})),
    typologies: rows.typologies.map((row) => ({
      surfaceCollectif: row.surface_collectif_m2,
      surfaceIndividuel: row.surface_individuel_m2,
      propensionIndividuel: row.propension_individuel
    })),
    rentClasses: rows.rentClasses.map(({periode, zone, plai, plus_ancien, plus_recent, pls}) => ({
      period: periodIds.indexOf(periode),
      qpv: zone === "qpv",
      shares: [plai, plus_ancien, plus_recent, pls]
    })),
    hypotheses: Object.fromEntries(rows.cadrage.map(({id, valeur}) => [id, valeur])) as TerritoireHypotheses
  };
}
