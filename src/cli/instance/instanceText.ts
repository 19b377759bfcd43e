import Table from "cli-table3";
import type {InstanceDocument} from "../../analysis/instance/instanceDocument.js";
import {
  bailleursTable,
  type InstanceTable,
  instanceNotes,
  instanceSentences,
  preconisationTable,
  vacancyTable
} from "../../words/instanceWords.js";
import {withoutRules} from "../tableChars.js";

/** The sheets for a terminal, one after the other. */
export function instanceText(document: InstanceDocument): string {
  return [
    document.title,
    ...document.sheets.flatMap((sheet) => [
      "",
      `${sheet.nom} (${sheet.communes.length} communes)`,
      ...instanceSentences(sheet, document),
      ...[preconisationTable(sheet, document), bailleursTable(sheet), vacancyTable(sheet, document)].flatMap(
        (table) => (table === undefined ? [] : [tableText(table)])
      )
    ]),
    "",
    ...instanceNotes(document),
    ""
  ].join("\n");
}

function tableText({caption, head, rows}: InstanceTable): string {
  const drawn = new Table({
    head: [...head],
    style: {head: [], border: []},
    chars: withoutRules,
    colAligns: head.map((_, i) => (i === 0 || head.length === 2 ? "left" : "right"))
  });
  drawn.push(...rows.map((row) => [...row]));
  return `${caption}\n${drawn.toString()}`;
}
