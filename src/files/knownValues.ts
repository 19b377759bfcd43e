import {existsSync} from "node:fs";
import {join} from "node:path";
import {cadragePrefix} from "../analysis/mondes/factors.js";
import type {KnownValues, ValueHistory} from "../analysis/mondes/knownValues.js";
import type {Convention, ParameterValue} from "../core/convention/convention.js";
import type {Hypotheses} from "../core/convention/hypotheses.js";
import type {CadrageRow} from "../core/formats/territoireTables.js";
import {typography} from "../words/typography.js";
import {readCheckedYaml} from "./checkedYaml.js";
import {DataError} from "./dataError.js";
import {knownValuesFormat} from "./knownValuesFormat.js";
import {projectFolder} from "./projectFolders.js";

/** What is known of a value beside its history: what it is today, and how far it may go. */
export interface CurrentValue {
  readonly value: ParameterValue;
  /** From the least to the greatest of every range that it ever had. */
  readonly range?: readonly [number, number];
}

/** The file that says when values were known. */
export function knownValuesPath(root: string = projectFolder()): string {
  return join(root, "data", "territoire", "connu.yaml");
}

/** When each value was known; nothing is dated where the project does not say. Throws a DataError with every problem at once. */
export function readKnownValues(root: string = projectFolder()): KnownValues {
  const file = knownValuesPath(root);
  if (!existsSync(file)) return {histories: {}, undated: []};
  const {document, content, problems} = readCheckedYaml(file, knownValuesFormat);
  if (content === undefined) throw new DataError(problems);
  const repeated = Object.entries(content.values).flatMap(([id, {connuLe, values}]) =>
    values.flatMap((one, i) =>
      [connuLe, ...values.slice(0, i).map((before) => before.connuLe)].includes(one.connuLe)
        ? [
            document.problemAt(
              ["values", id, "values", i, "connuLe"],
              `le ${one.connuLe} porte déjà une autre valeur de « ${id} » ; attendu : un jour par valeur.`
            )
          ]
        : []
    )
  );
  if (repeated.length > 0) throw new DataError(repeated);
  const evident = ({evidence, ...dated}: (typeof content.values)[string]["values"][number]) => ({
    ...dated,
    reason: typography(dated.reason),
    ...(evidence !== undefined && {evidence})
  });
  return {
    histories: Object.fromEntries(
      Object.entries(content.values).map(([id, {connuLe, values}]): [string, ValueHistory] => [
        id,
        {connuLe, values: values.map(evident)}
      ])
    ),
    undated: Object.entries(content.undated).map(([id, {what, why, connuLe, ids}]) => ({
      ...{id, connuLe, ids},
      what: typography(what),
      why: typography(why)
    }))
  };
}

/** The values that may have a history, as they are today: hypotheses, parameters of the text, rows of cadrage.csv. */
export function currentValues(
  {hypotheses, convention}: {readonly hypotheses: Hypotheses; readonly convention: Convention},
  cadrage: readonly CadrageRow[]
): ReadonlyMap<string, CurrentValue> {
  const values: [string, CurrentValue][] = [
    ...Object.entries(hypotheses).map(([id, {value, range, later = []}]): [string, CurrentValue] => {
      const ranges = [range ?? [], ...later.map((one) => one.range)].flat();
      const whole = [Math.min(...ranges), Math.max(...ranges)] as const;
      return [id, {value, ...(range !== undefined && {range: whole})}];
    }),
    ...Object.entries(convention.parameters).map(([id, {values}]): [string, CurrentValue] => [
      id,
      {value: values[0].value}
    ]),
    ...cadrage.map(({id, valeur}): [string, CurrentValue] => [`${cadragePrefix}${id}`, {value: valeur}])
  ];
  return new Map(values);
}

/** Refuses a history of something that is not there, of another kind, or out of every range. */
export function checkKnownValues(
  current: ReadonlyMap<string, CurrentValue>,
  root: string = projectFolder()
): void {
  const {histories, undated} = readKnownValues(root);
  const file = knownValuesPath(root);
  if (!existsSync(file)) return;
  const {document} = readCheckedYaml(file, knownValuesFormat);
  const unknown = (id: string) =>
    `« ${id} » n’est ni une hypothèse, ni un paramètre de la convention, ni une ligne de cadrage.csv.`;
  const problems = [
    ...Object.entries(histories).flatMap(([id, {values}]) => {
      const today = current.get(id);
      if (today === undefined) return [document.problemAt(["values", id], unknown(id), {onKey: true})];
      return values.flatMap(({value}, i) => {
        const fault = faultOf(value, today);
        return fault === undefined
          ? []
          : [document.problemAt(["values", id, "values", i, "value"], `« ${id} » : ${fault}`)];
      });
    }),
    ...undated.flatMap(({id, ids}) =>
      ids.flatMap((one, i) =>
        current.has(one) ? [] : [document.problemAt(["undated", id, "ids", i], unknown(one))]
      )
    )
  ];
  if (problems.length > 0) throw new DataError(problems);
}

function faultOf(value: ParameterValue, {value: today, range}: CurrentValue): string | undefined {
  if (shapeOf(value) !== shapeOf(today))
    return `${JSON.stringify(value)} trouvé ; attendu : la même forme que la valeur d’aujourd’hui, ${JSON.stringify(today)}.`;
  if (typeof value !== "number" || range === undefined) return undefined;
  const [min, max] = range;
  return value < min || value > max
    ? `${value} trouvé ; attendu : de ${min} à ${max}, les intervalles qu’elle a eus.`
    : undefined;
}

function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(shapeOf).join()}]`;
  if (typeof value !== "object" || value === null) return typeof value;
  return JSON.stringify(Object.entries(value).map(([key, entry]) => [key, shapeOf(entry)]));
}
