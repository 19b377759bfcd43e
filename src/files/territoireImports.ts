import {withCommuneCounts} from "../core/territoire/communeCounts.js";
import type {Territoire} from "../core/territoire/territoire.js";
import type {ParcCell, RenewalProject, TerritoireOverrides} from "../core/territoire/territoireOverrides.js";
import type {TerritoireSources} from "../core/territoire/territoireSources.js";
import {DataError, type Problem} from "./dataError.js";
import {notedAppliedFit} from "./imported/appliedFitFile.js";
import {importedClasses, type NamedPlace} from "./imported/importedClasses.js";
import {importedCommuneCounts} from "./imported/importedCommuneCounts.js";
import {importedDeliveries} from "./imported/importedDeliveries.js";
import {importedLogements} from "./imported/importedLogements.js";
import {importedParc} from "./imported/importedParc.js";
import {importedRenewal} from "./imported/importedRenewal.js";
import {importPath, importReader} from "./imported/importReader.js";
import {notedDemandes} from "./imported/notedDemandes.js";
import type {Replacement} from "./imported/replacement.js";

export interface TerritoireImports {
  /** The published figures with the user's counts in their place. */
  readonly sources: TerritoireSources;
  readonly overrides: TerritoireOverrides;
  readonly replaced: readonly Replacement[];
  /** Lines that name a quartier, to point at one that the territoire does not hold. */
  readonly places: readonly NamedPlace[];
  readonly projects: readonly (RenewalProject & {readonly line: number})[];
}

/** Reads what the user imported under data/imports/; throws a DataError with every problem of every file at once. */
export function readTerritoireImports(root: string, sources: TerritoireSources): TerritoireImports {
  const reader = importReader(root);
  const classes = importedClasses(
    reader,
    sources.communes.map(({insee}) => insee)
  );
  const logements = importedLogements(reader, sources);
  const ofCommunes = importedCommuneCounts(reader, sources.communes);
  // Logement by logement says more of a commune than its totals do.
  const counts = new Map([...ofCommunes, ...(logements?.complete ? logements.counts : [])]);
  const parc = importedParc(reader, sources, counts);
  notedDemandes(reader);
  notedAppliedFit(reader, root);
  const renewal = importedRenewal(reader);
  const deliveries = importedDeliveries(reader);
  if (reader.problems.length > 0) throw new DataError(reader.problems);

  const cells: readonly ParcCell[] = parc?.cells ?? logements?.parc ?? [];
  return {
    sources: replacedSources(sources, new Map([...counts, ...(parc?.counts ?? [])]), logements),
    overrides: {
      ...classes.overrides,
      ...(cells.length === 0 ? {} : {parc: cells}),
      ...(renewal === undefined ? {} : {renewal: renewal.projects})
    },
    replaced: reader.replaced,
    places: [...classes.places, ...(renewal?.places ?? []), ...(deliveries?.places ?? [])],
    projects: renewal?.projects ?? []
  };
}

/** Throws where the user's files name quartiers that the territoire does not hold, or more demolitions than a place has logements. */
export function requireInTerritoire({places, projects}: TerritoireImports, territoire: Territoire): void {
  const {communes, quartiers, logements} = territoire;
  const known = new Set(quartiers.ids);
  const problems: Problem[] = places
    .filter(({id}) => !known.has(id))
    .map(({type, line, id}) => ({
      file: importPath(type),
      line,
      ...(type === "quartiers" ? {column: 1} : {}),
      message: `« quartier » : « ${id} » n’est pas un quartier du territoire bâti ; la liste : equilibre territoire --quartiers.`
    }));
  const stock = new Map<string, number>();
  for (const q of logements.quartier)
    for (const place of [quartiers.ids[q], communes.insee[quartiers.commune[q]]])
      stock.set(place, (stock.get(place) ?? 0) + 1);
  for (const {line, insee, quartier, demolitions} of projects) {
    const there = stock.get(quartier ?? insee) ?? 0;
    if (demolitions <= there) continue;
    const message = `« demolitions » : ${demolitions} trouvées, ${quartier ?? `la commune ${insee}`} ne compte que ${there} logements sociaux dans le territoire bâti.`;
    problems.push({file: importPath("npru"), line, message});
  }
  if (problems.length > 0) throw new DataError(problems);
}

function replacedSources(
  sources: TerritoireSources,
  counts: Parameters<typeof withCommuneCounts>[1],
  logements: ReturnType<typeof importedLogements>
): TerritoireSources {
  const communes = counts.size === 0 ? sources.communes : withCommuneCounts(sources.communes, counts);
  if (logements === undefined || !logements.complete) return {...sources, communes};
  const {rentClasses, meanRent = sources.hypotheses.loyerMoyen} = logements;
  return {
    ...sources,
    communes,
    rentClasses: sources.rentClasses.map(
      (row) => rentClasses.find(({period, qpv}) => period === row.period && qpv === row.qpv) ?? row
    ),
    hypotheses: {...sources.hypotheses, loyerMoyen: meanRent}
  };
}
