import {existsSync} from "node:fs";
import {dirname, join} from "node:path";

/**
 * How to start npm from Node, without a shell: its script run by this very Node. npm says where it is (`npm_execpath`);
 * else it stands beside Node. Only a Windows without either falls back on `npm.cmd`, which asks for a shell.
 */
export function npmCommand(
  args,
  {platform = process.platform, env = process.env, node = process.execPath} = {}
) {
  const beside = dirname(node);
  const scripts = [
    env.npm_execpath,
    join(beside, "node_modules", "npm", "bin", "npm-cli.js"),
    join(beside, "..", "lib", "node_modules", "npm", "bin", "npm-cli.js")
  ];
  const script = scripts.find(
    (path) => path !== undefined && /npm-cli\.c?js$/.test(path) && existsSync(path)
  );
  if (script !== undefined) return {command: node, args: [script, ...args], shell: false};
  if (platform === "win32") return {command: "npm.cmd", args, shell: true};
  return {command: "npm", args, shell: false};
}
