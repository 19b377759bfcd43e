import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {templateFolder} from "../../src/files/newProject.js";
import {siteFiles} from "../../src/site/siteFiles.js";
import {runBuild} from "./builtSite.js";

/** The site of the second city, from two replicates of its scenarios; decisions and revoyures are not made. */
const script = `
const {runSimulations} = await import("./src/runners/runSimulations.ts");
const none = () => undefined;
await runSimulations({
  replications: 2, threads: 2, signal: new AbortController().signal, onStart: () => none, onReused: none
});
`;

let state: string;
let site: string;
beforeAll(() => {
  state = mkdtempSync(join(tmpdir(), "equilibre-aubrelle-"));
  site = join(state, "site");
  const variables = {
    EQUILIBRE_PROJET: templateFolder,
    EQUILIBRE_ETAT: state,
    EQUILIBRE_RUNS: join(state, "runs"),
    EQUILIBRE_SITE: site
  };
  const simulated = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    encoding: "utf8",
    env: {...process.env, ...variables}
  });
  if (simulated.status !== 0) throw new Error(`the simulations do not run:\n${simulated.stderr}`);
  const {status, stderr} = runBuild(variables);
  if (status !== 0) throw new Error(`the site does not build:\n${stderr}`);
}, 900_000);
afterAll(() => rmSync(state, {recursive: true, force: true}));

test("the site of another city has its pages, with its names", () => {
  const pages = siteFiles(site, ".html");
  expect(pages).toContain("scenarios/cia.html");
  expect(pages).toContain("scenarios/fil-de-l-eau.html");
  expect(readFileSync(join(site, "index.html"), "utf8")).toContain("Aubrelle Agglomération");
});

test("no page nor data of it names the city that is shipped", () => {
  const files = [...siteFiles(site, ".html"), ...siteFiles(site, ".json")];
  expect(files.length).toBeGreaterThan(15);
  const found = files.filter((path) =>
    /Lille|Métropole Européenne|\bciet\b|tendanciel/i.test(readFileSync(join(site, path), "utf8"))
  );
  expect(found).toEqual([]);
});

test("no page nor data of it tells the bound of low resources of another convention", () => {
  const found = [...siteFiles(site, ".html"), ...siteFiles(site, ".json")].filter((path) =>
    /(sous|moins de|au-dessus de)[ \u00a0]60[ \u00a0]%/.test(readFileSync(join(site, path), "utf8"))
  );
  expect(found).toEqual([]);
});
