import type {PdfObjects} from "./pdfObjects.js";

/** Elements that hold a block of the page, for which a neutral element is a division and not a span. */
const blocks = /^(?:P|H[1-6]|L|LI|Table|TR|TH|TD|Figure|Caption|Div|Document|Sect|Art|Part|BlockQuote)$/;

/**
 * Gives each neutral element of the structure tree the standard role of its place, so that a list item holds a body, and a
 * figure that is only the frame of one is a division: what Chromium leaves to the reader is said.
 */
export function strictStructure({objects}: PdfObjects): void {
  for (const [id, body] of objects) {
    const role = roleOf(body);
    if (role === undefined) continue;
    const strict = strictRole(role, body, objects);
    if (strict !== role) objects.set(id, body.replace(`/S /${role}`, `/S /${strict}`));
  }
  for (const [id, body] of [...objects]) {
    if (roleOf(body) === "LI") gatherBody(id, objects);
    if (body.includes("/Type /StructTreeRoot"))
      objects.set(id, body.replace(/>>\s*$/, "\n/RoleMap <</Strong /Span /Em /Span>>>>\n"));
  }
}

/** Puts all that a list item holds beside its mark into one body. */
function gatherBody(item: number, objects: PdfObjects["objects"]): void {
  const body = objects.get(item) ?? "";
  const [marks, rest] = [true, false].map((mark) =>
    kidsOf(body).filter((id) => (roleOf(objects.get(id) ?? "") === "Lbl") === mark)
  );
  if (rest.length === 0) return;
  const gathered = Math.max(...objects.keys()) + 1;
  const refer = (ids: readonly number[]) => `[${ids.map((id) => `${id} 0 R`).join(" ")}]`;
  objects.set(gathered, `\n<</Type /StructElem\n/S /LBody\n/P ${item} 0 R\n/K ${refer(rest)}>>\n`);
  objects.set(item, body.replace(/\/K (?:\[[^\]]*\]|\d+ 0 R)/, `/K ${refer([...marks, gathered])}`));
  for (const id of rest)
    objects.set(id, (objects.get(id) ?? "").replace(/\/P \d+ 0 R/, `/P ${gathered} 0 R`));
}

/** What an element of the structure tree is; undefined where the object is none. */
export function roleOf(body: string): string | undefined {
  return body.includes("/Type /StructElem") ? /\/S \/(\w+)/.exec(body)?.[1] : undefined;
}

/** Numbers of the elements that an element holds. */
export function kidsOf(body: string): number[] {
  const kids = /\/K (\[[^\]]*\]|\d+ 0 R)/.exec(body)?.[1] ?? "";
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));
}

function strictRole(role: string, body: string, objects: PdfObjects["objects"]): string {
  const kids = kidsOf(body).filter((id) => roleOf(objects.get(id) ?? "") !== undefined);
  if (role === "Figure") return body.includes("/Alt ") || kids.length === 0 ? role : "Div";
  if (role !== "NonStruct") return role;
  return kids.some((id) => holdsBlock(id, objects)) ? "Div" : "Span";
}

function holdsBlock(id: number, objects: PdfObjects["objects"]): boolean {
  const body = objects.get(id) ?? "";
  return blocks.test(roleOf(body) ?? "") || kidsOf(body).some((kid) => holdsBlock(kid, objects));
}
