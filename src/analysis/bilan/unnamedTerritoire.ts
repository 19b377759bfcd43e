import type {Territoire} from "../../core/territoire/territoire.js";

/** The same territoire with its communes, quartiers and bailleurs told by number: an exercise names nobody. */
export function unnamedTerritoire(territoire: Territoire): Territoire {
  const {communes, bailleurs, quartiers} = territoire;
  return {
    ...territoire,
    communes: {...communes, insee: numbers(communes.insee), noms: numbered("commune", communes.noms)},
    bailleurs: {ids: numbers(bailleurs.ids), noms: numbered("bailleur", bailleurs.noms)},
    quartiers: {...quartiers, ids: numbers(quartiers.ids)}
  };
}

/** Groups of communes told by number, in the order of their names: they bear those of communes, or make them known. */
export function unnamedGroups(of: readonly string[]): string[] {
  const names = [...new Set(of)].sort((a, b) => a.localeCompare(b, "fr"));
  return of.map((nom) => `territoire nº ${names.indexOf(nom) + 1}`);
}

function numbers(ids: readonly string[]): string[] {
  return ids.map((_, i) => String(i + 1));
}

function numbered(unit: string, noms: readonly string[]): string[] {
  return noms.map((_, i) => `${unit} nº ${i + 1}`);
}
