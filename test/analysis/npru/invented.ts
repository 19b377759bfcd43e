import {type NpruRun, type Relogement, readTally} from "../../../src/analysis/npru/npruTally.js";
import {smallModel} from "../../helpers/smallModel.js";

/** The small territoire over 2016-2018: two years of convention. */
export const model = smallModel({steps: 6, npru: {active: true}});

/** Quartiers of the small territoire: 0 is the site (Aulne, fragile, QPV), 3 Aulne moyenne, 4 Bray fragile QPV, 8 Claire sans. */
export const relogement: Relogement = {
  ...{step: 2, asked: 2, size: 0, bracket: 0, typology: 1, neuf: 0},
  ...{quartier: 3, bailleur: 0, fromQuartier: 0, fromBailleur: 0}
};

const cells = 3 * 4 * 5 * 2;

/** A replicate with these relogements; each cell of `freed` holds so many attributions. */
export function invented(
  rows: readonly (Partial<Relogement> & {readonly times?: number})[],
  {freed = 0, others = 0, asked = 0, waiting = 0} = {}
): NpruRun {
  const all = rows.flatMap(({times = 1, ...row}) =>
    Array.from({length: times}, () => Object.values({...relogement, ...row}))
  );
  const every = (count: number) => new Array<number>(6).fill(count);
  return readTally({
    relogements: all.flat(),
    freed: new Array<number>(cells).fill(freed),
    ...{asked: every(asked), waiting: every(waiting), others: every(others)}
  });
}
