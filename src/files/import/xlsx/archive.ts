import {pipeline, type Readable} from "node:stream";
import {crc32, createInflateRaw} from "node:zlib";
import {type Entry, openPromise, type ZipFile} from "yauzl";
import {DataError} from "../../dataError.js";
import {brokenWorkbook} from "./brokenWorkbook.js";

const mostEntries = 10_000;

/** A ZIP archive, each part found through the central directory: what is read never depends on the order of its bytes. */
export interface Archive {
  readonly names: readonly string[];
  /** The bytes of a part once unzipped; throws a DataError when it is longer than `most` or not what was stored. */
  part(name: string, most: number): AsyncGenerator<Buffer>;
  close(): void;
}

/** Opens an archive; every failure is a DataError that names the file. */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await openPromise(path, {autoClose: false, strictFileNames: false}).catch(() => {
    throw brokenWorkbook(path, "son sommaire manque ou le fichier est tronqué");
  });
  try {
    const entries = await readEntries(zip, path);
    return {
      names: [...entries.keys()],
      part: (name, most) => readPart(zip, entries.get(name), {path, name, most}),
      close: () => zip.close()
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function readEntries(zip: ZipFile, path: string): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > mostEntries)
    throw brokenWorkbook(
      path,
      `il annonce ${zip.entryCount} parties, et ${mostEntries} au plus sont admises`
    );
  const entries = new Map<string, Entry>();
  await new Promise<void>((resolve, reject) => {
    zip.on("entry", (entry: Entry) => {
      entries.set(entry.fileName.replaceAll("\\", "/"), entry);
      zip.readEntry();
    });
    zip.once("end", resolve);
    zip.once("error", reject);
    zip.readEntry();
  }).catch(() => {
    throw brokenWorkbook(path, "son sommaire est abîmé");
  });
  zip.on("error", () => {});
  return entries;
}

interface PartRequest {
  readonly path: string;
  readonly name: string;
  readonly most: number;
}

async function* readPart(
  zip: ZipFile,
  entry: Entry | undefined,
  {path, name, most}: PartRequest
): AsyncGenerator<Buffer> {
  if (entry === undefined) throw brokenWorkbook(path, `la partie « ${name} » manque`);
  if (entry.isEncrypted())
    throw new DataError([
      {file: path, message: "Classeur protégé par un mot de passe : enregistrez-le sans protection (.xlsx)."}
    ]);
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    throw brokenWorkbook(path, `la partie « ${name} » est compressée d’une manière inconnue`);
  if (entry.uncompressedSize > most) throw tooLong(path, {name, most});
  let length = 0;
  let sum = 0;
  try {
    const stored = await zip.openReadStreamPromise(entry, {decodeFileData: false});
    const plain: Readable =
      entry.compressionMethod === 0 ? stored : pipeline(stored, createInflateRaw(), () => {});
    for await (const chunk of plain as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > most) throw tooLong(path, {name, most});
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    if ((error as {code?: string}).code === "data") throw error;
    throw brokenWorkbook(path, `la partie « ${name} » est abîmée`);
  }
  if (length !== entry.uncompressedSize || sum !== entry.crc32)
    throw brokenWorkbook(path, `la partie « ${name} » n’est pas celle qui a été enregistrée`);
}

function tooLong(path: string, {name, most}: {name: string; most: number}): DataError {
  return new DataError([
    {
      file: path,
      message: `La partie « ${name} » dépasse ${Math.round(most / 2 ** 20)} Mo une fois décompressée : enregistrez le seul onglet utile dans un classeur neuf, ou en « CSV UTF-8 ».`
    }
  ]);
}
