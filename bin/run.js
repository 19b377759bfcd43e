import {spawn} from "node:child_process";

const running = new Set();

/** Ends every child with its own children: each one leads a group. */
function endAll(signal) {
  for (const child of running) {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // Already gone.
    }
  }
}

for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143]
]) {
  process.on(signal, () => {
    if (running.size === 0) return;
    endAll(signal);
    process.exit(code);
  });
}

/**
 * Runs a command in the project and gives its exit code. Ctrl-C ends it and all it started.
 * What it prints goes to standard error, so that standard output stays for results.
 */
export function run(command, args, {cwd, env = process.env}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {cwd, env, detached: true, stdio: ["ignore", 2, 2]});
    running.add(child);
    child.on("error", reject);
    child.on("close", (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
}
