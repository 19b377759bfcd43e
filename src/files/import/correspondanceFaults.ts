import {isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap} from "yaml";
import {closest} from "../../core/formats/closest.js";
import type {ColumnKind, ImportSpec} from "./importSpec.js";

/** Parts of a correspondance, in the order of its files. */
export const sections = ["colonnes", "valeurs", "vides", "identifiant", "positions"] as const;

/** What is wrong at a node of a correspondance, in French. */
export interface CorrespondanceFault {
  readonly node: unknown;
  readonly message: string;
}

type Pair = {readonly key: Scalar; readonly value: Node | null};

/** Whether each part of a correspondance is what it must be: known names, texts, values that the import admits, whole numbers. */
export function correspondanceFaults(root: YAMLMap, spec: ImportSpec): CorrespondanceFault[] {
  const names = spec.columns.map(({name}) => name);
  const part = (name: (typeof sections)[number]) => root.get(name, true) as Node | null | undefined;
  return [
    ...unknownKeys(root, {accepted: sections, what: "Rubrique"}),
    ...mapOf(part("colonnes"), "colonnes", (map) => [
      ...unknownKeys(map, {accepted: names, what: "Colonne"}),
      ...pairs(map).flatMap(({key, value}) => textsOf(value ?? key, "des titres"))
    ]),
    ...mapOf(part("valeurs"), "valeurs", (map) => [
      ...unknownKeys(map, {accepted: names, what: "Colonne"}),
      ...pairs(map).flatMap(({key, value}) =>
        mapOf(value ?? key, `valeurs, ${key.value}`, (values) =>
          valuesOf(values, spec.columns.find(({name}) => name === key.value)?.kind)
        )
      )
    ]),
    ...(["vides", "identifiant"] as const).flatMap((name) => {
      const node = part(name);
      return node === undefined ? [] : textsOf(node ?? root, `« ${name} » : des textes`);
    }),
    ...mapOf(part("positions"), "positions", (map) => [
      ...unknownKeys(map, {accepted: ["champs", "colonnes", "enTete", "identifiant"], what: "Clé"}),
      ...pairs(map).flatMap(({key, value}) =>
        key.value === "champs" || key.value === "identifiant"
          ? rankOf(value ?? key)
          : mapOf(value ?? key, `positions, ${key.value}`, (ranks) =>
              pairs(ranks).flatMap((rank) => rankOf(rank.value ?? rank.key))
            )
      )
    ])
  ];
}

function pairs(map: YAMLMap): readonly Pair[] {
  return map.items as unknown as readonly Pair[];
}

function mapOf(
  node: Node | null | undefined,
  name: string,
  faults: (map: YAMLMap) => CorrespondanceFault[]
): CorrespondanceFault[] {
  if (node === undefined) return [];
  if (isMap(node)) return faults(node);
  return [{node, message: `« ${name} » : attendu, une clé par ligne, chacune suivie de deux-points.`}];
}

function unknownKeys(
  map: YAMLMap,
  {accepted, what}: {readonly accepted: readonly string[]; readonly what: string}
): CorrespondanceFault[] {
  return pairs(map).flatMap(({key}) => {
    const name = String(key.value);
    if (accepted.includes(name)) return [];
    const near = closest(name, accepted);
    const hint = near === undefined ? "" : ` Vouliez-vous dire « ${near} » ?`;
    return [{node: key, message: `${what} « ${name} » inconnue. Admises : ${accepted.join(", ")}.${hint}`}];
  });
}

function textsOf(node: Node, what: string): CorrespondanceFault[] {
  const items = isSeq(node) ? node.items : [node];
  return items.flatMap((item) =>
    isScalar(item) && item.value !== null
      ? []
      : [{node: isSeq(node) ? node : item, message: `Attendu : ${what}, un seul ou entre crochets.`}]
  );
}

/** What is imported must be what the column takes; places and bailleurs are looked at where the file is read. */
function valuesOf(values: YAMLMap, kind: ColumnKind | undefined): CorrespondanceFault[] {
  const accepted = kind?.type === "choix" ? kind.values : kind?.type === "qpv" ? ["oui", "non"] : undefined;
  return [
    ...(accepted === undefined ? [] : unknownKeys(values, {accepted, what: "Valeur"})),
    ...pairs(values).flatMap(({key, value}) => textsOf(value ?? key, "des textes"))
  ];
}

function rankOf(node: Node): CorrespondanceFault[] {
  const rank = isScalar(node) ? node.value : undefined;
  return Number.isSafeInteger(rank) && Number(rank) >= 0
    ? []
    : [{node, message: "Attendu : un nombre entier, le rang de la colonne."}];
}
