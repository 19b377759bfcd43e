import {rm} from "node:fs/promises";
import {DataError} from "../files/dataError.js";
import {displayPath} from "../files/displayPath.js";
import {siteFolder} from "../files/projectFolders.js";
import {stampSite} from "../files/siteStamp.js";
import {validateFiles} from "../files/validateFiles.js";
import {type BuiltSite, buildBeside, putInPlace} from "../runners/buildSite.js";
import {siteAnswers} from "../runners/siteAnswers.js";
import {aboutHowLong} from "../words/siteProgress.js";
import {type Computing, computing} from "./computing.js";
import {type SiteServer, serveSite} from "./siteServer.js";
import type {StartOptions} from "./startOptions.js";
import {today} from "./today.js";
import {untilStopped} from "./untilStopped.js";

/**
 * Computes what the site shows, in the order of a reader, and builds it. Served, it is built as soon as the main answer is there:
 * the rest is computed behind, and the site is built again after each stage. Returns the exit code: that of a computation that
 * failed while the others went on.
 */
export async function makeSite(options: StartOptions, signal: AbortSignal): Promise<number> {
  const {problems} = validateFiles([]);
  if (problems.length > 0) throw new DataError(problems);
  const {replications, worlds, threads, serve} = options;
  let server: SiteServer | undefined;
  const work = computing(signal, (progress) => server?.tell(progress));
  const {main, stages} = siteAnswers({replications, worlds, threads, signal, ...work.reports});
  work.open([...main, ...stages.flat()]);
  for (const answer of main) await work.compute(answer);
  for (const answer of stages.flat()) if (await answer.isKept()) await work.attempt(answer);
  if (!serve) for (const answer of stages.flat()) await work.attempt(answer);
  if (!serve) await publishReports(options);
  await putInPlace(await build(work, signal));
  process.stderr.write(`Site construit dans ${siteFolder()}.\n`);
  if (!serve) return finish(work, options);
  server = await serveSite(siteFolder(), options);
  const former: string[] = [];
  try {
    process.stdout.write(`Équilibre est à l’adresse ${server.address} (Ctrl-C pour arrêter).\n`);
    tellWhatIsLeft(work);
    for (const stage of stages) {
      let news = false;
      for (const answer of stage) news = (await work.attempt(answer)) || news;
      if (!news) continue;
      const built = await build(work, signal);
      await server.swap(built, work.progress());
      former.push(built.aside);
    }
    if ((await publishReports(options)) > 0) {
      const built = await build(work, signal);
      await server.swap(built, work.progress());
      former.push(built.aside);
    }
    const code = await finish(work, options);
    if (former.length > 0) process.stderr.write("Tout est calculé : le site est complet.\n");
    await untilStopped(signal);
    return code;
  } finally {
    await server.close();
    for (const folder of former) await rm(folder, {recursive: true, force: true});
  }
}

/** Publishes what is asked for; returns how many reports are new. */
async function publishReports({publish, replications, worlds, threads}: StartOptions): Promise<number> {
  if (!publish) return 0;
  // Read only now: a site that publishes nothing starts without what sets reports on paper.
  const [{publishable}, {publishNames}] = await Promise.all([
    import("../publication/publishable.js"),
    import("./publier/publishNames.js")
  ]);
  const run = {replications, worlds, threads, incertitudes: false, again: false};
  const published = await publishNames(publishable(), {run, date: today(), changedOnly: true});
  for (const {folder} of published) process.stderr.write(`Publié dans ${displayPath(folder)}.\n`);
  return published.length;
}

function build(work: Computing, signal: AbortSignal): Promise<BuiltSite> {
  process.stderr.write("Construction du site…\n");
  return buildBeside({signal, missing: work.beginBuild()});
}

/** A site that is whole is served at once the next time. */
async function finish(
  {exitCode, failures}: Computing,
  {replications, worlds, publish}: StartOptions
): Promise<number> {
  if (failures() === 0) await stampSite({replications, worlds}, {publish});
  return exitCode();
}

function tellWhatIsLeft(work: Computing): void {
  const {awaited, secondsLeft} = work.progress();
  if (awaited.length === 0) return;
  const left = secondsLeft === undefined ? "" : `, en ${aboutHowLong(secondsLeft)} environ`;
  process.stderr.write(
    `Le reste se calcule pendant que le site est ouvert${left} ; les pages disent ce qui leur manque et se complètent.\n`
  );
}
