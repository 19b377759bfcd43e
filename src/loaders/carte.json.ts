import type {CarteDocument, CommuneDisc} from "../components/carte/carteDocument.js";
import type {Territoire} from "../core/territoire/territoire.js";
import type {CommuneSource} from "../core/territoire/territoireSources.js";
import {replacedData} from "../files/replacedData.js";
import {loadTerritoire} from "../files/territoire.js";
import {simulatedOrigin} from "../words/originWords.js";
import {emit} from "./emit.js";
import {mapSize, project} from "./mapProjection.js";
import {placeCommunes} from "./placeCommunes.js";
import {readContours} from "./readContours.js";
import {listRuns, readRun} from "./runs.js";

await emit((): CarteDocument => {
  const {territoire, replaced, sources} = loadTerritoire();
  const runs = listRuns().map(readRun);
  const contours = readContours();
  return {
    ...mapSize,
    schematic: contours === undefined,
    replaced: replacedData(replaced),
    communes: communeDiscs(territoire, sources.communes).map((commune) => {
      const contour = contours?.get(commune.insee);
      return contour === undefined
        ? commune
        : {...commune, contour: contour.map((ring) => ring.map(project))};
    }),
    scenarios: runs.map((run) => ({
      ...{id: run.scenario.id, title: run.scenario.title, brackets: run.brackets},
      ...simulatedOrigin(run)
    })),
    results: Object.fromEntries(
      runs.map(({scenario, communes}) => [
        scenario.id,
        Object.fromEntries(Object.entries(communes).map(([insee, years]) => [insee, years[years.length - 1]]))
      ])
    )
  };
});

function communeDiscs(
  {communes, quartiers, logements}: Territoire,
  sources: readonly CommuneSource[]
): CommuneDisc[] {
  const byQuartier = new Int32Array(quartiers.ids.length);
  for (let l = 0; l < logements.count; l++) byQuartier[logements.quartier[l]]++;
  const unplaced = communes.insee.map((insee, c) => {
    const own = quartiers.ids.flatMap((id, q) =>
      quartiers.commune[q] === c
        ? [{id, fragilite: quartiers.fragilite[q], qpv: quartiers.qpv[q] === 1, logements: byQuartier[q]}]
        : []
    );
    return {
      insee,
      nom: communes.noms[c],
      fragilite: communes.fragilite[c],
      population: communes.population[c],
      logements: own.reduce((sum, quartier) => sum + quartier.logements, 0),
      npru: communes.npru[c] === 1,
      centre: project([communes.lon[c], communes.lat[c]]),
      superficieKm2: sources.find((source) => source.insee === insee)?.superficieKm2 ?? 1,
      quartiers: own
    };
  });
  return placeCommunes(unplaced);
}
