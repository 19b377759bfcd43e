import {type Document, isAlias, isMap, isNode, isPair, isScalar, isSeq, type Node} from "yaml";

export const duplicateKey = "YAML illisible : clé écrite deux fois";
const deepest = 60;

export interface StructureFault {
  readonly offset: number;
  readonly message: string;
}

/** What the parser lets pass and no document of ours may have: a key twice, a reference to what holds it, an endless nest. */
export function structureFaults(document: Document): StructureFault[] {
  const faults: StructureFault[] = [];
  const above = new Set<Node>();
  const fault = (node: unknown, message: string) =>
    void faults.push({offset: isNode(node) ? (node.range?.[0] ?? 0) : 0, message});
  const visit = (node: unknown, depth: number): void => {
    if (isAlias(node)) {
      const target = node.resolve(document);
      if (target !== undefined && above.has(target))
        fault(node, "YAML illisible : renvoi (*) vers ce qui le contient, la liste n’aurait pas de fin");
      return;
    }
    if (!isMap(node) && !isSeq(node)) return;
    if (depth > deepest) {
      fault(node, `YAML illisible : plus de ${deepest} niveaux imbriqués`);
      return;
    }
    above.add(node);
    const keys = new Set<string>();
    for (const item of node.items as readonly unknown[]) {
      if (!isPair(item)) {
        visit(item, depth + 1);
        continue;
      }
      const key = String(isScalar(item.key) ? item.key.value : item.key);
      if (keys.has(key)) fault(item.key, duplicateKey);
      keys.add(key);
      visit(item.value, depth + 1);
    }
    above.delete(node);
  };
  visit(document.contents, 0);
  return faults;
}
