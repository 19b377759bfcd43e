import {readFileSync} from "node:fs";
import {join} from "node:path";
import {revoyureTitle} from "./src/analysis/revoyure/revoyureTitle.js";
import {missingAnswers} from "./src/files/awaitedAnswers.js";
import {readConvention} from "./src/files/conventionFiles.js";
import {readProject} from "./src/files/projectFile.js";
import {siteFolder} from "./src/files/projectFolders.js";
import {resolveScenario} from "./src/files/resolveScenario.js";
import {readRevoyure, revoyureSlugs} from "./src/files/revoyure/revoyureFolder.js";
import {listAvenantAnswers, listAwaitedAvenants} from "./src/loaders/avenantAnswers.js";
import {contentOf} from "./src/loaders/contentOf.js";
import {listRuns, listScenarioPages, readRun} from "./src/loaders/runs.js";
import {loadersVariable} from "./src/site/bundleLoaders.js";
import {escapeText} from "./src/site/markup.js";
import {frenchDate} from "./src/words/frenchDate.js";
import {typography} from "./src/words/typography.js";

const {version} = JSON.parse(readFileSync("package.json", "utf8")) as {version: string};
const {title, names, sources} = readProject();
const convention = contentOf(readConvention());
const runs = new Set(listRuns());
const simulations = listScenarioPages().map((id) => {
  const {scenario} = runs.has(id) ? readRun(id) : resolveScenario(id);
  return {id, title: typography(scenario.title)};
});
const revoyures = revoyureSlugs().map((slug) => {
  return {slug, title: typography(revoyureTitle(readRevoyure(slug)))};
});

const avenants = [
  ...listAvenantAnswers().map(({id, document}) => ({
    id,
    title: typography(document.avenants.map(({title}) => title).join(" ; "))
  })),
  ...listAwaitedAvenants().map(({id, title}) => ({id, title: typography(title)}))
].sort((a, b) => (a.id < b.id ? -1 : 1));

const follower = Object.values(missingAnswers()).some(({failure}) => failure === undefined)
  ? `<script type="module" src="/components/followEntry.js"></script>`
  : "";

const words = `<script type="module" src="/components/glossary/glossaryEntry.js"></script>`;

export default {
  root: "src",
  output: siteFolder(),
  // Bundled by the build of the site; translated one by one where Framework is run by itself.
  ...(process.env[loadersVariable] === undefined
    ? {}
    : {interpreters: {".ts": [process.execPath, join("src", "site", "runLoader.js")]}}),
  title: "Équilibre",
  home: "Équilibre",
  pages: [
    {
      name: "Résultats",
      pages: [
        {name: "Ce que l’on ne sait pas", path: "/inconnues"},
        {name: "Ce que l’on projetait, ce qui est venu", path: "/venu"},
        {name: "Comparer les scénarios", path: "/comparer"},
        {name: "La convention et la loi", path: "/loi"},
        {name: "Carte", path: "/carte"}
      ]
    },
    {
      name: "Décider",
      pages: [
        {name: "Le taux de PLAI", path: "/plai"},
        {name: "Le NPRU en un plan", path: "/npru"},
        {name: "Les avenants", path: "/avenant/"},
        {name: "Ce qui est à portée", path: "/atteignable"},
        {name: "Et si… ?", path: "/et-si"},
        {name: "Fiches par commune et par bailleur", path: "/fiches"}
      ]
    },
    {
      name: "Revoir",
      pages: [
        {name: "Les revoyures", path: "/revoyure/"},
        {name: "Ce qui a été publié", path: "/publications"}
      ]
    },
    {
      name: "Un scénario, un avenant, une revoyure",
      // Folded: fourteen entries are what a first visit can take in.
      collapsible: true,
      open: false,
      pages: [
        ...simulations.map(({id, title}) => ({name: title, path: `/scenarios/${id}`})),
        ...avenants.map(({id, title}) => ({name: title, path: `/avenant/${id}`})),
        ...revoyures.map(({slug, title}) => ({name: title, path: `/revoyure/${slug}`}))
      ]
    },
    {
      name: "Comprendre",
      collapsible: true,
      open: false,
      pages: [
        {name: "La convention, article par article", path: "/convention"},
        {name: "Ce qui ne concorde pas dans le texte", path: "/contradictions"},
        {name: "La méthode", path: "/methode"},
        {name: "Les hypothèses", path: "/hypotheses"},
        {name: "Le territoire de départ", path: "/territoire"}
      ]
    }
  ],
  dynamicPaths: [
    ...simulations.map(({id}) => `/scenarios/${id}`),
    ...revoyures.map(({slug}) => `/revoyure/${slug}`),
    ...avenants.map(({id}) => `/avenant/${id}`)
  ],
  style: "style.css",
  globalStylesheets: [],
  head: `<link rel="icon" href="data:,"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">
<noscript><style>[inert], observablehq-loading:empty {display: none !important}</style></noscript>${follower}${words}`,
  header: `<span>Équilibre</span><label class="menu" for="observablehq-sidebar-toggle">Menu</label>`,
  footer: `<p>Équilibre, moteur version ${version}. ${escapeText(title)}. Projections simulées à partir ${escapeText(names.ofConvention)}
du ${frenchDate(convention.signed)}, ${escapeText(sources)}.
Chaque chiffre porte son statut ; un chiffre simulé n’est pas un constat.</p>`,
  toc: {show: true, label: "Sur cette page"},
  typographer: true,
  quotes: ["«\u00a0", "\u00a0»", "‹\u00a0", "\u00a0›"],
  search: true,
  preserveExtension: true,
  pager: true
};
