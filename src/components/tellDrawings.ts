/**
 * Puts the text of a drawing that is one SVG on the SVG itself: Chromium leaves out of a tagged PDF an image that holds
 * nothing but what is hidden, and its text with it.
 */
export function tellDrawings(report: ParentNode): void {
  for (const drawing of report.querySelectorAll(".drawing[role=img]")) {
    const [svg] = drawing.children;
    if (drawing.children.length !== 1 || !svg.matches("svg")) continue;
    svg.removeAttribute("aria-hidden");
    for (const name of ["role", "aria-label"]) {
      svg.setAttribute(name, drawing.getAttribute(name) ?? "");
      drawing.removeAttribute(name);
    }
  }
}
