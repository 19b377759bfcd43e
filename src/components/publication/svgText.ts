/** A drawing as the text of a file of its own: the colours that it takes from the style of the page are written in it. */
export function svgText(drawing: SVGElement): string {
  const style = getComputedStyle(document.documentElement);
  return new XMLSerializer()
    .serializeToString(drawing)
    .replace(/var\((--[\w-]+)\)/g, (found, name: string) => style.getPropertyValue(name).trim() || found);
}
