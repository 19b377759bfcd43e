import {type Archive, openArchive} from "./archive.js";
import {type CellFormat, readCellFormats} from "./cellFormats.js";
import {chooseSheet} from "./chooseSheet.js";
import {readSharedStrings} from "./sharedStrings.js";
import {readSheetLayout, type SheetLayout} from "./sheetLayout.js";
import {type SheetRow, sheetRows} from "./sheetRows.js";
import {readWorkbook} from "./workbook.js";

/** One tab of a workbook, ready to be read as often as needed. */
export interface OpenSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Every tab, in their order, with whether it is hidden. */
  readonly tabs: readonly {readonly name: string; readonly hidden: boolean}[];
  readonly layout: SheetLayout;
  rows(): AsyncGenerator<SheetRow[]>;
}

/** Opens the tab asked for, or the first visible one; strings and formats are read once. */
export async function readSheet(path: string, asked: string | undefined): Promise<OpenSheet> {
  return withArchive(path, async (archive) => {
    const workbook = await readWorkbook(archive, path);
    const sheet = chooseSheet(workbook.sheets, asked, path);
    const strings = await readSharedStrings(archive, {path, part: workbook.stringsPart});
    const formats: readonly CellFormat[] = await readCellFormats(archive, {path, part: workbook.stylesPart});
    const layout = await readSheetLayout(archive, {path, part: sheet.part});
    return {
      name: sheet.name,
      hidden: sheet.hidden,
      tabs: workbook.sheets.map(({name, hidden}) => ({name, hidden})),
      layout,
      async *rows() {
        const again = await openArchive(path);
        try {
          yield* sheetRows(again, {
            path,
            part: sheet.part,
            sheet: sheet.name,
            strings,
            formats,
            from1904: workbook.from1904
          });
        } finally {
          again.close();
        }
      }
    };
  });
}

async function withArchive<Result>(
  path: string,
  use: (archive: Archive) => Promise<Result>
): Promise<Result> {
  const archive = await openArchive(path);
  try {
    return await use(archive);
  } finally {
    archive.close();
  }
}
