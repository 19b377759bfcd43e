import {spawn} from "node:child_process";
import {join} from "node:path";
import {DataError} from "../files/dataError.js";
import {loadersFolder, loadersVariable} from "./bundleLoaders.js";

/** Runs `observable build` into a folder and returns what it said; throws what a failed loader said. */
export async function runFramework(output: string): Promise<string> {
  const script = join("node_modules", "@observablehq", "framework", "dist", "bin", "observable.js");
  const child = spawn(process.execPath, [script, "build"], {
    env: {
      ...process.env,
      EQUILIBRE_SITE: output,
      OBSERVABLE_TELEMETRY_DISABLE: "true",
      [loadersVariable]: loadersFolder
    },
    stdio: ["ignore", "pipe", "pipe"]
  });
  let log = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    log += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    log += text;
  });
  const code = await new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exit) => resolve(exit ?? 1));
  });
  if (code !== 0)
    throw new DataError([{file: "src", message: `le site n'a pas pu être construit.\n${tail(log)}`}]);
  return log;
}

function tail(log: string): string {
  return log.trimEnd().split("\n").slice(-25).join("\n");
}
