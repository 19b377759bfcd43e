import {accessibilityProblems} from "./accessibilityProblems.js";
import {type PdfObjects, readPdfObjects, referenceIn, writePdfObjects} from "./pdfObjects.js";
import {flateObject, streamOf} from "./pdfStream.js";
import {pdfTitle} from "./pdfTitle.js";
import {strictStructure} from "./strictStructure.js";
import {withArtifacts} from "./withArtifacts.js";

/**
 * A PDF of Chromium made as PDF/UA asks: standard roles, nothing outside of an element that is not an artifact, metadata. It says
 * that it is PDF/UA only where every rule that we check holds.
 */
export function accessiblePdf(pdf: Uint8Array): Uint8Array {
  const file = readPdfObjects(pdf);
  strictStructure(file);
  for (const body of [...file.objects.values()]) {
    const contents = /\/Type \/Page(?![a-zA-Z])/.test(body) ? referenceIn(body, "Contents") : undefined;
    const content = contents === undefined ? undefined : streamOf(file.objects.get(contents) ?? "");
    if (contents !== undefined && content !== undefined)
      file.objects.set(contents, flateObject(withArtifacts(content)));
  }
  const metadata = Math.max(...file.objects.keys()) + 1;
  describe(file, metadata, true);
  const claimed = writePdfObjects(file);
  if (accessibilityProblems(claimed).length === 0) return claimed;
  describe(file, metadata, false);
  return writePdfObjects(file);
}

/** Puts the metadata in their place, named by the catalog. */
function describe({objects, trailer}: PdfObjects, metadata: number, claimed: boolean): void {
  const catalog = referenceIn(trailer, "Root") ?? 0;
  const body = objects.get(catalog) ?? "";
  if (!body.includes("/Metadata "))
    objects.set(catalog, body.replace(/>>\s*$/, `\n/Metadata ${metadata} 0 R>>\n`));
  const packet = Buffer.from(packetOf(pdfTitle({objects, trailer}), claimed), "utf8").toString("latin1");
  objects.set(
    metadata,
    `\n<</Type /Metadata\n/Subtype /XML\n/Length ${packet.length}>> stream\n${packet}\nendstream\n`
  );
}

function packetOf(title: string, claimed: boolean): string {
  const escaped = title.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const identifier = claimed ? "\n<pdfuaid:part>1</pdfuaid:part>" : "";
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>fr</rdf:li></rdf:Bag></dc:language>${identifier}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}
