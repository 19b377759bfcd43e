import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {run} from "./run.js";

/** Installs what the lock asks for and node_modules lacks. Plain JavaScript: nothing is installed yet. */
export async function installMissing(root) {
  const missing = missingPackages(root);
  if (missing === 0) return;
  console.error(`Installation de ${missing} paquet(s) manquant(s)…`);
  const code = await run("npm", ["install", "--no-audit", "--no-fund"], {cwd: root});
  if (code === 0) return;
  console.error("L’installation a échoué. Vérifiez l’accès au registre npm, puis relancez la commande.");
  process.exit(1);
}

/** Packages of the lock that are absent or at another version; those for other platforms do not count. */
export function missingPackages(root) {
  const wanted = packagesOf(join(root, "package-lock.json"));
  const installed = packagesOf(join(root, "node_modules", ".package-lock.json"));
  return Object.entries(wanted).filter(
    ([path, {version, optional, link}]) =>
      path !== "" && !optional && !link && installed[path]?.version !== version
  ).length;
}

function packagesOf(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : {};
}
