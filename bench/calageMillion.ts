import {once} from "node:events";
import {createWriteStream, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fitText} from "../src/cli/calibrer/fitText.js";
import {mix32} from "../src/core/random.js";
import {fitOnFiles} from "../src/files/calibrer/fitOnFiles.js";
import {loadTerritoire} from "../src/files/territoire.js";
import {narrowByFile} from "../src/runners/calibrer/narrowByFile.js";

/** `npx tsx bench/calageMillion.ts [lines]`: time and memory of a fit and its report on a file of a million attributions. */
const lines = Number(process.argv[2] ?? 1_000_000);
const folder = mkdtempSync(join(tmpdir(), "equilibre-million-"));
const path = join(folder, "attributions-synthetiques.csv");

try {
  await writeLines();
  const started = performance.now();
  const fitted = await fitOnFiles([path], {});
  const read = performance.now();
  const mondes = await narrowByFile(fitted, {worlds: undefined, threads: 1});
  const text = fitText({...fitted.document, ...(mondes && {mondes})}, "data/imports/calage-sur.json");
  const seconds = (from: number, to: number) => Number(((to - from) / 1000).toFixed(1));
  console.table([
    {
      lines,
      years: fitted.document.annees.length,
      "fit (s)": seconds(started, read),
      "worlds and report (s)": seconds(read, performance.now()),
      "peak memory (MB)": Math.round(process.resourceUsage().maxRSS / 1024),
      "report (characters)": text.length
    }
  ]);
} finally {
  rmSync(folder, {recursive: true});
}

/** One attribution a logement and a year, of each year in turn: no margin disagrees. Columns that a partner's file has. */
async function writeLines(): Promise<void> {
  const {logements, quartiers, communes, bailleurs} = loadTerritoire().territoire;
  const file = createWriteStream(path);
  file.write(
    "identifiant;date_attribution;quartier;insee;qpv;bailleur;nature;ressources_mensuelles;categorie;personnes;aci;mutation_bloquee;activite;contingent;date_demande\n"
  );
  for (let i = 0; i < lines; i++) {
    const l = i % logements.count;
    const year = 2017 + Math.floor(i / logements.count);
    const draw = (what: number, parts: number) => mix32(i, what) % parts;
    const month = String(draw(1, 12) + 1).padStart(2, "0");
    const nature = ["premierAcces", "premierAcces", "mutation"][draw(2, 3)];
    const quartier = logements.quartier[l];
    const category = draw(4, 6) + 1;
    const row = [
      `L${i}`,
      `${year}-${month}-15`,
      quartiers.ids[quartier],
      communes.insee[quartiers.commune[quartier]],
      quartiers.qpv[quartier] === 1 ? "oui" : "non",
      bailleurs.ids[logements.bailleur[l]],
      nature,
      (400 + draw(3, 200_000) / 100).toFixed(2),
      category,
      category,
      draw(5, 2) === 0 ? "oui" : "non",
      nature === "mutation" && draw(6, 5) === 0 ? "oui" : "non",
      draw(7, 2) === 0 ? "actif" : "inactif",
      "bailleur",
      `${year - 2}-06`
    ];
    if (!file.write(`${row.join(";")}\n`)) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
}
