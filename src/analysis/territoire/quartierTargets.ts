import {contingents, fragilites} from "../../core/vocabulary.js";
import {formatNumber} from "../../words/numbers.js";
import {shareOfLogements} from "./countLogements.js";
import {atLeast, equal, figure, type Target, type TargetContext} from "./target.js";

/** Population, quartiers, classes of fragility, NPRU sites and contingents. */
export function quartierTargets(context: TargetContext): Target[] {
  return [
    ...gridTargets(context),
    ...fragiliteTargets(context),
    ...npruTargets(context),
    ...contingentTargets(context)
  ];
}

function gridTargets({territoire: {communes, quartiers}, sources, years, cadrage}: TargetContext): Target[] {
  const published = sources.communes.reduce((sum, {population}) => sum + population, 0);
  const population = quartiers.population.reduce((a, b) => a + b, 0);
  const size = figure(cadrage.habitantsParQuartier);
  const residences = communes.residencesPrincipales.reduce((a, b) => a + b, 0);
  return [
    equal({
      id: "population",
      label: "Habitants des quartiers",
      unit: "habitants",
      target: published,
      reached: population,
      tolerance: 0,
      status: "fait",
      source: `INSEE, RP ${years.population}, ${sources.communes.length} communes`
    }),
    equal({
      id: "quartiers",
      label: "Quartiers du diagnostic",
      unit: "quartiers",
      target: published / size.target,
      reached: quartiers.ids.length,
      tolerance: 20,
      status: "derive",
      source: `population / ${formatNumber(size.target, 0)} habitants (article 5.1)`
    }),
    equal({id: "quartiers.population", ...size, reached: population / quartiers.ids.length, tolerance: 100}),
    equal({
      id: "residencesPrincipales",
      ...figure(cadrage.residencesPrincipales),
      reached: residences,
      tolerance: 0.5
    })
  ];
}

function fragiliteTargets({territoire, cadrage}: TargetContext): Target[] {
  const {communes, quartiers, logements} = territoire;
  const [fragile, moyenne] = [fragilites.indexOf("fragile"), fragilites.indexOf("moyenne")];
  const stock = (g: number) =>
    shareOfLogements(territoire, (l) => quartiers.fragilite[logements.quartier[l]] === g);
  const communeStock = (g: number) =>
    shareOfLogements(territoire, (l) => communes.fragilite[quartiers.commune[logements.quartier[l]]] === g);
  const qpv = [...quartiers.qpv.keys()].filter((q) => quartiers.qpv[q] === 1);
  return [
    equal({
      id: "fragilite.qpv",
      label: "Part des quartiers prioritaires classés fragiles",
      unit: "/1",
      target: 1,
      reached: qpv.filter((q) => quartiers.fragilite[q] === fragile).length / qpv.length,
      tolerance: 0,
      status: "texte",
      source: "article 5.1"
    }),
    equal({
      id: "fragilite.fragile",
      ...figure(cadrage.partParcFragile),
      reached: stock(fragile),
      tolerance: 0.01
    }),
    equal({
      id: "fragilite.moyenne",
      ...figure(cadrage.partParcMoyenne),
      reached: stock(moyenne),
      tolerance: 0.01
    }),
    equal({
      id: "communes.fragile",
      ...figure(cadrage.partCommunesFragiles),
      reached: communeStock(fragile),
      tolerance: 0.03
    }),
    equal({
      id: "communes.moyenne",
      ...figure(cadrage.partCommunesMoyennes),
      reached: communeStock(moyenne),
      tolerance: 0.03
    })
  ];
}

function npruTargets({territoire, cadrage, imported}: TargetContext): Target[] {
  const {communes, quartiers, logements} = territoire;
  const inNpru = shareOfLogements(territoire, (l) => logements.npru[l] === 1);
  const inBoth = shareOfLogements(
    territoire,
    (l) => logements.npru[l] === 1 && quartiers.qpv[logements.quartier[l]] === 1
  );
  return [
    equal({id: "npru.part", ...figure(cadrage.partNpru), reached: inNpru, tolerance: 0.0015}),
    equal({
      id: "npru.communes",
      ...figure(cadrage.communesNpru),
      reached: communes.npru.reduce((a, b) => a + b, 0),
      tolerance: 0
    }),
    atLeast({
      id: "npru.qpv",
      label: "Part des logements en sites NPRU situés en QPV",
      unit: "/1",
      target: 1,
      reached: inBoth / inNpru,
      tolerance: 0,
      status: imported.has("npru") ? "conflit" : "hypothese",
      source: "annexe 3 absente : les sites sont pris dans les quartiers prioritaires des communes citées"
    })
  ];
}

function contingentTargets({territoire, cadrage}: TargetContext): Target[] {
  const figures = [
    cadrage.contingentPrefet,
    cadrage.contingentActionLogement,
    cadrage.contingentMetropole,
    cadrage.contingentBailleur
  ];
  return contingents.map((contingent, k) =>
    equal({
      id: `contingent.${contingent}`,
      ...figure(figures[k]),
      reached: shareOfLogements(territoire, (l) => territoire.logements.contingent[l] === k),
      tolerance: 0.0005
    })
  );
}
