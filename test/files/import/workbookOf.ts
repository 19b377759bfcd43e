import {crc32, deflateRawSync} from "node:zlib";

export interface WorkbookOptions {
  readonly hiddenSheets?: readonly string[];
  /** Rows hidden on every sheet, from 1. */
  readonly hiddenRows?: readonly number[];
  readonly filter?: string;
  readonly merges?: readonly string[];
  readonly inline?: boolean;
  readonly rich?: boolean;
  readonly dropStrings?: boolean;
  /** Every cell under the first row is a formula, with its result or without. */
  readonly formulas?: boolean | "empty";
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook written part by part, so that tests decide of every detail; all cells are texts. */
export function workbookOf(
  sheets: {readonly [name: string]: readonly (readonly string[])[]},
  options: WorkbookOptions = {}
): Uint8Array {
  const strings: string[] = [];
  const names = Object.keys(sheets);
  const relations = (list: readonly string[]) =>
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join("")}</Relationships>`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const parts: {[name: string]: string} = {
    "[Content_Types].xml": `${head}<Types/>`,
    "_rels/.rels": relations([relation("r1", "officeDocument", "xl/workbook.xml")]),
    "xl/workbook.xml": `${head}<workbook ${main} xmlns:r="${office}"><sheets>${names
      .map(
        (name, i) =>
          `<sheet name="${escaped(name)}" sheetId="${i + 1}"${options.hiddenSheets?.includes(name) ? ' state="hidden"' : ""} r:id="s${i + 1}"/>`
      )
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ...names.map((_, i) => relation(`s${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`)),
      relation("t", "sharedStrings", "sharedStrings.xml")
    ])
  };
  names.forEach((name, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetOf(sheets[name], strings, options);
  });
  parts["xl/sharedStrings.xml"] =
    `${head}<sst ${main}>${(options.dropStrings ? [] : strings).map((text) => `<si>${textOf(text, options)}</si>`).join("")}</sst>`;
  return workbookOf.parts(parts);
}

/** An archive of these parts, with its directory at the end. */
workbookOf.parts = (parts: {readonly [name: string]: string}): Uint8Array => {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const plain = Buffer.from(text);
    const packed = deflateRawSync(plain);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(plain.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, 10);
    const file = Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), common, Buffer.from(name), packed]);
    directory.push(
      Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000", "latin1"), common, central, Buffer.from(name)])
    );
    files.push(file);
    offset += file.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, list, end]);
};

function sheetOf(rows: readonly (readonly string[])[], strings: string[], options: WorkbookOptions): string {
  const {inline, formulas, hiddenRows = [], merges = [], filter} = options;
  const cell = (text: string, place: string, row: number) => {
    if (text === "") return "";
    if (formulas && row > 1)
      return `<c r="${place}" t="str"><f>T("x")</f>${formulas === "empty" ? "" : `<v>${escaped(text)}</v>`}</c>`;
    if (inline) return `<c r="${place}" t="inlineStr"><is>${textOf(text, options)}</is></c>`;
    if (!strings.includes(text)) strings.push(text);
    return `<c r="${place}" t="s"><v>${strings.indexOf(text)}</v></c>`;
  };
  const lines = rows.map(
    (cells, i) =>
      `<row r="${i + 1}"${hiddenRows.includes(i + 1) ? ' hidden="1"' : ""}>${cells.map((text, k) => cell(text, `${String.fromCharCode(65 + k)}${i + 1}`, i + 1)).join("")}</row>`
  );
  return `${head}<worksheet ${main}><sheetData>${lines.join("")}</sheetData>${filter ? `<autoFilter ref="${filter}"/>` : ""}${
    merges.length > 0
      ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`
      : ""
  }</worksheet>`;
}

function textOf(text: string, {rich}: WorkbookOptions): string {
  if (!rich) return `<t xml:space="preserve">${escaped(text)}</t>`;
  const half = text.length >> 1;
  return `<r><t xml:space="preserve">${escaped(text.slice(0, half))}</t></r><r><rPr><b/></rPr><t xml:space="preserve">${escaped(text.slice(half))}</t></r><rPh sb="0" eb="1"><t>kana</t></rPh>`;
}
