import type {Estimate, Resultat, WorldsSpread} from "../indicateurs/result.js";
import type {Summary} from "../indicateurs/summarise.js";
import {sixDigits} from "./sixDigits.js";

/** Outer bars by the place of their figure in a document: worlds that speak, 5 and 95 %, share of chance. */
export type SpreadTree = {readonly [key: string]: SpreadTree | Leaf};
type Leaf = readonly [n: number, q05: number | null, q95: number | null, chanceShare: number | null];

/** The outer bars of a summary over worlds, where figures have one. */
export function spreadsIn(summary: Summary): SpreadTree {
  return branch(summary) ?? {};
}

function branch(node: unknown): SpreadTree | undefined {
  if (typeof node !== "object" || node === null) return undefined;
  const children = Object.entries(node).flatMap(([key, child]): [string, SpreadTree | Leaf][] => {
    const below = isEstimate(child) ? leafOf(child) : branch(child);
    return below === undefined ? [] : [[key, below]];
  });
  return children.length === 0 ? undefined : Object.fromEntries(children);
}

function leafOf({worlds}: Estimate): Leaf | undefined {
  return worlds && [worlds.n, sixDigits(worlds.q05), sixDigits(worlds.q95), sixDigits(worlds.chanceShare)];
}

/** The outer bar at a place such as « years.1.demande.enAttente »; undefined where the tree has none there. */
export function spreadAt(tree: SpreadTree, place: string): WorldsSpread | undefined {
  const found = place
    .split(".")
    .reduce<SpreadTree | Leaf | undefined>(
      (node, key) => (node === undefined || isLeaf(node) ? undefined : node[key]),
      tree
    );
  return found !== undefined && isLeaf(found) ? spreadOf(found) : undefined;
}

/** A document with the outer bars of a tree put on its figures; a figure that the tree does not have stays as it was. */
export function withSpreads(resultat: Resultat, tree: SpreadTree): Resultat {
  return grafted(resultat, tree) as Resultat;
}

function grafted(node: unknown, tree: SpreadTree | Leaf | undefined): unknown {
  if (tree === undefined || typeof node !== "object" || node === null) return node;
  if (isEstimate(node)) return isLeaf(tree) ? {...node, worlds: spreadOf(tree)} : node;
  if (isLeaf(tree)) return node;
  if (Array.isArray(node)) return node.map((child, i) => grafted(child, tree[i]));
  return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, grafted(child, tree[key])]));
}

function spreadOf([n, q05, q95, chanceShare]: Leaf): WorldsSpread {
  const known = (value: number | null) => value ?? Number.NaN;
  return {n, q05: known(q05), q95: known(q95), chanceShare: known(chanceShare)};
}

function isEstimate(node: unknown): node is Estimate {
  return typeof node === "object" && node !== null && "mean" in node && "se" in node && "q05" in node;
}

function isLeaf(tree: SpreadTree | Leaf): tree is Leaf {
  return Array.isArray(tree);
}
