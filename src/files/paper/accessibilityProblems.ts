import {type PdfObjects, readPdfObjects, referenceIn} from "./pdfObjects.js";
import {streamOf} from "./pdfStream.js";
import {pdfTitle} from "./pdfTitle.js";
import {kidsOf, roleOf} from "./strictStructure.js";

type Rule = (file: PdfObjects) => readonly string[];

/** Rules of ISO 14289-1 that are read in the objects of a file, each by its clause; what they find is told in English. */
const rules: {readonly [clause: string]: Rule} = {
  "5 metadata": (file) => {
    const metadata = streamOf(file.objects.get(referenceIn(catalog(file), "Metadata") ?? 0) ?? "") ?? "";
    return metadata.includes("<dc:title>") ? [] : ["no XMP metadata with a title"];
  },
  "7.1 tagged": (file) =>
    /\/Marked true/.test(catalog(file)) && file.objects.has(referenceIn(catalog(file), "StructTreeRoot") ?? 0)
      ? []
      : ["not a tagged file"],
  "7.1 title shown": (file) =>
    /\/DisplayDocTitle true/.test(catalog(file)) && pdfTitle(file) !== "" ? [] : ["the title is not shown"],
  "7.1 content": (file) => [...file.objects.values()].flatMap((page) => strayContent(page, file)),
  "7.1 roles": (file) =>
    elements(file).flatMap(({id, role}) =>
      standard.test(role) || /\/RoleMap <<[^>]*>>/.exec(root(file))?.[0].includes(`/${role} `)
        ? []
        : [`element ${id}: role ${role} is not standard`]
    ),
  "7.2 language": (file) => (/\/Lang \(\w+/.test(catalog(file)) ? [] : ["no language"]),
  "7.2 kids": (file) =>
    elements(file).flatMap(({id, role, kids}) => {
      const allowed = allowedKids[role];
      return allowed === undefined
        ? []
        : kids.filter((kid) => !allowed.test(kid)).map((kid) => `element ${id}: ${kid} in ${role}`);
    }),
  "7.3 alternatives": (file) =>
    elements(file).flatMap(({id, role, body}) =>
      role !== "Figure" || /\/Alt (?:<FEFF[0-9A-F]{4,}>|\([^)])/.test(body)
        ? []
        : [`figure ${id} has no text`]
    ),
  "7.4.2 headings": (file) => skippedHeadings(file),
  "7.5 table headers": (file) =>
    elements(file).flatMap(({id, role, body}) =>
      role !== "TH" || /\/Scope \/(?:Column|Row|Both)/.test(body) ? [] : [`header ${id} has no scope`]
    ),
  "7.18 annotations": (file) =>
    [...file.objects].flatMap(([id, body]) =>
      /\/Subtype \/(?:Link|Widget)/.test(body) && !body.includes("/Contents ")
        ? [`annotation ${id} has no text`]
        : []
    ),
  "7.21 fonts": (file) =>
    [...file.objects].flatMap(([id, body]) => [
      ...(/\/Subtype \/(?:Type0|Type3)/.test(body) && !body.includes("/ToUnicode ")
        ? [`font ${id} does not say its letters`]
        : []),
      ...(/\/Subtype \/CIDFontType2/.test(body) &&
      !/\/FontFile2 /.test(file.objects.get(referenceIn(body, "FontDescriptor") ?? 0) ?? "")
        ? [`font ${id} is not in the file`]
        : [])
    ])
};

/** What a PDF lacks of PDF/UA, as far as its objects tell: the clause, then what was found. Reading it is left to people. */
export function accessibilityProblems(pdf: Uint8Array): string[] {
  const file = readPdfObjects(pdf);
  return Object.entries(rules).flatMap(([clause, rule]) =>
    rule(file).map((problem) => `${clause}: ${problem}`)
  );
}

const standard =
  /^(?:Document|Part|Art|Sect|Div|BlockQuote|Caption|TOC|TOCI|Index|P|H[1-6]?|L|LI|Lbl|LBody|Table|TR|TH|TD|THead|TBody|TFoot|Span|Quote|Note|Code|Link|Figure|Formula)$/;

const allowedKids: {readonly [role: string]: RegExp} = {
  L: /^(?:LI|Caption)$/,
  LI: /^(?:Lbl|LBody)$/,
  Table: /^(?:TR|THead|TBody|TFoot|Caption)$/,
  TR: /^(?:TH|TD)$/,
  THead: /^TR$/,
  TBody: /^TR$/
};

const catalog = ({objects, trailer}: PdfObjects) => objects.get(referenceIn(trailer, "Root") ?? 0) ?? "";
const root = (file: PdfObjects) => file.objects.get(referenceIn(catalog(file), "StructTreeRoot") ?? 0) ?? "";

interface Element {
  readonly id: number;
  readonly role: string;
  readonly kids: readonly string[];
  readonly body: string;
}

/** The elements of the structure tree, in reading order. */
function elements({objects, trailer}: PdfObjects): Element[] {
  const under = (id: number): Element[] => {
    const body = objects.get(id) ?? "";
    const role = roleOf(body);
    if (role === undefined) return [];
    const kids = kidsOf(body).flatMap((kid) => roleOf(objects.get(kid) ?? "") ?? []);
    return [{id, role, kids, body}, ...kidsOf(body).flatMap(under)];
  };
  return kidsOf(root({objects, trailer})).flatMap(under);
}

/** What a page draws that is in no element and no artifact. */
function strayContent(page: string, {objects}: PdfObjects): string[] {
  const contents = /\/Type \/Page(?![a-zA-Z])/.test(page) ? referenceIn(page, "Contents") : undefined;
  if (contents === undefined) return [];
  let depth = 0;
  let stray = 0;
  for (const line of (streamOf(objects.get(contents) ?? "") ?? "").split("\n")) {
    if (/\bB(?:DC|MC)$/.test(line)) depth++;
    else if (line === "EMC") depth--;
    else if (depth === 0 && /(?:^|\s)(?:Tj|TJ|f|F|f\*|B|B\*|b|b\*|S|s|Do|sh)$/.test(line)) stray++;
  }
  if (depth !== 0) return [`content ${contents}: marks do not close`];
  return stray === 0 ? [] : [`content ${contents}: ${stray} drawings in no element`];
}

function skippedHeadings(file: PdfObjects): string[] {
  let level = 0;
  return elements(file).flatMap(({id, role}) => {
    const found = /^H([1-6])$/.exec(role)?.[1];
    if (found === undefined) return [];
    const before = level;
    level = Number(found);
    return level > before + 1 ? [`heading ${id}: H${level} after H${before}`] : [];
  });
}
