import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {accessibilityProblems} from "../../../src/files/paper/accessibilityProblems.js";
import {accessiblePdf} from "../../../src/files/paper/accessiblePdf.js";
import {chromiumSession} from "../../../src/files/paper/chromiumSession.js";
import {countPages, paperPdf} from "../../../src/files/paper/paperPdf.js";
import {readPdfObjects, referenceIn, writePdfObjects} from "../../../src/files/paper/pdfObjects.js";
import {streamOf} from "../../../src/files/paper/pdfStream.js";
import {withArtifacts} from "../../../src/files/paper/withArtifacts.js";
import {requiredChromium} from "../../../src/publication/requiredChromium.js";
import {pdfText} from "../../helpers/pdfText.js";

/** A page with all that a report has: a ground, a list with bold words, a table, a figure within a frame, a foot. */
const page = (headings: string) => `<!doctype html><html lang="fr"><head><title>L’essai</title>
<style>@page {size: A4; @bottom-right {content: counter(page)}} .cadre {background: #eef; border: 1px solid #333}</style></head><body>
${headings}<div class="cadre"><p>Une réponse.</p></div><ul><li><strong>Sur</strong> : un point</li><li>Un autre</li></ul>
<table><caption>Un tableau</caption><thead><tr><th scope="col">Quoi</th><th scope="col">Combien</th></tr></thead>
<tbody><tr><th scope="row">Un</th><td>1</td></tr></tbody></table>
<figure><h3>Une figure</h3><svg role="img" aria-label="Une barre de 3" width="40" height="9"><rect width="30" height="9"/></svg>
<figcaption>Une barre</figcaption></figure></body></html>`;

const folder = mkdtempSync(join(tmpdir(), "equilibre-papier-"));
let good: Uint8Array;
let skipped: Uint8Array;
let raw: Uint8Array;

beforeAll(async () => {
  const session = await chromiumSession(requiredChromium());
  const options = {folder, most: 1};
  good = (await paperPdf(session, {html: page("<h1>Titre</h1><h2>Partie</h2>"), ...options})).pdf;
  skipped = (await paperPdf(session, {html: page("<h1>Titre</h1>"), ...options})).pdf;
  const {data} = await session.send("Page.printToPDF", {generateTaggedPDF: true, preferCSSPageSize: true});
  raw = Buffer.from(data as string, "base64");
  await session.close();
}, 60_000);
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** The same file with one text of its objects changed: at least one object must hold it. */
function damaged(pdf: Uint8Array, found: RegExp, by: string): Uint8Array {
  const {objects, trailer} = readPdfObjects(pdf);
  const holding = [...objects].filter(([, body]) => found.test(body));
  expect(holding.length).toBeGreaterThan(0);
  for (const [id, body] of holding) objects.set(id, body.replace(found, by));
  return writePdfObjects({objects, trailer});
}

const metadataOf = (pdf: Uint8Array) => {
  const {objects, trailer} = readPdfObjects(pdf);
  const catalog = objects.get(referenceIn(trailer, "Root") ?? 0) ?? "";
  return Buffer.from(
    streamOf(objects.get(referenceIn(catalog, "Metadata") ?? 0) ?? "") ?? "",
    "latin1"
  ).toString();
};

describe("accessiblePdf", () => {
  it("mends what Chromium leaves, and says PDF/UA in its metadata, with the title", () => {
    const clauses = accessibilityProblems(raw).map((problem) => problem.split(":")[0]);
    expect(clauses).toEqual(expect.arrayContaining(["5 metadata", "7.1 content", "7.1 roles"]));
    expect(accessibilityProblems(good)).toEqual([]);
    expect(metadataOf(good)).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(metadataOf(good)).toContain(">L’essai<");
  });

  it("does not say PDF/UA of a file that skips a level of heading", () => {
    expect(accessibilityProblems(skipped)).toEqual([
      expect.stringMatching(/^7\.4\.2 headings: .*H3 after H1/)
    ]);
    expect(metadataOf(skipped)).not.toContain("pdfuaid:part");
  });

  it("keeps what is read and seen: the same text, the same pages, and drawings that only gain marks", () => {
    expect(pdfText(good)).toContain("Uneréponse.");
    expect(countPages(good)).toBe(1);
    expect(pdfText(accessiblePdf(raw))).toBe(pdfText(raw));
  });

  it.each([
    ["5 metadata", /<dc:title>/, "<dc:autre>"],
    ["7.1 tagged", /\/Marked true/, "/Marked false"],
    ["7.1 title shown", /\/DisplayDocTitle true/, "/DisplayDocTitle false"],
    ["7.1 roles", /\/RoleMap <<[^>]*>>/, ""],
    ["7.2 language", /\/Lang \(fr\)/, ""],
    ["7.2 kids", /\/S \/LBody/, "/S /Span"],
    ["7.3 alternatives", /\/Alt (?:<[0-9A-F]+>|\([^)]*\))/, ""],
    ["7.5 table headers", /\/Scope \/Column/, ""],
    ["7.21 fonts", /\/ToUnicode \d+ 0 R/, ""]
  ])("finds what breaks %s", (clause, found, by) => {
    const clauses = accessibilityProblems(damaged(good, found, by)).map((problem) => problem.split(":")[0]);
    expect(new Set(clauses)).toEqual(new Set([clause]));
  });
});

describe("withArtifacts", () => {
  it("marks what is drawn outside of elements, and neither clips nor what is in one", () => {
    const content =
      "q\n0 0 9 9 re\nW* n\n1 0 0 rg\n0 0 5 5 re\nf\n/P <</MCID 0 >>BDC\nBT\n<01> Tj\nET\nEMC\nBT\n<02> Tj\nET\nQ";
    expect(withArtifacts(content)).toBe(
      "q\n0 0 9 9 re\nW* n\n1 0 0 rg\n/Artifact BMC\n0 0 5 5 re\nf\nEMC\n/P <</MCID 0 >>BDC\nBT\n<01> Tj\nET\nEMC\n/Artifact BMC\nBT\n<02> Tj\nET\nEMC\nQ"
    );
  });
});
