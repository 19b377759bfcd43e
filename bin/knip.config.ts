import {readdirSync, readFileSync} from "node:fs";
import type {KnipConfig} from "knip";

/** Scripts of pages: those of Markdown, and those that src/site writes for pages made from data. */
const pageScripts = (text: string) =>
  [...text.matchAll(/^```(?:js|jsx|ts|tsx)[^\n]*\n([\s\S]*?)^```/gm)].map(([, code]) => code).join("\n");
const pageImport = /from "\.{1,2}\/((?:components|workers|words|core|analysis)\/[^"$]+)\.js"/g;
const importedByPages = readdirSync("src/site", {withFileTypes: true})
  .filter((entry) => entry.isFile())
  .flatMap(({name}) =>
    [...readFileSync(`src/site/${name}`, "utf8").matchAll(pageImport)].map(([, path]) => `src/${path}.ts!`)
  );

const config: KnipConfig = {
  entry: [
    "bin/*.js!",
    "src/cli/{index,start}.ts!",
    "src/*.md!",
    "src/**/*.md.ts!",
    "src/loaders/**/*.{json,bin,zip}.ts!",
    "src/site/build.ts!",
    "src/site/{loaderHost,runLoader}.js!",
    "src/workers/simulation.worker.ts!",
    "src/runners/{poolEntry,jobEntry}.js!",
    "src/runners/{poolWorker,jobWorker}.ts!",
    "src/files/writeJsonSchemas.ts!",
    "src/components/{npru,publication,revoyure}/printEntry.ts!",
    "src/components/{followEntry,glossary/glossaryEntry}.ts!",
    "bench/{bench,calage,calageMillion,cli,couverture,file,mondes,peer,site}.ts!",
    "bench/queue/{cheapClient,cheapWorker}.ts!",
    "bench/queue/cheapEntry.js!",
    "observablehq.config.ts!",
    ...new Set(importedByPages)
  ],
  project: ["src/**/*.{ts,js}!", "bench/**/*.ts!", "bin/*.js!"],
  compilers: {md: pageScripts},
  // A type that an exported signature names is exported so that callers may name it too.
  exclude: ["types"],
  // A function that its own file uses may be exported for its test: it lives anyway.
  ignoreExportsUsedInFile: true,
  // `framework` is run by its path (src/site/runFramework.ts).
  ignoreDependencies: ["@observablehq/framework"]
};

export default config;
