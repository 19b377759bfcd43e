import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Model} from "../src/core/state.js";
import {exportInputs} from "./exportInputs.js";
import {type Peer, startPeer} from "./peer.js";

/** What an analyst would write instead, each told of when its tools are absent. */
export async function startPeers(model: Model): Promise<readonly Peer[]> {
  const folder = mkdtempSync(join(tmpdir(), "equilibre-bench-"));
  exportInputs(model, folder);
  const numpy = await startPeer("numpy", {
    commands: ["/usr/bin/python3", "python3"],
    probe: ["-c", "import numpy"],
    script: new URL("peers/flow.py", import.meta.url),
    folder
  });
  const table = await startPeer("data.table", {
    commands: ["Rscript"],
    probe: ["-e", "library(data.table)"],
    script: new URL("peers/flow.R", import.meta.url),
    folder
  });
  // Both have read their inputs by the time they answer.
  rmSync(folder, {recursive: true});
  if (numpy === undefined) console.error("numpy not measured: Debian has it in python3-numpy.");
  if (table === undefined) console.error("data.table not measured: Debian has it in r-cran-data.table.");
  return [numpy, table].filter((peer) => peer !== undefined);
}
