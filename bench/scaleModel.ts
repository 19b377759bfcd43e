import {mix32} from "../src/core/random.js";
import type {Model} from "../src/core/state.js";

type Column = Uint8Array | Uint16Array | Int16Array | Int32Array;

/** The same territoire with each logement and each demande `factor` times over, and flows to match. */
export function scaleModel({territoire, population, plan}: Model, factor: number): Model {
  const repeat = <T extends Column>(column: T, width = 1): T => {
    const Constructor = column.constructor as new (length: number) => T;
    const repeated = new Constructor(column.length * factor);
    for (let i = 0; i < repeated.length; i++)
      repeated[i] = column[Math.floor(i / (width * factor)) * width + (i % width)];
    return repeated;
  };
  const keys = (column: Uint32Array) =>
    new Uint32Array(column.length * factor).map((_, i) => mix32(column[Math.floor(i / factor)], i % factor));
  const places = (column: Int32Array) =>
    repeat(column).map((place, i) => (place < 0 ? place : place * factor + (i % factor)));
  const times = (counts: readonly number[]) => counts.map((count) => count * factor);
  const {logements} = territoire;
  const {demandes} = population;
  return {
    territoire: {
      ...territoire,
      logements: {...logements, ...columns(logements), count: logements.count * factor}
    },
    population: {
      occupantBracket: repeat(population.occupantBracket),
      occupantSize: repeat(population.occupantSize),
      demandes: {...columns(demandes), count: demandes.count * factor},
      demolitionOrder: places(population.demolitionOrder),
      rehabilitationOrder: places(population.rehabilitationOrder)
    },
    plan: {
      ...plan,
      evolution: {...plan.evolution, demolitions: plan.evolution.demolitions * factor},
      demande: {...plan.demande, arrivals: times(plan.demande.arrivals)},
      offre: {
        ...plan.offre,
        production: times(plan.offre.production),
        integration: times(plan.offre.integration),
        rehabilitations: times(plan.offre.rehabilitations)
      }
    }
  };

  function columns<T extends object>(table: T): T {
    return Object.fromEntries(
      Object.entries(table).map(([name, column]) => {
        if (name === "key") return [name, keys(column)];
        if (name === "home") return [name, places(column)];
        return [
          name,
          ArrayBuffer.isView(column) ? repeat(column as Uint8Array, name === "wishes" ? 3 : 1) : column
        ];
      })
    ) as T;
  }
}
