import {existsSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import type {UnjudgedTable} from "../../analysis/confronter/confrontation.js";
import {confrontedOutcomes} from "../../analysis/confronter/confrontedOutcomes.js";
import type {MissCause} from "../../analysis/confronter/missCauses.js";
import type {OutputMapping} from "../../analysis/confronter/observedFigure.js";
import type {Convention} from "../../core/convention/convention.js";
import {uncertaintyIds} from "../../core/convention/uncertainties.js";
import {typography} from "../../words/typography.js";
import {readCheckedYaml} from "../checkedYaml.js";
import {DataError} from "../dataError.js";
import {readPartnerFiles} from "../explorer/partnerFiles.js";
import {projectFolder} from "../projectFolders.js";
import {scenarioIds} from "../scenarioPaths.js";

const text = z.string().min(1);
const confronterFormat = z.strictObject({
  apart: z.record(z.string().regex(/^\d{4}$/, "une année"), text),
  outputs: z.record(
    text,
    z.strictObject({
      objective: text.optional(),
      assumed: text,
      happened: text,
      carriedBy: z.array(text).min(1)
    })
  ),
  unjudged: z.record(text, text),
  happened: text.optional(),
  causes: z.record(text, z.strictObject({label: text, ids: z.array(text).min(1)})).default({})
});

/** What is said of public figures, as data: causes by output, years apart, tables that partners hold. */
export interface ConfronterData {
  readonly apart: {readonly [year: number]: string};
  readonly mappings: {readonly [output: string]: OutputMapping};
  readonly unjudged: readonly UnjudgedTable[];
  /** The scenario that holds what happened, as dated data; undefined where the project has none. */
  readonly happened?: string;
  /** What a miss is split between: hypotheses that what happened replaces together. */
  readonly causes: readonly MissCause[];
}

const path = "data/observations/confronter.yaml";

/**
 * Reads data/observations/confronter.yaml; nothing is said where the project has none. `known` are the ids that a gap may be
 * carried by, each with what it is called. Throws a DataError with every problem at once.
 */
export function readConfronter(
  {known, convention}: {readonly known: ReadonlyMap<string, string>; readonly convention: Convention},
  root: string = projectFolder()
): ConfronterData {
  const file = join(root, path);
  if (!existsSync(file)) return {apart: {}, mappings: {}, unjudged: [], causes: []};
  const {document, content, problems} = readCheckedYaml(file, confronterFormat);
  if (content === undefined) throw new DataError(problems);
  const partners = new Map(readPartnerFiles([...known.keys()], root).map((partner) => [partner.id, partner]));
  const outputs = Object.entries(content.outputs);
  const faults = [
    ...outputs.flatMap(([output, {objective, carriedBy}]) => [
      ...(confrontedOutcomes.has(output)
        ? []
        : [
            document.problemAt(
              ["outputs", output],
              `« ${output} » n’est pas une sortie que l’on compare. Admises : ${[...confrontedOutcomes.keys()].join(", ")}.`,
              {onKey: true}
            )
          ]),
      ...(objective === undefined || typeof convention.parameters[objective]?.values[0]?.value === "number"
        ? []
        : [
            document.problemAt(
              ["outputs", output, "objective"],
              `« ${objective} » n’est pas un paramètre de la convention qui soit un nombre.`
            )
          ]),
      ...carriedBy.flatMap((id, i) =>
        known.has(id)
          ? []
          : [
              document.problemAt(
                ["outputs", output, "carriedBy", i],
                `« ${id} » n’est ni une hypothèse ni un paramètre de la convention.`
              )
            ]
      )
    ]),
    ...Object.keys(content.unjudged).flatMap((id) =>
      partners.has(id)
        ? []
        : [
            document.problemAt(
              ["unjudged", id],
              `« ${id} » n’est pas un fichier des partenaires. Admis : ${[...partners.keys()].join(", ")}.`,
              {onKey: true}
            )
          ]
    )
  ];
  const moved = new Set<string>(uncertaintyIds);
  for (const [cause, {ids}] of Object.entries(content.causes))
    for (const [i, id] of ids.entries())
      if (!moved.has(id))
        faults.push(
          document.problemAt(
            ["causes", cause, "ids", i],
            `« ${id} » n’est pas une hypothèse qu’un scénario puisse fixer. Admises : ${[...moved].join(", ")}.`
          )
        );
  if (content.happened !== undefined && !scenarioIds(root).includes(content.happened))
    faults.push(
      document.problemAt(["happened"], `« ${content.happened} » n’est pas une simulation du projet.`)
    );
  if (faults.length > 0) throw new DataError(faults);
  return {
    ...(content.happened !== undefined && {happened: content.happened}),
    causes: Object.entries(content.causes).map(([id, {label, ids}]) => ({id, label: typography(label), ids})),
    apart: Object.fromEntries(Object.entries(content.apart).map(([year, why]) => [year, typography(why)])),
    mappings: Object.fromEntries(
      outputs.map(([output, {assumed, happened, carriedBy, objective}]) => [
        output,
        {
          assumed: typography(assumed),
          happened: typography(happened),
          carriedBy,
          carriers: carriedBy.map((id) => typography(known.get(id)!)),
          ...(objective !== undefined && {objective})
        }
      ])
    ),
    unjudged: Object.entries(content.unjudged).map(([id, without]) => {
      const {title, article, holder} = partners.get(id)!;
      return {id, title, article, holder, without: typography(without)};
    })
  };
}
