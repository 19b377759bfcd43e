import {spawnSync} from "node:child_process";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {Model} from "../src/core/state.js";
import {exportInputs} from "./exportInputs.js";
import {type Peer, startPeer} from "./peer.js";

/** What an analyst would write instead, then the engine's own steps in C++; each told of when its tools are absent. */
export async function startPeers(model: Model): Promise<readonly Peer[]> {
  const folder = mkdtempSync(join(tmpdir(), "equilibre-bench-"));
  exportInputs(model, folder);
  const peers: Peer[] = [];
  const python = firstThatRuns(["/usr/bin/python3", "python3"], ["-c", "import numpy"]);
  if (python === undefined) console.error("numpy not measured: Debian has it in python3-numpy.");
  else peers.push(await startPeer("numpy", {command: python, args: [source("flow.py"), folder]}));
  const rscript = firstThatRuns(["Rscript"], ["-e", "library(data.table)"]);
  if (rscript === undefined) console.error("data.table not measured: Debian has it in r-cran-data.table.");
  else peers.push(await startPeer("data.table", {command: rscript, args: [source("flow.R"), folder]}));
  const compiler = firstThatRuns(["g++"], ["--version"]);
  if (compiler === undefined) console.error("C++ not measured: Debian has its compiler in g++.");
  else peers.push(await startPeer("C++", {command: compile(compiler, folder), args: [folder]}));
  // All have read their inputs by the time they answer.
  rmSync(folder, {recursive: true});
  return peers;
}

function firstThatRuns(commands: readonly string[], probe: readonly string[]): string | undefined {
  return commands.find((command) => spawnSync(command, probe).status === 0);
}

function source(name: string): string {
  return fileURLToPath(new URL(`peers/${name}`, import.meta.url));
}

/** Compiles flow.cpp into a folder; returns the program. */
function compile(compiler: string, folder: string): string {
  const program = join(folder, "flow");
  const {status, stderr} = spawnSync(compiler, ["-std=c++17", "-O2", "-o", program, source("flow.cpp")], {
    encoding: "utf8"
  });
  if (status !== 0) throw new Error(`flow.cpp does not compile: ${stderr}`);
  return program;
}
