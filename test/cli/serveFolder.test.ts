import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {request} from "node:http";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type ServedFolder, serveFolder} from "../../src/cli/serveFolder.js";

const parent = mkdtempSync(join(tmpdir(), "equilibre-serve-"));
const folder = join(parent, "site");
let site: ServedFolder;

beforeAll(async () => {
  mkdirSync(join(folder, "scenarios"), {recursive: true});
  mkdirSync(join(parent, "site-secret"));
  writeFileSync(join(parent, "secret.txt"), "secret");
  writeFileSync(join(parent, "site-secret", "a.txt"), "secret");
  writeFileSync(join(folder, "index.html"), "<p>accueil</p>");
  writeFileSync(join(folder, "scenarios", "ciet.html"), "<p>ciet</p>");
  writeFileSync(join(folder, "app.js"), "export {};");
  site = await serveFolder(folder, {port: 38_211});
});
afterAll(async () => {
  await site.close();
  rmSync(parent, {recursive: true});
});

/** Raw request: fetch would tidy the path before sending it. */
function get(path: string, method = "GET"): Promise<{status: number; type: string; body: string}> {
  const {hostname, port} = new URL(site.address);
  return new Promise((resolve, reject) => {
    request({hostname, port, path, method}, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text: string) => {
        body += text;
      });
      response.on("end", () =>
        resolve({status: response.statusCode ?? 0, type: String(response.headers["content-type"]), body})
      );
    })
      .on("error", reject)
      .end();
  });
}

describe("serveFolder", () => {
  test("serves pages with and without their extension, and the right types", async () => {
    expect(await get("/")).toEqual({status: 200, type: "text/html; charset=utf-8", body: "<p>accueil</p>"});
    expect((await get("/scenarios/ciet?x=1")).body).toBe("<p>ciet</p>");
    expect((await get("/app.js")).type).toBe("text/javascript; charset=utf-8");
  });

  test.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsite-secret%2fa.txt",
    "/a%00.html",
    "/%zz"
  ])("does not leave the folder: %s", async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test("refuses to be written to", async () => {
    expect((await get("/", "POST")).status).toBe(405);
  });

  test("takes the next free port when the one asked is taken", async () => {
    const other = await serveFolder(folder, {port: Number(new URL(site.address).port)});
    expect(Number(new URL(other.address).port)).toBeGreaterThan(Number(new URL(site.address).port));
    await other.close();
  });
});
