import {typography} from "../words/typography.js";

export type Child = Node | string | number | undefined | readonly Child[];

export interface Attributes {
  readonly [name: string]: string | number | boolean | undefined;
}

/** Creates an HTML element, its text in French typography; attributes that are undefined or false are left out, true gives an empty one. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  for (const [name, given] of Object.entries(attributes)) {
    if (given === undefined || given === false) continue;
    node.setAttribute(name, given === true ? "" : String(given));
  }
  append(node, children);
  return node;
}

function append(node: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === undefined) continue;
    if (Array.isArray(child)) append(node, child);
    else node.appendChild(child instanceof Node ? child : document.createTextNode(typography(String(child))));
  }
}
