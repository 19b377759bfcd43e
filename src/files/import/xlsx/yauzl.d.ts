/** The few functions of yauzl 3 that the project calls; the package ships no types. */
declare module "yauzl" {
  import type {EventEmitter} from "node:events";
  import type {Readable} from "node:stream";

  export interface Entry {
    readonly fileName: string;
    readonly compressedSize: number;
    readonly uncompressedSize: number;
    readonly compressionMethod: number;
    readonly crc32: number;
    isEncrypted(): boolean;
  }

  export interface ZipFile extends EventEmitter {
    readonly entryCount: number;
    readEntry(): void;
    openReadStreamPromise(entry: Entry, options: {decodeFileData: false}): Promise<Readable>;
    close(): void;
  }

  export function openPromise(
    path: string,
    options: {autoClose: false; strictFileNames: false}
  ): Promise<ZipFile>;
}
