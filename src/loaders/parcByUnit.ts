import {table} from "arquero";
import type {Territoire} from "../core/territoire/territoire.js";
import {fragilites} from "../core/vocabulary.js";

/** The starting parc of one commune or bailleur. */
export interface UnitParc {
  /** Logements by class of quartiers, in the order of `fragilites`. */
  readonly logements: readonly number[];
  /** Whether some of them are in a site of the NPRU. */
  readonly npru: boolean;
}

/** What each commune and each bailleur holds on the first day, by its index in the territoire. */
export function parcByUnit({quartiers, logements, communes, bailleurs}: Territoire): {
  readonly communes: readonly UnitParc[];
  readonly bailleurs: readonly UnitParc[];
} {
  const quartierOf = Array.from(logements.quartier.subarray(0, logements.count));
  const parc = table({
    commune: quartierOf.map((q) => quartiers.commune[q]),
    bailleur: Array.from(logements.bailleur.subarray(0, logements.count)),
    fragilite: quartierOf.map((q) => quartiers.fragilite[q]),
    npru: Array.from(logements.npru.subarray(0, logements.count))
  });
  const by = (unit: "commune" | "bailleur", units: number): UnitParc[] => {
    const counts = Array.from({length: units}, () => ({logements: fragilites.map(() => 0), npru: false}));
    for (const row of parc.groupby(unit, "fragilite", "npru").count().objects() as CountRow[]) {
      const own = counts[row[unit]];
      own.logements[row.fragilite] += row.count;
      own.npru ||= row.npru === 1;
    }
    return counts;
  };
  return {communes: by("commune", communes.insee.length), bailleurs: by("bailleur", bailleurs.ids.length)};
}

interface CountRow {
  readonly commune: number;
  readonly bailleur: number;
  readonly fragilite: number;
  readonly npru: number;
  readonly count: number;
}
