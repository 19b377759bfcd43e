import {parseArgs} from "node:util";
import {coordinatesOf, placeOf} from "../src/analysis/mondes/coordinates.js";
import type {WorldDesign} from "../src/analysis/mondes/drawWorld.js";
import {keptWorlds} from "../src/analysis/mondes/world.js";
import {bracketsOn, objectiveLowSet} from "../src/core/brackets.js";
import {type Fragilite, fragilites} from "../src/core/vocabulary.js";
import {publishedProjection} from "../src/files/mondes/projectionFile.js";
import {readWorldGround} from "../src/files/mondes/worldGround.js";
import {readWorlds} from "../src/files/mondes/worldsFile.js";
import {readProject} from "../src/files/projectFile.js";
import {resolveScenario} from "../src/files/resolveScenario.js";
import {followingFile, followingHypotheses} from "../src/files/suivre/readFollowing.js";
import {calibrationCoverage} from "./calibrationCoverage.js";
import {narrowedCoverage} from "./narrowedCoverage.js";

/**
 * `npm run couverture:calage`: do the 90 % intervals of a fit on a file, and of who follows, hold drawn truths? With `-- --mondes`: do the
 * outer bars that a file narrows, each future of the committed worlds being in turn the file and what follows?
 */
const {values} = parseArgs({
  options: {
    truths: {type: "string", default: "200"},
    seed: {type: "string", default: "couverture"},
    mondes: {type: "boolean", default: false}
  }
});
/** What a hypothesis is about, by the first word of its id. */
const kinds: {readonly [kind: string]: readonly string[]} = {
  "pratique des commissions": ["attribution", "refus", "aci", "contingents", "mutations", "relogement"],
  "demande et ménages": ["demande", "menages", "peuplement", "loyers", "solvabilite"],
  "parc, offre et NPRU": ["offre", "npru", "reconstitution", "rehabilitation", "rotation", "vacance"],
  territoire: ["cadrage"]
};

const started = performance.now();
if (values.mondes) console.table(overWorlds());
else console.table(overTruths());
console.error(`${((performance.now() - started) / 1000).toFixed(0)} s`);

function overTruths() {
  return calibrationCoverage({
    truths: Number(values.truths),
    seed: values.seed,
    hypotheses: followingHypotheses(followingFile()),
    onTruth: (done) => {
      if (done % 20 === 0) console.error(`${done}/${values.truths}`);
    }
  }).map(({kind, of, held, rate, low, high, meanWidth}) => ({
    ...{kind, of, held, rate: rate.toFixed(3)},
    ...{wilson: `${low.toFixed(3)} – ${high.toFixed(3)}`, width: meanWidth.toFixed(3)}
  }));
}

/** The numbers that worlds draw, with their place among coordinates; the rank of a word has no interval. */
function numbersOf(design: WorldDesign) {
  const words = new Set(design.factors.flatMap(({id, law}) => (law.kind === "choix" ? [id] : [])));
  return coordinatesOf(design).flatMap(({id, factor}, at) => (words.has(factor) ? [] : [{id, factor, at}]));
}

function kindOf(factor: string): string {
  const [part] = factor.split(".");
  const found = Object.keys(kinds).find((kind) => kinds[kind].includes(part));
  if (found === undefined) throw new RangeError(`no kind of hypothesis: ${factor}`);
  return found;
}

function overWorlds() {
  const {scenarios} = readProject();
  const [reference, convention] = [scenarios.reference, scenarios.convention].map((id) =>
    publishedProjection(id)
  );
  if (reference === undefined || convention === undefined) throw new Error("no committed projection");
  const {convention: text} = resolveScenario(scenarios.reference);
  const brackets = bracketsOn(text, [`${reference.firstYear}-07-01`]);
  const ground = readWorldGround();
  const worlds = keptWorlds(readWorlds(ground)).slice(0, reference.worlds.n);
  const numbers = numbersOf(ground.design);
  return narrowedCoverage({
    ...{reference, convention, worlds, brackets: brackets.ids},
    places: worlds.map((world) => {
      const place = placeOf(ground.design, world);
      return numbers.map(({at}) => place[at]);
    }),
    kinds: numbers.map(({factor}) => kindOf(factor)),
    low: Object.fromEntries(fragilites.map((g) => [g, brackets.low[objectiveLowSet(g)][0]])) as {
      [g in Fragilite]: number;
    },
    outcomes: ["under60.fragile", "under60.sans", "premierAcces.modestes", "premierAcces.tresModestes"]
  }).map(({id, rate, low, high, width, ...row}) => ({
    id: id.replace(/^loi nº (\d+)$/, (_, n) => `loi de ${numbers[Number(n) - 1].id}`),
    ...row,
    ...{rate: rate.toFixed(3), wilson: `${low.toFixed(3)} – ${high.toFixed(3)}`, width: width.toFixed(3)}
  }));
}
