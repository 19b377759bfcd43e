import {mix32} from "../../src/core/random.js";
import type {Territoire} from "../../src/core/territoire/territoire.js";

const fragile = 0;
const moyenne = 1;
const sans = 2;

/** A quartier of the small territoire: where, which class, what the programming reads. */
interface SmallQuartier {
  readonly commune: number;
  readonly fragilite: number;
  readonly qpv?: boolean;
  readonly npru?: boolean;
  readonly exPnru?: boolean;
}

/** Twelve quartiers in four communes: Aulne (fragile), Bray (moyenne), Claire (sans), Dune (sans, mostly social). */
export const smallQuartiers: readonly SmallQuartier[] = [
  {commune: 0, fragilite: fragile, qpv: true, npru: true},
  {commune: 0, fragilite: fragile, qpv: true},
  {commune: 0, fragilite: moyenne, exPnru: true},
  {commune: 0, fragilite: moyenne},
  {commune: 1, fragilite: fragile, qpv: true},
  {commune: 1, fragilite: moyenne},
  {commune: 1, fragilite: sans},
  {commune: 2, fragilite: moyenne},
  {commune: 2, fragilite: sans},
  {commune: 2, fragilite: sans},
  {commune: 3, fragilite: fragile},
  {commune: 3, fragilite: sans}
];

export const smallBailleurs = ["bailleur-un", "bailleur-deux", "bailleur-trois"];

/** Logements of one quartier, by default 170: 2 040 in all. */
export function smallTerritoire({logementsPerQuartier = 170, rents = true} = {}): Territoire {
  const quartiers = smallQuartiers.length;
  const count = quartiers * logementsPerQuartier;
  const draw = (l: number, what: number, parts: number) => mix32(l, what) % parts;
  const quartierOf = (l: number) => Math.floor(l / logementsPerQuartier);
  const rentClass = Uint8Array.from({length: count}, (_, l) => (rents ? rentClassOf(draw(l, 1, 100)) : 1));
  const typology = Uint8Array.from({length: count}, (_, l) => [0, 1, 1, 2, 2, 2, 3, 3, 3, 4][draw(l, 2, 10)]);
  const surfaces = [30, 45, 65, 80, 95];
  return {
    communes: {
      insee: ["59901", "59902", "59903", "59904"],
      noms: ["Aulne", "Bray", "Claire", "Dune"],
      population: Int32Array.of(9000, 7000, 6000, 1200),
      fragilite: Uint8Array.of(fragile, moyenne, sans, sans),
      lon: Float64Array.of(3.0, 3.1, 3.2, 3.1),
      lat: Float64Array.of(50.6, 50.6, 50.6, 50.7),
      superficieKm2: Float64Array.of(5, 6, 7, 3),
      voisines: [[1, 3], [0, 2, 3], [1], [0, 1]],
      residencesPrincipales: Int32Array.of(3000, 2500, 2400, 600),
      npru: Uint8Array.of(1, 0, 0, 0)
    },
    bailleurs: {ids: smallBailleurs, noms: smallBailleurs},
    quartiers: {
      ids: smallQuartiers.map(({commune}, q) => `5990${commune + 1}-${String(q).padStart(3, "0")}`),
      commune: Uint8Array.from(smallQuartiers, ({commune}) => commune),
      fragilite: Uint8Array.from(smallQuartiers, ({fragilite}) => fragilite),
      qpv: Uint8Array.from(smallQuartiers, ({qpv}) => (qpv ? 1 : 0)),
      npru: Uint8Array.from(smallQuartiers, ({npru}) => (npru ? 1 : 0)),
      exPnru: Uint8Array.from(smallQuartiers, ({exPnru}) => (exPnru ? 1 : 0)),
      population: new Int32Array(quartiers).fill(2000),
      partSociale: new Float64Array(quartiers).fill(0.25),
      revenusParUc: new Float64Array(quartiers).fill(17000),
      sansEmploi: new Float64Array(quartiers).fill(0.1),
      salariesPrecaires: new Float64Array(quartiers).fill(0.1),
      famillesFragiles: new Float64Array(quartiers).fill(0.1),
      indice: new Float64Array(quartiers),
      note: new Float64Array(quartiers)
    },
    logements: {
      count,
      quartier: Uint16Array.from({length: count}, (_, l) => quartierOf(l)),
      residence: Uint16Array.from({length: count}, (_, l) => Math.floor(l / 10)),
      bailleur: Uint8Array.from({length: count}, (_, l) => draw(l, 3, smallBailleurs.length)),
      typology,
      rentClass,
      contingent: Uint8Array.from({length: count}, (_, l) => draw(l, 4, 4)),
      individuel: Uint8Array.from({length: count}, (_, l) => (draw(l, 5, 5) === 0 ? 1 : 0)),
      period: Uint8Array.from({length: count}, (_, l) => draw(Math.floor(l / 10), 6, 5)),
      npru: Uint8Array.from({length: count}, (_, l) => (smallQuartiers[quartierOf(l)].npru ? 1 : 0)),
      loyerMensuelCents: Int32Array.from(
        {length: count},
        (_, l) => [540, 600, 720, 900][rentClass[l]] * surfaces[typology[l]]
      ),
      surface: Uint8Array.from(typology, (t) => surfaces[t]),
      key: Uint32Array.from(
        {length: count},
        (_, l) => ((quartierOf(l) << 20) | (l % logementsPerQuartier)) >>> 0
      )
    }
  };
}

function rentClassOf(percent: number): number {
  if (percent < 12) return 0;
  if (percent < 65) return 1;
  return percent < 90 ? 2 : 3;
}
