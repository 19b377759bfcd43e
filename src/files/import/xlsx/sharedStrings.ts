import {DataError} from "../../dataError.js";
import type {Archive} from "./archive.js";
import {readWholeXml} from "./readXml.js";

const mostBytes = 512 * 2 ** 20;
const mostStrings = 5_000_000;

/** The texts that cells point at, by rank: runs of rich text joined, phonetic readings left out. */
export async function readSharedStrings(
  archive: Archive,
  {path, part}: {path: string; part: string | undefined}
): Promise<readonly string[]> {
  if (part === undefined) return [];
  const texts: string[] = [];
  const gather = textGatherer();
  await readWholeXml(archive.part(part, mostBytes), {
    path,
    name: part,
    handlers: {
      open(tag) {
        if (tag === "si") gather.start();
        gather.open(tag);
      },
      text: gather.text,
      close(tag) {
        gather.close(tag);
        if (tag !== "si") return;
        texts.push(gather.whole());
        if (texts.length > mostStrings)
          throw new DataError([
            {
              file: path,
              message: "Plus de 5 millions de textes différents : enregistrez-le en « CSV UTF-8 »."
            }
          ]);
      }
    }
  });
  return texts;
}

/** Joins the `t` elements of a text, wherever they stand but in a phonetic reading. */
export function textGatherer() {
  let runs: string[] = [];
  let reading = false;
  let phonetic = 0;
  return {
    start() {
      runs = [];
    },
    open(tag: string) {
      if (tag === "rPh") phonetic++;
      if (tag === "t" && phonetic === 0) reading = true;
    },
    text(text: string) {
      if (reading) runs.push(text);
    },
    close(tag: string) {
      if (tag === "rPh") phonetic--;
      if (tag === "t") reading = false;
    },
    // _x000D_ stands for a character that XML cannot hold.
    whole: () =>
      runs.join("").replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  };
}
