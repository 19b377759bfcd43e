import excel from "exceljs";
import {expect, test} from "vitest";
import {stillPdf} from "../../src/files/paper/stillPdf.js";
import {slugOf} from "../../src/publication/slugOf.js";
import {stillZip} from "../../src/publication/stillZip.js";

test("the clock of a PDF becomes the day of the publication, byte for byte as long", () => {
  const written = "/CreationDate (D:20261130094512+01'00')\n/ModDate (D:20261130094513+00'00')\nxref";
  const still = Buffer.from(stillPdf(Buffer.from(written, "latin1"), "2026-01-15")).toString("latin1");
  expect(still).toHaveLength(written.length);
  expect(still).toBe("/CreationDate (D:20260115000000+00'00')\n/ModDate (D:20260115000000+00'00')\nxref");
});

test("a workbook loses the clock of its parts and still opens", async () => {
  const book = new excel.Workbook();
  book.addWorksheet("Un").addRow(["a", 1]);
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  const still = Buffer.from(stillZip(bytes, "2026-01-15"));
  // MS-DOS: (2026 − 1980) × 512 + 1 × 32 + 15, at 10 of the first header and at midnight.
  expect(still.readUInt16LE(10)).toBe(0);
  expect(still.readUInt16LE(12)).toBe(23_599);
  const read = new excel.Workbook();
  await read.xlsx.load(still as unknown as ArrayBuffer);
  expect(read.getWorksheet("Un")?.getCell("B1").value).toBe(1);
});

test("a title names a file without cutting a word, nor a phrase in its middle", () => {
  expect(slugOf("Part des ménages sous 60 % du plafond PLUS dans les attributions")).toBe(
    "part-des-menages-sous-60-du-plafond-plus"
  );
  expect(slugOf("Ce qui change en 2022, par rapport à « Les pratiques de 2014 continuent »")).toBe(
    "ce-qui-change-en-2022"
  );
  expect(slugOf("Équilibre !")).toBe("equilibre");
});
