import {DataError} from "../../dataError.js";
import type {Archive} from "./archive.js";
import {brokenWorkbook} from "./brokenWorkbook.js";
import {readWholeXml} from "./readXml.js";

/** Parts other than sheets and strings: a real one is a few kilobytes. */
const mostBytes = 64 * 2 ** 20;

/** A tab of a workbook, in the order of the tabs. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Where its part stands in the archive. */
  readonly part: string;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Days counted from 1 January 1904 rather than 1900. */
  readonly from1904: boolean;
  readonly stringsPart: string | undefined;
  readonly stylesPart: string | undefined;
}

/** Reads what a workbook holds and where; a DataError where it is of another kind. */
export async function readWorkbook(archive: Archive, path: string): Promise<Workbook> {
  refuseOtherKinds(archive.names, path);
  const root = await relations(archive, {path, part: "", names: archive.names});
  const [main] = [...root.values()].filter(({type}) => type === "officeDocument");
  if (main === undefined) throw brokenWorkbook(path, "aucun classeur n’y est annoncé");
  const found: {name: string; hidden: boolean; id: string}[] = [];
  let from1904 = false;
  await readWholeXml(archive.part(main.target, mostBytes), {
    path,
    name: main.target,
    handlers: {
      open(tag, attributes) {
        if (tag === "workbookPr") from1904 = /^(1|true|on)$/.test(attributes.date1904 ?? "");
        if (tag !== "sheet") return;
        const id = Object.entries(attributes).find(([name]) => /^(\w+:)?id$/.test(name))?.[1] ?? "";
        found.push({name: attributes.name ?? "", hidden: /hidden/i.test(attributes.state ?? ""), id});
      }
    }
  });
  const parts = await relations(archive, {path, part: main.target, names: archive.names});
  const partOf = (type: string) => [...parts.values()].find((part) => part.type === type)?.target;
  const sheets = found.flatMap(({name, hidden, id}) => {
    const part = parts.get(id);
    // Sheets of charts and of macros hold no cell.
    if (part !== undefined && part.type !== "worksheet") return [];
    if (part === undefined) throw brokenWorkbook(path, `l’onglet « ${name} » ne mène nulle part`);
    return [{name, hidden, part: part.target}];
  });
  return {sheets, from1904, stringsPart: partOf("sharedStrings"), stylesPart: partOf("styles")};
}

function refuseOtherKinds(names: readonly string[], path: string): void {
  const has = (name: RegExp) => names.some((one) => name.test(one));
  const refuse = (what: string) => {
    throw new DataError([
      {
        file: path,
        message: `${what} Enregistrez-le en « Classeur Excel (.xlsx) » ou en « CSV UTF-8 » (Fichier, Enregistrer sous).`
      }
    ]);
  };
  if (has(/^xl\/workbook\.bin$/)) refuse("C’est un classeur Excel binaire (.xlsb).");
  if (has(/^content\.xml$/)) refuse("C’est un classeur LibreOffice (.ods).");
  if (has(/^word\//)) refuse("C’est un document Word.");
  if (has(/^ppt\//)) refuse("C’est une présentation PowerPoint.");
  if (!has(/^\[content_types\]\.xml$/i))
    throw new DataError([
      {
        file: path,
        message:
          "Classeur illisible : c’est une archive ZIP, et non un classeur. Extrayez d’abord le fichier qu’elle contient."
      }
    ]);
}

interface Relation {
  /** Last word of the type, which the two dialects of the format share. */
  readonly type: string;
  readonly target: string;
}

async function relations(
  archive: Archive,
  {path, part, names}: {path: string; part: string; names: readonly string[]}
): Promise<ReadonlyMap<string, Relation>> {
  const folder = part.includes("/") ? part.slice(0, part.lastIndexOf("/") + 1) : "";
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found = new Map<string, Relation>();
  await readWholeXml(archive.part(name, mostBytes), {
    path,
    name,
    handlers: {
      open(tag, {Id: id, Type: type, Target: target, TargetMode: mode}) {
        if (tag !== "Relationship" || id === undefined || target === undefined || mode === "External") return;
        const whole = resolved(target.startsWith("/") ? target.slice(1) : folder + target);
        // Some writers change the case of a name between the list and the archive.
        const stored = names.find((one) => one.toLowerCase() === whole.toLowerCase()) ?? whole;
        found.set(id, {type: type?.slice(type.lastIndexOf("/") + 1) ?? "", target: stored});
      }
    }
  });
  return found;
}

function resolved(name: string): string {
  const parts: string[] = [];
  for (const part of name.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}
