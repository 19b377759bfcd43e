import type {Model} from "../../src/core/state.js";
import {packTerritoire} from "../../src/core/territoire/packTerritoire.js";

/** A model as a page can receive it: the packed territoire in base 64, the rest as JSON. */
export interface PortableModel {
  readonly territoire: string;
  readonly population: string;
  readonly plan: string;
}

export function portableModel({territoire, population, plan}: Model): PortableModel {
  return {
    territoire: Buffer.from(packTerritoire(territoire)).toString("base64"),
    population: JSON.stringify(population, (_, field) =>
      ArrayBuffer.isView(field) ? {type: field.constructor.name, values: [...(field as Uint8Array)]} : field
    ),
    plan: JSON.stringify(plan)
  };
}
