import {existsSync} from "node:fs";
import {bilanObjectives} from "../../analysis/bilan/bilanObjectives.js";
import {unnamedGroups} from "../../analysis/bilan/unnamedTerritoire.js";
import {calCounts} from "../../analysis/suivre/calCounts.js";
import {type FollowingDocument, followingDocument} from "../../analysis/suivre/followingDocument.js";
import {learnFollowing} from "../../analysis/suivre/learnFollowing.js";
import {objectiveLowSet} from "../../core/brackets.js";
import {datedAt} from "../../core/convention/dated.js";
import type {ResolvedScenario} from "../../core/convention/resolvedScenario.js";
import {fragilites} from "../../core/vocabulary.js";
import {type FitOnFilesOptions, fitOnFiles} from "../../files/calibrer/fitOnFiles.js";
import {DataError} from "../../files/dataError.js";
import {inputPath} from "../../files/displayPath.js";
import {instancesPath, readInstanceTerritoires} from "../../files/instance/instanceTerritoires.js";
import {readProject} from "../../files/projectFile.js";
import {resolveScenario} from "../../files/resolveScenario.js";
import {followingFile, followingHypotheses, followingPath} from "../../files/suivre/readFollowing.js";
import {classNames, classPlurals} from "../../words/labels.js";
import type {TaskProgress} from "../keptTasks.js";
import {projectWorlds} from "../mondes/projectWorlds.js";
import {prepareScenario} from "../prepareScenario.js";
import {followingWorlds} from "./followingWorlds.js";
import {simulatedGaps} from "./simulatedGaps.js";

export interface FollowInFilesOptions extends FitOnFilesOptions {
  /** File of the territories of instance; undefined: that of the project, where it has one. */
  readonly territories?: string | undefined;
  /** Plausible worlds; undefined for as many as keep the bars still. */
  readonly worlds?: number | undefined;
  readonly threads: number;
  readonly signal?: AbortSignal;
  readonly onTask?: (progress: TaskProgress) => void;
}

/** Learns from files of attributions which commissions follow, over the plausible worlds; a DataError for every mistake of the files. */
export async function followInFiles(
  paths: readonly string[],
  {territories, worlds, threads, signal, onTask, ...options}: FollowInFilesOptions
): Promise<FollowingDocument> {
  const {document, counts, territoire, told} = await fitOnFiles(paths, options);
  const year = document.annee;
  const path = territories ?? [instancesPath()].find((own) => existsSync(own));
  const cut = path === undefined ? undefined : readInstanceTerritoires(path, territoire);
  const {scenarios} = readProject();
  const signed = resolveScenario(scenarios.convention);
  const objectives = bilanObjectives(signed.convention, `${year}-07-01`);
  const classes = fragilites.flatMap((g, i) =>
    objectives.under60[i] !== undefined && asked(signed, i, year) ? [{id: g, rank: i}] : []
  );
  if (classes.length === 0)
    throw new DataError([
      {
        file: paths.join(", "),
        message: `En ${year}, la convention n’a encore rien à faire suivre (« ${scenarios.convention} ») : donnez une année où l’article 5 s’applique.`
      }
    ]);
  const supposed = followingFile();
  const names = [scenarios.reference, scenarios.convention, scenarios.bounds].flatMap((id) => id ?? []);
  const prepared = names.map((id) => prepareScenario(id, {incertitudes: false}));
  const [reference, convention, bounds] = await projectWorlds(prepared, {
    ...{threads, count: worlds, signal, onTask}
  });
  const followed = followingWorlds(
    {reference, convention, bounds},
    {ids: classes.map(({id}) => `under60.${id}`), year, scenario: scenarios.convention}
  );
  const low = fragilites.map((g) => objectives.brackets.low[objectiveLowSet(g)][0]);
  const ranks = classes.map(({rank}) => rank);
  const cals = calCounts(counts, {classes: ranks, low});
  const gaps = await simulatedGaps(
    {reference: prepared[0], convention: prepared[1]},
    {year, classes: ranks, low, signal}
  );
  const following = learnFollowing(cals, {
    bailleurs: territoire.bailleurs.ids.length,
    worlds: followed,
    ...{gaps, hypotheses: followingHypotheses(supposed)},
    seed: document.fichiers.map(({sha256}) => sha256).join(" ")
  });
  return followingDocument({
    annee: year,
    attributions: document.attributions,
    exercice: document.exercice,
    ...{
      cals,
      following,
      worlds: followed.length,
      supposed: {file: inputPath(followingPath()), told: supposed}
    },
    classes: classes.map(({id}) => classNames[id]),
    bailleurs: told.bailleurs,
    communes: told.communes,
    territoires: {
      of:
        cut === undefined
          ? Array.from(territoire.communes.fragilite, (g) => `Communes ${classPlurals[fragilites[g]]}`)
          : document.exercice === undefined
            ? cut.territoireOf
            : unnamedGroups(cut.territoireOf),
      decoupage:
        cut === undefined
          ? "faute de découpage (--territoire), les communes sont groupées par classe de fragilité"
          : `territoires de ${cut.file} (${cut.source})`
    },
    reserves:
      scenarios.bounds === undefined
        ? [
            ...document.reserves,
            "Le projet ne nomme pas de scénario où l’objectif est suivi seul (scenarios.bounds de projet.yaml) : ce que les autres clauses changent chez les commissions qui ne suivent pas n’est pas compté."
          ]
        : document.reserves,
    seed: document.fichiers.map(({sha256}) => sha256).join(" ")
  });
}

/** Whether the convention's own scenario asks commissions to follow in a class that year. */
function asked({levers}: ResolvedScenario, rank: number, year: number): boolean {
  return datedAt(levers.attribution.effort[fragilites[rank]], year) > 0;
}
