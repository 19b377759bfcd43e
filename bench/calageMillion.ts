import {spawn} from "node:child_process";
import {once} from "node:events";
import {cpSync, createWriteStream, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {mix32} from "../src/core/random.js";
import {checkoutFolder} from "../src/files/projectFolders.js";
import {loadTerritoire} from "../src/files/territoire.js";

/**
 * `npx tsx bench/calageMillion.ts [lines]`: time and memory of `equilibre calibrer --sur` on a file of a million attributions, as a
 * user would type it. Memory is the greatest that the kernel has seen (VmHWM), on Linux.
 */
const lines = Number(process.argv[2] ?? 1_000_000);
const folder = mkdtempSync(join(tmpdir(), "equilibre-million-"));
const path = join(folder, "attributions-synthetiques.csv");

try {
  await writeLines();
  for (const part of ["data", "simulations"])
    cpSync(join(checkoutFolder, part), join(folder, part), {recursive: true});
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [join(checkoutFolder, "bin/equilibre.js"), "calibrer", "--sur", path, "--projet", folder],
    {stdio: ["ignore", "pipe", "inherit"]}
  );
  let report = 0;
  child.stdout.on("data", (piece: Buffer) => {
    report += piece.length;
  });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid));
  }, 100);
  const [code] = await once(child, "close");
  clearInterval(watch);
  console.table([
    {
      lines,
      code,
      seconds: Number(((performance.now() - started) / 1000).toFixed(1)),
      "peak memory (MB)": peak,
      "report (bytes)": report
    }
  ]);
} finally {
  rmSync(folder, {recursive: true});
}

/** Megabytes that a process has held at most; 0 where it is gone, or where the system does not say. */
function peakOf(pid: number | undefined): number {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return 0;
  }
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
