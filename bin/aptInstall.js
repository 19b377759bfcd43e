import {existsSync} from "node:fs";
import {run} from "./run.js";

/** Seconds that we wait for another apt (a fresh machine often runs one of its own). */
const aptPatience = 120;

/** Installs a package of Debian, where we are root on one; does nothing elsewhere. `label` says what for. */
export async function aptInstall(name, {root, label}) {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  console.error(`Installation de ${label} (paquet de Debian)…`);
  const env = {...process.env, DEBIAN_FRONTEND: "noninteractive"};
  const apt = (...args) =>
    run("apt-get", ["-o", `DPkg::Lock::Timeout=${aptPatience}`, "-qq", ...args], {cwd: root, env});
  await apt("update");
  await apt("install", "-y", "--no-install-recommends", name);
}
