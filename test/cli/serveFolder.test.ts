import {createHash} from "node:crypto";
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {request} from "node:http";
import {connect} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type ServedFolder, serveFolder} from "../../src/cli/serveFolder.js";

const parent = mkdtempSync(join(tmpdir(), "equilibre-serve-"));
const folder = join(parent, "site");
const script = "\nconst été = 1;\n";
let site: ServedFolder;

beforeAll(async () => {
  mkdirSync(join(folder, "scenarios"), {recursive: true});
  mkdirSync(join(parent, "site-secret"));
  writeFileSync(join(parent, "secret.txt"), "secret");
  writeFileSync(join(parent, "site-secret", "a.txt"), "secret");
  symlinkSync(join(parent, "secret.txt"), join(folder, "lien.txt"));
  symlinkSync(join(parent, "site-secret"), join(folder, "lien"));
  writeFileSync(
    join(folder, "script.html"),
    `<script type="module">${script}</script><script src="a.js"></script>`
  );
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
    "/lien.txt",
    "/lien/a.txt",
    "/....//secret.txt",
    "/%252e%252e/secret.txt",
    "/..%5csecret.txt",
    "//etc/passwd",
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

  test.each(["exemple.org", "127.0.0.1.exemple.org", "127.0.0.1", "localhost:1", "[::1]", "127.0.0.1:80@x"])(
    "answers nothing to the host %j",
    async (name) => {
      const {status, body} = await headersOf("/", {host: name});
      expect(status).toBe(421);
      expect(body).not.toContain("accueil");
    }
  );

  test("answers nothing to no host at all", async () => {
    expect(await raw("GET / HTTP/1.1\r\nHost:\r\n\r\n")).toMatch(/^HTTP\/1\.1 421/);
  });

  test("answers to this machine under both its names", async () => {
    const {port} = new URL(site.address);
    expect((await headersOf("/", {host: `localhost:${port}`})).status).toBe(200);
    expect((await headersOf("/", {host: `127.0.0.1:${port}`})).status).toBe(200);
  });

  test("lets a page run its own scripts and those of the site alone", async () => {
    const {headers} = await headersOf("/script");
    const policy = String(headers["content-security-policy"]);
    const hash = createHash("sha256").update(script).digest("base64");
    expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}';`);
    expect(/script-src[^;]*/.exec(policy)?.[0]).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    expect(policy).toContain("default-src 'self'");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  test("packs texts for those who take gzip, and for no one else", async () => {
    const text = "export {};";
    for (const path of ["/app.js", "/script"]) {
      const plain = await headersOf(path);
      expect(plain.headers["content-encoding"]).toBeUndefined();
      const refused = await headersOf(path, {"accept-encoding": "gzip;q=0, br"});
      expect(refused.headers["content-encoding"]).toBeUndefined();
      const {headers} = await headersOf(path, {"accept-encoding": "br, gzip;q=0.8"});
      expect(headers["content-encoding"]).toBe("gzip");
      expect(headers.vary).toBe("accept-encoding");
    }
    expect((await headersOf("/app.js")).headers["content-length"]).toBe(String(text.length));
    // fetch asks for gzip and unpacks it.
    expect(await (await fetch(`${site.address}app.js`)).text()).toBe(text);
    writeFileSync(join(folder, "image.png"), text);
    const picture = await headersOf("/image.png", {"accept-encoding": "gzip"});
    expect(picture.headers["content-encoding"]).toBeUndefined();
  });

  test("refuses what is too long, and goes on", async () => {
    expect((await headersOf(`/${"a".repeat(4000)}`)).status).toBe(414);
    await raw(`GET / HTTP/1.1\r\nHost: x\r\nX: ${"a".repeat(60_000)}\r\n\r\n`);
    await raw("\u0000\u0001\r\n\r\n");
    expect((await get("/")).status).toBe(200);
  });

  test("a request of a foreign host in a pipeline closes it", async () => {
    const {host} = new URL(site.address);
    const own = `GET /app.js HTTP/1.1\r\nHost: ${host}\r\n\r\n`;
    const foreign = "GET / HTTP/1.1\r\nHost: exemple.org\r\n\r\n";
    const answer = await raw(own + foreign + own);
    expect(answer.match(/HTTP\/1\.1 (\d+)/g)).toEqual(["HTTP/1.1 200", "HTTP/1.1 421"]);
    expect(answer).not.toContain("accueil");
  });
});

/** Bytes as they are, and all that comes back before the connection closes. */
function raw(bytes: string): Promise<string> {
  const {hostname, port} = new URL(site.address);
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.setEncoding("utf8").on("data", (text: string) => {
      answer += text;
    });
    socket.on("error", () => undefined).on("close", () => resolve(answer));
  });
}

function headersOf(path: string, headers: {readonly [name: string]: string} = {}) {
  const {hostname, port} = new URL(site.address);
  return new Promise<{status: number; headers: NodeJS.Dict<string | string[]>; body: string}>(
    (resolve, reject) => {
      request({hostname, port, path, headers}, (response) => {
        let body = "";
        response.setEncoding("utf8").on("data", (text: string) => {
          body += text;
        });
        response.on("end", () =>
          resolve({status: response.statusCode ?? 0, headers: response.headers, body})
        );
      })
        .on("error", reject)
        .end();
    }
  );
}
