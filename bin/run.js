import {spawn} from "node:child_process";

const running = new Set();
const windows = process.platform === "win32";

/** Ends every child with its own children: each one leads a group; Windows has none and ends a tree. */
function endAll(signal) {
  for (const {pid} of running) {
    try {
      if (windows) spawn("taskkill", ["/pid", String(pid), "/t", "/f"], {stdio: "ignore"});
      else process.kill(-pid, signal);
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

/** Variables of a child: the proxy of the user, if any, never stands between us and our own pages. */
export function childEnvironment(env = process.env) {
  const own = ["127.0.0.1", "localhost", "::1"];
  const listed = (env.NO_PROXY ?? env.no_proxy ?? "").split(",").map((name) => name.trim());
  const all = [...new Set([...listed.filter((name) => name !== ""), ...own])].join(",");
  return {...env, NO_PROXY: all, no_proxy: all};
}

/**
 * Runs a command in the project and gives its exit code. Ctrl-C ends it and all it started.
 * What it prints goes to standard error, so that standard output stays for results.
 */
export function run(command, args, {cwd, env = process.env, shell = false}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...{cwd, shell, env: childEnvironment(env)},
      detached: !windows,
      stdio: ["ignore", 2, 2]
    });
    running.add(child);
    child.on("error", reject);
    child.on("close", (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
}
