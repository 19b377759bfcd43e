import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {checkoutFolder} from "../../src/files/projectFolders.js";

const load = (name: string) => import(new URL(`../../bin/${name}.js`, import.meta.url).href);
const {npmCommand} = (await load("npmCommand")) as {
  npmCommand: (
    args: readonly string[],
    machine: {platform: string; env: {npm_execpath?: string}; node: string}
  ) => {command: string; args: string[]; shell: boolean};
};
const {chromiumPlaces} = (await load("chromiumPlaces")) as {
  chromiumPlaces: (platform: string, env: {[name: string]: string}) => string[];
};
const {childEnvironment} = (await load("run")) as {
  childEnvironment: (env: {[name: string]: string}) => {[name: string]: string};
};

describe("machines", () => {
  test("package scripts ask for no POSIX shell", () => {
    const {scripts} = JSON.parse(readFileSync(join(checkoutFolder, "package.json"), "utf8")) as {
      scripts: {[name: string]: string};
    };
    for (const script of Object.values(scripts))
      expect(script).not.toMatch(/^(exec|source|\.)\s|[;|<>$`'"]|\brm\b|\bcp\b|\w+=\S+\s/);
  });

  test("npm is its own script run by this Node, and npm.cmd only where that script is nowhere", () => {
    const script = join(checkoutFolder, "node_modules", "x", "npm-cli.js");
    const nowhere = {env: {npm_execpath: script}, node: "/nulle/part/bin/node"};
    expect(npmCommand(["ci"], {...nowhere, platform: "linux"})).toEqual({
      ...{command: "npm", args: ["ci"], shell: false}
    });
    expect(npmCommand(["ci"], {...nowhere, platform: "win32"})).toEqual({
      ...{command: "npm.cmd", args: ["ci"], shell: true}
    });
    const {command, args, shell} = npmCommand(["ci"], {platform: "win32", env: {}, node: process.execPath});
    expect([command, args[1], shell]).toEqual([process.execPath, "ci", false]);
    expect(args[0]).toMatch(/npm-cli\.js$/);
  });

  test("Chrome and Edge are sought where each system puts them", () => {
    expect(chromiumPlaces("win32", {ProgramFiles: "C:\\Programmes"})).toEqual([
      "C:\\Programmes\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Programmes\\Microsoft\\Edge\\Application\\msedge.exe"
    ]);
    expect(chromiumPlaces("darwin", {HOME: "/Users/zoé"})).toContain(
      "/Users/zoé/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
    );
    expect(chromiumPlaces("linux", {})).toContain("/usr/bin/chromium");
    expect(chromiumPlaces("freebsd", {})).toEqual(chromiumPlaces("linux", {}));
  });

  test("children never ask a proxy for this machine, and keep the user's own exceptions", () => {
    const {NO_PROXY, HTTP_PROXY} = childEnvironment({
      HTTP_PROXY: "http://p:3128",
      no_proxy: "intra, localhost"
    });
    expect(NO_PROXY).toBe("intra,localhost,127.0.0.1,::1");
    expect(HTTP_PROXY).toBe("http://p:3128");
  });
});
