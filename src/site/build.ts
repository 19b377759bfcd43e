import {cpSync, rmSync} from "node:fs";
import {join} from "node:path";
import {missingAnswers} from "../files/awaitedAnswers.js";
import {DataError} from "../files/dataError.js";
import {runsFolder, siteFolder, stateFolder} from "../files/projectFolders.js";
import {listRuns, references} from "../loaders/runs.js";
import {checkSiteFolders} from "../runners/checkSiteFolders.js";
import {endWithParent} from "../runners/endWithParent.js";
import {holdBuildLock} from "./buildLock.js";
import {bundleLoaders, loadersFolder} from "./bundleLoaders.js";
import {checkSite} from "./checkSite.js";
import {copyPublications} from "./copyPublications.js";
import {explainWords} from "./explainWords.js";
import {deleteLoaderOutputs, fillVersionCache} from "./frameworkCache.js";
import {noteMissing} from "./noteMissing.js";
import {drawAnswers} from "./prerender/drawAnswers.js";
import {runFramework} from "./runFramework.js";
import {runLoaders} from "./runLoaders.js";
import {translateSite} from "./translateSite.js";

/** Builds the site from the runs, in French and without network, and refuses one that is broken. */
async function build(output: string): Promise<void> {
  checkSiteFolders();
  const ids = listRuns();
  for (const reference of references()) {
    if (ids.includes(reference)) continue;
    const message = `la page d’accueil a besoin de la simulation « ${reference} », qui n’a pas été calculée. Lancez « npm start ».`;
    throw new DataError([{file: runsFolder(), message}]);
  }
  const release = await holdBuildLock();
  const staging = join(stateFolder(), `site-${process.pid}`);
  const clean = () => {
    rmSync(staging, {recursive: true, force: true});
    rmSync(loadersFolder, {recursive: true, force: true});
    // What loaders printed comes from these runs only: the next build must not find it.
    deleteLoaderOutputs();
    release();
  };
  endWithParent(clean);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      clean();
      process.exit(130);
    });
  }
  try {
    deleteLoaderOutputs();
    fillVersionCache();
    await bundleLoaders();
    await runLoaders();
    const log = await runFramework(staging);
    noteMissing(staging, missingAnswers());
    translateSite(staging);
    explainWords(staging);
    const undrawn = await drawAnswers(staging);
    copyPublications(staging);
    const problems = [...undrawn, ...checkSite(staging, log)];
    if (problems.length > 0) throw new DataError(problems.map((message) => ({file: output, message})));
    rmSync(output, {recursive: true, force: true});
    cpSync(staging, output, {recursive: true});
  } finally {
    clean();
  }
}

try {
  await build(siteFolder());
} catch (error) {
  const isData = error instanceof Error && "code" in error && error.code === "data";
  console.error(isData ? error.message : error);
  process.exitCode = isData ? 2 : 1;
}
