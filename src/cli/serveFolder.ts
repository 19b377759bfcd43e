import {
  createReadStream,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  realpathSync,
  statSync
} from "node:fs";
import {createServer, type IncomingMessage, type Server, type ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, join, normalize, sep} from "node:path";
import {pipeline} from "node:stream";
import {createGzip, gzipSync} from "node:zlib";
import {contentSecurityPolicy, partPolicy} from "./contentSecurityPolicy.js";
import {contentTypes} from "./contentTypes.js";

export interface ServedFolder {
  readonly address: string;
  close(): Promise<void>;
}

const host = "127.0.0.1";
const triedPorts = 50;

/** Texts and tables of numbers shrink when they are packed; pictures and workbooks already are. */
const shrinks = /^text\/|json|yaml|svg|wasm|octet-stream/;

/** Longest request line that is ours, and how long a request may take to be said. */
const longestUrl = 2048;
const patienceMs = 10_000;
const mostConnections = 256;

/** Files that their content names: what has this name never changes. */
const namedByContent = /\.[0-9a-f]{8}\.\w+$/;

/** Headers of every answer: nothing is guessed, or read by another site. */
const guards = {
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin"
};

/** Of a page besides: nothing is told to another site, or framed by one. */
const pageGuards = {
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "x-frame-options": "DENY"
};

export interface ServeOptions {
  readonly port: number;
  /** Former builds of the same site: pages that were opened from them still find their scripts and their data. */
  readonly earlier?: readonly string[];
  /** JSON told as it is when it is asked, by path: « /avancement.json ». */
  readonly told?: ReadonlyMap<string, string>;
}

/** Serves a folder on this machine only, to pages of this machine only, on the port asked or the next free one. */
export async function serveFolder(
  folder: string,
  {port, earlier = [], told = new Map()}: ServeOptions
): Promise<ServedFolder> {
  const root = realpathSync(folder);
  const limits = {maxHeaderSize: 16_384, headersTimeout: patienceMs, requestTimeout: patienceMs};
  const server = createServer({...limits, connectionsCheckingInterval: 1000}, (request, response) => {
    // A page elsewhere whose name points here must not read a site that may hold imported data.
    if (!isOwnHost(request))
      return answer(response, 421, "Hôte refusé : ce site ne répond qu’à cette machine.");
    if (request.method !== "GET" && request.method !== "HEAD")
      return answer(response, 405, "Méthode refusée.");
    if ((request.url ?? "").length > longestUrl) return answer(response, 414, "Adresse trop longue.");
    const url = request.url ?? "/";
    const text = told.get(url);
    if (text !== undefined)
      return sendWhole(request, response, {type: contentTypes[".json"], body: Buffer.from(text)});
    const file = fileFor(root, url) ?? formerFile(earlier, url);
    if (file === undefined) return answer(response, 404, "Page introuvable.");
    const extension = extname(file).toLowerCase();
    const type = contentTypes[extension] ?? "application/octet-stream";
    if (extension === ".html") return sendWhole(request, response, {type, body: readFileSync(file)});
    // Opened now: a new build may take the place of this one before the first byte is read.
    const descriptor = openSync(file, "r");
    const stream = createReadStream("", {fd: descriptor});
    const gzip = shrinks.test(type) && takesGzip(request);
    const length = gzip ? {} : {length: fstatSync(descriptor).size};
    const lasting = namedByContent.test(url.split(/[?#]/, 1)[0]);
    response.writeHead(200, headersOf({type, gzip, lasting, ...length}));
    if (request.method === "HEAD") {
      stream.destroy();
      return response.end();
    }
    const ended = () => undefined;
    if (gzip) pipeline(stream, createGzip(), response, ended);
    else pipeline(stream, response, ended);
  });
  server.maxConnections = mostConnections;
  server.on("clientError", (_error, socket) => socket.destroy());
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

function sendWhole(
  request: IncomingMessage,
  response: ServerResponse,
  {type, body}: {readonly type: string; readonly body: Buffer}
): void {
  const html = type.startsWith("text/html") ? body.toString("utf8") : undefined;
  const gzip = takesGzip(request);
  const sent = gzip ? gzipSync(body) : body;
  response.writeHead(200, headersOf({type, gzip, length: sent.length, html}));
  response.end(request.method === "HEAD" ? undefined : sent);
}

interface Sent {
  readonly type: string;
  readonly gzip: boolean;
  /** Not known before the end where a file is packed as it is read. */
  readonly length?: number;
  readonly html?: string | undefined;
  /** It never changes under its name. */
  readonly lasting?: boolean;
}

function headersOf({type, gzip, length, html, lasting = false}: Sent) {
  return {
    ...guards,
    ...(html === undefined ? {} : pageGuards),
    "content-security-policy": html === undefined ? partPolicy : contentSecurityPolicy(html),
    "content-type": type,
    ...(length === undefined ? {} : {"content-length": length}),
    ...(gzip ? {"content-encoding": "gzip"} : {}),
    vary: "accept-encoding",
    "cache-control": lasting ? "max-age=31536000, immutable" : "no-cache"
  };
}

function takesGzip({headers}: IncomingMessage): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(String(headers["accept-encoding"] ?? ""));
}

/** A script or a document of a former build, named for its content; never one of its pages. */
function formerFile(earlier: readonly string[], url: string): string | undefined {
  if (!/^\/_[a-z]+\//.test(url)) return undefined;
  for (const folder of earlier) {
    const found = existsSync(folder) ? fileFor(realpathSync(folder), url) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
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
  const found = [base, `${base}.html`, join(base, "index.html")].find(
    (candidate) => statSync(candidate, {throwIfNoEntry: false})?.isFile() ?? false
  );
  // A link inside the folder that leads outside is not part of the site.
  return found !== undefined && realpathSync(found).startsWith(`${folder}${sep}`) ? found : undefined;
}

/** Whether the request names this machine, with the port it came to. */
function isOwnHost({headers, socket}: IncomingMessage): boolean {
  const port = socket.localPort;
  return [`${host}:${port}`, `localhost:${port}`].includes((headers.host ?? "").toLowerCase());
}

function answer(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, {
      ...{...guards, ...pageGuards},
      "content-security-policy": "default-src 'none'",
      "content-type": "text/plain; charset=utf-8",
      connection: "close"
    })
    .end(`${text}\n`);
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
