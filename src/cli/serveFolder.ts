import {createReadStream, statSync} from "node:fs";
import {createServer, type Server, type ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, join, normalize, sep} from "node:path";

export interface ServedFolder {
  readonly address: string;
  close(): Promise<void>;
}

const host = "127.0.0.1";
const triedPorts = 50;

const types: {readonly [extension: string]: string} = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".geojson": "application/geo+json; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".parquet": "application/vnd.apache.parquet",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".yaml": "application/yaml; charset=utf-8"
};

/** Serves a folder on this machine only, on the port asked or the next free one. */
export async function serveFolder(folder: string, {port}: {port: number}): Promise<ServedFolder> {
  const server = createServer((request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD")
      return answer(response, 405, "Méthode refusée.");
    const file = fileFor(folder, request.url ?? "/");
    if (file === undefined) return answer(response, 404, "Page introuvable.");
    response.writeHead(200, {
      "content-type": types[extname(file).toLowerCase()] ?? "application/octet-stream",
      "content-length": statSync(file).size,
      "cache-control": "no-cache",
      "x-content-type-options": "nosniff"
    });
    if (request.method === "HEAD") return response.end();
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
  });
  await listen(server, port);
  return {
    address: `http://${host}:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
}

/** The file of a URL: itself, its `.html` page, or the index of its folder; undefined outside the served folder. */
function fileFor(folder: string, url: string): string | undefined {
  let path: string;
  try {
    path = normalize(decodeURIComponent(url.split(/[?#]/, 1)[0]));
  } catch {
    return undefined;
  }
  const base = join(folder, path);
  if (path.includes("\0") || !`${base}${sep}`.startsWith(`${normalize(folder)}${sep}`)) return undefined;
  return [base, `${base}.html`, join(base, "index.html")].find(
    (candidate) => statSync(candidate, {throwIfNoEntry: false})?.isFile() ?? false
  );
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {"content-type": "text/plain; charset=utf-8"}).end(`${text}\n`);
}

async function listen(server: Server, port: number): Promise<void> {
  for (let tried = port; ; tried++) {
    const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once("error", resolve);
      server.listen(tried, host, () => {
        server.off("error", resolve);
        resolve(undefined);
      });
    });
    if (error === undefined) return;
    const taken = error.code === "EADDRINUSE" || error.code === "EACCES";
    if (!taken || tried >= Math.min(port + triedPorts, 65_535)) throw error;
  }
}
