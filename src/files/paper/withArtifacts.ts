const marks = /(?:BDC|BMC)$/;
const pathStarts = /(?:^|\s)(?:m|re)$/;
const paints = /(?:^|\s)(?:f|F|f\*|B|B\*|b|b\*|S|s)$/;
const draws = /(?:^|\s)(?:Do|sh)$/;

/**
 * The content of a page where what belongs to no element, such as the foot of the page, a rule or a ground, is marked as an
 * artifact: a screen reader passes over it. Operators stand one a line, as Chromium writes them.
 */
export function withArtifacts(content: string): string {
  const lines = content.split("\n");
  const written: string[] = [];
  let depth = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (marks.test(line)) depth++;
    else if (line === "EMC") depth--;
    const end = depth > 0 ? undefined : drawingEnd(lines, i);
    if (end === undefined) written.push(line);
    else {
      written.push("/Artifact BMC", ...lines.slice(i, end + 1), "EMC");
      i = end;
    }
  }
  return written.join("\n");
}

/** Where what starts here ends, if it draws: a text, a path that is painted, a picture. */
function drawingEnd(lines: readonly string[], start: number): number | undefined {
  const line = lines[start];
  if (draws.test(line)) return start;
  const last =
    line === "BT" ? /^ET$/ : pathStarts.test(line) ? /(?:^|\s)(?:f|F|f\*|B|B\*|b|b\*|S|s|n)$/ : undefined;
  if (last === undefined) return undefined;
  const length = lines.slice(start).findIndex((each) => last.test(each));
  if (length < 0) return undefined;
  const end = start + length;
  return line === "BT" || paints.test(lines[end]) ? end : undefined;
}
