import type {Territoire} from "../../core/territoire/territoire.js";

/** The same territoire with its communes, quartiers and bailleurs told by number: an exercise describes nobody. */
export function unnamedTerritoire(territoire: Territoire): Territoire {
  const {communes, bailleurs, quartiers} = territoire;
  return {
    ...territoire,
    communes: {...communes, insee: numbers(communes.insee), noms: numbered("commune", communes.noms)},
    bailleurs: {ids: numbers(bailleurs.ids), noms: numbered("bailleur", bailleurs.noms)},
    quartiers: {...quartiers, ids: numbers(quartiers.ids)}
  };
}

function numbers(ids: readonly string[]): string[] {
  return ids.map((_, i) => String(i + 1));
}

function numbered(unit: string, noms: readonly string[]): string[] {
  return noms.map((_, i) => `${unit} nº ${i + 1}`);
}
