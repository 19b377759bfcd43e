import {type ChildProcess, fork} from "node:child_process";
import {once} from "node:events";
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";

/** The process that runs loaders one after the other, on loaders of our own. */
let folder: string;
let host: ChildProcess;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "equilibre-chargeurs-"));
  host = fork(join("src", "site", "loaderHost.js"), {stdio: ["ignore", "ignore", "ignore", "ipc"]});
});
afterAll(() => {
  host.kill();
  rmSync(folder, {recursive: true, force: true});
});

async function printed(name: string, code: string, id?: string): Promise<string | undefined> {
  const [bundled, path] = [join(folder, `${name}.mjs`), join(folder, `${name}-${id}.out`)];
  writeFileSync(bundled, code);
  host.send({bundled, id, path});
  const [{whole}] = (await once(host, "message")) as [{readonly whole: boolean}];
  expect(existsSync(path)).toBe(whole);
  return whole ? readFileSync(path, "utf8") : undefined;
}

const echo = `
const {id} = /^--(?<name>[a-z]+)=(?<id>.*)$/.exec(process.argv[3] ?? "--id=aucun").groups;
await new Promise((resolve) => setTimeout(resolve, 5));
process.stdout.write(id + " ");
await new Promise((resolve) => process.stdout.write(new TextEncoder().encode("é fini"), resolve));
`;

test("a loader is run again for each parameter, and all that it prints is kept, text and bytes", async () => {
  expect(await printed("echo", echo, "cia")).toBe("cia é fini");
  expect(await printed("echo", echo, "fil-de-l-eau")).toBe("fil-de-l-eau é fini");
  expect(await printed("echo", echo)).toBe("aucun é fini");
});

test("one that throws, or that says that it failed, leaves nothing, and those after it are whole", async () => {
  expect(await printed("jette", 'process.stdout.write("à moitié"); throw new Error("non");')).toBeUndefined();
  expect(await printed("rate", 'process.stdout.write("à moitié"); process.exitCode = 2;')).toBeUndefined();
  expect(await printed("suite", 'process.stdout.write("entier");')).toBe("entier");
});
