import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {frontier} from "../../src/analysis/atteignable/frontier.js";
import {frontierClasses} from "../../src/analysis/atteignable/frontierClasses.js";
import type {FrontierDocument} from "../../src/analysis/atteignable/frontierDocument.js";
import {frontierEffort} from "../../src/analysis/atteignable/frontierEffort.js";
import {frontierFigures} from "../../src/analysis/atteignable/frontierFigures.js";
import {frontierStock} from "../../src/analysis/atteignable/frontierStock.js";
import {avenantDistance} from "../../src/analysis/avenant/avenantDistance.js";
import type {AvenantDocument} from "../../src/analysis/avenant/avenantDocument.js";
import {avenantEffects} from "../../src/analysis/avenant/avenantEffects.js";
import {decompose} from "../../src/analysis/avenant/decompose.js";
import {judgeShares} from "../../src/analysis/avenant/judgeShares.js";
import {planCoalitions} from "../../src/analysis/avenant/planCoalitions.js";
import {menagesHoused} from "../../src/analysis/avenant/whoGains.js";
import type {Compared} from "../../src/analysis/comparer/comparePaired.js";
import {defaultThresholds as thresholds} from "../../src/analysis/comparer/defaultThresholds.js";
import type {LeverDecomposition} from "../../src/analysis/comparer/leverDecomposition.js";
import {outcomes} from "../../src/analysis/comparer/outcomes.js";
import {counterLayout} from "../../src/core/indicateurs/layout.js";
import {documentSources} from "../../src/files/engine.js";
import {seal} from "../../src/files/seal.js";
import {programmeSolver} from "../../src/runners/programmeSolver.js";
import {boundsOf} from "../../src/words/inForce.js";
import {leverGroupNames} from "../../src/words/labels.js";
import {cietBrackets} from "../helpers/cietBrackets.js";
import {fixtureCounters, steps} from "./fixtureCounters.js";
import {npruFixture} from "./npruFixture.js";
import {overWorlds} from "./overWorlds.js";
import {column} from "./writeFixtures.js";

const replications = 8;
const confidence = 0.95;
const years = [2020, 2021, 2022];
const layout = counterLayout(cietBrackets(), {
  communes: column("communes.csv", "insee"),
  bailleurs: column("bailleurs.csv", "id")
});
const names = {communes: column("communes.csv", "nom"), bailleurs: column("bailleurs.csv", "nom")};
const header = {
  engine: {version: "0.0.0-jeu-dessai"},
  seed: "jeu d’essai",
  replications,
  incertitudes: false
} as const;

/** Made-up replicates at an effort, measured by the real functions: the documents have the shape of real ones. */
export function compared(effort: number): Compared {
  const everyStep = <T>(row: T): T[] => Array.from({length: steps}, () => row);
  return {
    replicates: {
      ...{layout, steps},
      counters: Array.from({length: replications}, (_, replicate) =>
        fixtureCounters(layout, {
          effort: Math.max(0, effort + 0.01 * Math.sin(9 * replicate * (1 + effort))),
          replicate
        })
      )
    },
    objectives: {
      ...{firstYear: 2016, brackets: cietBrackets(steps), tolerance: 2, confidence: 0.9},
      reference: everyStep([0.25, 0.25, 0.25, 0.25]),
      ceiling: everyStep([0.5, null, null]),
      floor: everyStep([null, null, 0.5])
    }
  };
}

/** Clauses of the invented avenant: each adds to the effort, the first two less together than apart. */
const clauses = [
  {
    parameter: "attribution.ceilingFragile",
    article: "5.2",
    old: 0.5,
    new: 0.55,
    description:
      "Part maximale de ménages modestes et très modestes dans les attributions d'un quartier fragile",
    unit: "/1"
  },
  {
    parameter: "aci.objective",
    article: "6.2",
    old: 0.45,
    new: 0.42,
    description: "Part des ménages ACI",
    unit: "/1"
  },
  {
    parameter: "plai.lowerBound",
    article: "11.4",
    old: 0.25,
    new: 0.3,
    description: "Bas de la fourchette du taux lissé de PLAI",
    unit: "/1"
  }
].map((clause) => ({...clause, from: "2020-01-01", by: "essai"}));
const effortOf = (mask: number) =>
  0.8 - (mask & 1 ? 0.4 : 0) - (mask & 2 ? 0.1 : 0) + ((mask & 3) === 3 ? 0.05 : 0);

/** An invented avenant of three clauses, with its decomposition, one conflict of sign and one warning. */
export function avenantFixture(): AvenantDocument {
  const plan = planCoalitions(clauses.length, {budget: 8, seed: "essai"});
  const runs = new Map(plan.masks.map((mask): [number, Compared] => [mask, compared(effortOf(mask))]));
  const shares = (family: typeof outcomes) =>
    judgeShares(decompose(plan, runs, {family, years}), {confidence, thresholds});
  const effects = avenantEffects({reference: runs.get(0)!, other: runs.get(7)!}, names, {
    years,
    confidence,
    thresholds
  });
  return {
    schema: "equilibre/avenant@1",
    ...header,
    ...{confidence, thresholds, clauses, years, effects},
    scenario: {id: "ciet", title: "jeu d’essai : ciet"},
    avenants: [
      {
        id: "essai",
        title: "jeu d’essai : trois clauses",
        signed: "2019-12-13",
        inForce: "2020-01-01",
        file: "essai.yaml",
        articles: ["5.2", "6.2", "11.4"],
        motives: "Avenant inventé pour les tests."
      }
    ],
    runs: [0, 1].map((i) => ({digest: `sha256:${String(i).repeat(64)}`, inputs: {}})),
    encounters: [],
    warnings: ["L’objectif lui-même change : chaque écart est mesuré à l’objectif en vigueur de son côté."],
    distance: avenantDistance([runs.get(0)!, runs.get(7)!], {tolerance: 2, window: 4}),
    decomposition: {
      method: plan.method,
      clauses: clauses.map(({parameter, article}) => ({avenant: "essai", parameter, article})),
      coalitions: plan.masks.length,
      outcomes: shares(outcomes),
      menages: shares(menagesHoused(cietBrackets()))
    },
    sensitivity: {
      replications: 4,
      hypotheses: [
        {
          id: "rotation.multiplier",
          description: "Départs du parc, par rapport à l'année de base",
          low: 0.8,
          high: 1.1
        }
      ],
      signChanges: [
        {
          ...{
            outcome: "vacants",
            label: "Logements vacants en fin d’année",
            hypothesis: "rotation.multiplier",
            value: 0.8
          },
          central: -30,
          there: {unit: "count", difference: {mean: 12, se: 2, low: 7, high: 17, n: 4}}
        }
      ]
    }
  };
}

/** What three invented levers do, apart and together. */
export function leversFixture(): LeverDecomposition {
  const plan = planCoalitions(3, {budget: 8, seed: "essai"});
  const runs = new Map(plan.masks.map((mask): [number, Compared] => [mask, compared(effortOf(7 - mask))]));
  return {
    schema: "equilibre/leviers@1",
    ...header,
    ...{confidence, years, method: plan.method, coalitions: plan.masks.length},
    reference: {id: "tendanciel", title: "jeu d’essai : tendanciel"},
    other: {id: "ciet", title: "jeu d’essai : ciet"},
    groups: (["attribution", "aci", "plai"] as const).map((id) => ({id, ...leverGroupNames[id]})),
    outcomes: judgeShares(decompose(plan, runs, {family: outcomes, years}), {confidence, thresholds})
  };
}

/** An invented frontier: three policies that differ by their effort. */
export async function frontierFixture(): Promise<FrontierDocument> {
  const policies = [
    {scenario: "ciet", title: "jeu d’essai : ciet", compared: compared(0.9)},
    {scenario: "tendanciel", title: "jeu d’essai : tendanciel", compared: compared(0)},
    {scenario: "ciet-effort-moitie", title: "jeu d’essai : moitié de l’effort", compared: compared(0.45)}
  ];
  const solve = await programmeSolver();
  const every = <T>(value: T) => Array.from({length: steps}, () => value);
  const figures = frontierFigures(policies[0].compared, {
    aciObjective: every(0.45),
    sizeWindows: [[0, 0]],
    effort: every([1, 1, 1])
  });
  const simulated = figures.map(({year}) => year);
  const candidates = {perCommission: 3, commissions: 2};
  const measures = (["bornes", "quatre-quarts"] as const).map((measure) => {
    const classes = frontierClasses(figures, {measure, candidates: 6, places: policies}, solve);
    const places = policies.map(({scenario, title}, i) => ({
      ...{scenario, title, gap: [3, 14, 8][i], modestes: 6200 + 100 * i},
      byYear: simulated.map(() => [3, 14, 8][i])
    }));
    return {
      bounds: boundsOf(policies[0].compared.objectives),
      ...frontier(
        figures,
        {measure, candidates, practice: 15, places, admitted: 0, brackets: cietBrackets()},
        solve
      ),
      classes,
      effort: frontierEffort(
        [0, 0.25, 0.5, 0.75, 1].map((effort) => ({effort, compared: compared(Math.min(effort, 0.75))})),
        {classes, measure, year: 2022, years: simulated, least: 0.5}
      )
    };
  });
  return {
    schema: "equilibre/atteignable@1",
    ...header,
    brackets: cietBrackets(steps),
    ...{candidates, measures, years: simulated, stock: frontierStock(policies[0].compared)},
    scenario: {id: "ciet", title: "jeu d’essai : ciet"},
    assumptions: ["Jeu d’essai."]
  };
}

/** Keeps the answers where the site reads them. */
export async function writeAnswers(state: string): Promise<void> {
  const keep = (path: string, document: object) => {
    const file = join(state, "reponses", path);
    mkdirSync(join(file, ".."), {recursive: true});
    const kept = {
      schema: "equilibre/reponse@1",
      sources: documentSources(),
      command: "npx equilibre essai",
      inputs: {},
      document
    };
    writeFileSync(file, JSON.stringify(seal(kept)));
  };
  keep("avenants/essai.json", overWorlds(avenantFixture()));
  keep("atteignable/ciet.json", overWorlds(await frontierFixture()));
  keep("leviers/ciet.json", leversFixture());
  keep("npru/ciet.json", npruFixture());
}

const [, script, state] = process.argv;
if (script !== undefined && import.meta.url === pathToFileURL(script).href) await writeAnswers(state);
