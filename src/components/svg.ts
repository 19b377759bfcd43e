/** Creates an SVG element. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: {readonly [name: string]: string | number},
  ...children: readonly (SVGElement | string)[]
): SVGElementTagNameMap[K] {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, given] of Object.entries(attributes)) node.setAttribute(name, String(given));
  node.append(...children);
  return node;
}
