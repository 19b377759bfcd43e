import {accessSync, constants, existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {npmCommand} from "./npmCommand.js";
import {run} from "./run.js";

/**
 * Installs what the lock asks for where node_modules lacks it, and the lock to the letter: `npm ci` writes nothing in the
 * clone, whatever the version of npm. Plain JavaScript: nothing is installed yet.
 */
export async function installMissing(root) {
  const missing = missingPackages(root);
  if (missing === 0) return;
  if (!mayWrite(root)) {
    console.error(
      `Il manque ${missing} paquet(s), et le dossier « ${root} » est en lecture seule. Copiez le projet dans un dossier ` +
        "où vous pouvez écrire, ou faites lancer « npm ci » par qui le peut."
    );
    process.exit(2);
  }
  console.error(`Installation de ${missing} paquet(s) manquant(s)…`);
  const {command, args, shell} = npmCommand(["ci", "--no-audit", "--no-fund"]);
  const code = await run(command, args, {cwd: root, shell}).catch(({message}) => {
    console.error(message);
    return 1;
  });
  if (code === 0 && missingPackages(root) === 0) return;
  console.error(
    "L’installation a échoué. Vérifiez l’accès au registre npm (derrière un mandataire : « npm config set proxy " +
      "http://… »), puis relancez la commande."
  );
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

/** An installation that was cut short leaves a list that is not whole: nothing counts as installed. */
function packagesOf(path) {
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages ?? {};
  } catch {
    return {};
  }
}

function mayWrite(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
