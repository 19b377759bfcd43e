import {existsSync} from "node:fs";
import {bilanObjectives} from "../../analysis/bilan/bilanObjectives.js";
import type {WorldProjection} from "../../analysis/mondes/projection.js";
import {mean} from "../../analysis/statistics/mean.js";
import {calCounts} from "../../analysis/suivre/calCounts.js";
import type {FollowingWorld} from "../../analysis/suivre/followerLaws.js";
import {type FollowingDocument, followingDocument} from "../../analysis/suivre/followingDocument.js";
import {learnFollowing} from "../../analysis/suivre/learnFollowing.js";
import {objectiveLowSet} from "../../core/brackets.js";
import {datedAt} from "../../core/convention/dated.js";
import type {ResolvedScenario} from "../../core/convention/resolvedScenario.js";
import {fragilites} from "../../core/vocabulary.js";
import {type FitOnFilesOptions, fitOnFiles} from "../../files/calibrer/fitOnFiles.js";
import {DataError} from "../../files/dataError.js";
import {instancesPath, readInstanceTerritoires} from "../../files/instance/instanceTerritoires.js";
import {readProject} from "../../files/projectFile.js";
import {resolveScenario} from "../../files/resolveScenario.js";
import {classNames, classPlurals} from "../../words/labels.js";
import type {TaskProgress} from "../keptTasks.js";
import {projectWorlds} from "../mondes/projectWorlds.js";
import {prepareScenario} from "../prepareScenario.js";

export interface FollowInFilesOptions extends FitOnFilesOptions {
  /** File of the territories of instance; undefined: that of the project, where it has one. */
  readonly territories?: string | undefined;
  /** Plausible worlds; undefined for as many as keep the bars still. */
  readonly worlds?: number | undefined;
  readonly threads: number;
  readonly signal?: AbortSignal;
  readonly onTask?: (progress: TaskProgress) => void;
}

/** Worlds that the rates of both kinds are told by, at most: more of them would tell no more. */
const mixedWorlds = 64;

/** Learns from files of attributions which commissions follow, over the plausible worlds; a DataError for every mistake of the files. */
export async function followInFiles(
  paths: readonly string[],
  {territories, worlds, threads, signal, onTask, ...options}: FollowInFilesOptions
): Promise<FollowingDocument> {
  const {document, counts, territoire} = await fitOnFiles(paths, options);
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
  const prepared = [scenarios.reference, scenarios.convention].map((id) =>
    prepareScenario(id, {incertitudes: false})
  );
  const [others, follows] = await projectWorlds(prepared, {threads, count: worlds, signal, onTask});
  const ids = classes.map(({id}) => `under60.${id}`);
  const followed = followingWorlds({others, follows}, {ids, year});
  const low = fragilites.map((g) => objectives.brackets.low[objectiveLowSet(g)][0]);
  const cals = calCounts(counts, {classes: classes.map(({rank}) => rank), low});
  const following = learnFollowing(cals, {
    bailleurs: territoire.bailleurs.ids.length,
    worlds: followed,
    seed: document.fichiers.map(({sha256}) => sha256).join(" ")
  });
  return followingDocument({
    annee: year,
    attributions: document.attributions,
    exercice: document.exercice,
    ...{cals, following, worlds: followed.length},
    classes: classes.map(({id}) => classNames[id]),
    bailleurs: {ids: territoire.bailleurs.ids, noms: territoire.bailleurs.noms},
    communes: {noms: territoire.communes.noms},
    territoires: {
      of:
        cut?.territoireOf ??
        Array.from(territoire.communes.fragilite, (g) => `Communes ${classPlurals[fragilites[g]]}`),
      decoupage:
        cut === undefined
          ? "faute de découpage (--territoire), les communes sont groupées par classe de fragilité"
          : `territoires de ${cut.file} (${cut.source})`
    },
    reserves: document.reserves,
    seed: document.fichiers.map(({sha256}) => sha256).join(" ")
  });
}

/** Whether the convention's own scenario asks commissions to follow in a class that year. */
function asked({levers}: ResolvedScenario, rank: number, year: number): boolean {
  return datedAt(levers.attribution.effort[fragilites[rank]], year) > 0;
}

/** Shares of the year in evenly spaced worlds of both scenarios: the practice continued, and every commission following. */
function followingWorlds(
  {others, follows}: {others: WorldProjection; follows: WorldProjection},
  {ids, year}: {ids: readonly string[]; year: number}
): FollowingWorld[] {
  const {n, replicates} = others.worlds;
  const common = Math.min(n, follows.worlds.n);
  const count = Math.min(common, mixedWorlds);
  const y = year - others.firstYear;
  const shareIn = ({futures}: WorldProjection, id: string, w: number) =>
    mean(futures[id][y].slice(w * replicates, (w + 1) * replicates).map((share) => share ?? Number.NaN));
  return Array.from({length: count}, (_, i): FollowingWorld => {
    const w = Math.floor(((i + 0.5) * common) / count);
    return {
      others: ids.map((id) => shareIn(others, id, w)),
      follows: ids.map((id) => shareIn(follows, id, w))
    };
  });
}
