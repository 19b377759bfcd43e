import {populationFields, populationFormat, wishesPerDemande} from "./packPopulation.js";
import type {InitialDemandes, Population} from "./population.js";

/** The population of a packed buffer; its arrays are views on that buffer, nothing is copied. */
export function unpackPopulation(buffer: ArrayBuffer): Population {
  const [format, logements, count, demolitions, rehabilitations] = new Uint32Array(buffer, 0, 5);
  if (format !== populationFormat) throw new RangeError(`unknown format of population: ${format}`);
  let offset = 20;
  const take = <T extends ArrayBufferView>(
    type: {new (buffer: ArrayBuffer, offset: number, length: number): T; readonly BYTES_PER_ELEMENT: number},
    length: number
  ): T => {
    const array = new type(buffer, offset, length);
    offset += length * type.BYTES_PER_ELEMENT;
    return array;
  };
  const [[, order]] = populationFields.orders;
  const demolitionOrder = take(order, demolitions);
  const rehabilitationOrder = take(order, rehabilitations);
  const demandes = Object.fromEntries(
    populationFields.demandes.map(([name, type]) => [
      name,
      take<ArrayBufferView>(type, name === "wishes" ? wishesPerDemande * count : count)
    ])
  ) as unknown as Omit<InitialDemandes, "count">;
  const [[, occupant]] = populationFields.occupants;
  const occupantBracket = take(occupant, logements);
  const occupantSize = take(occupant, logements);
  return {
    occupantBracket,
    occupantSize,
    demandes: {count, ...demandes},
    demolitionOrder,
    rehabilitationOrder
  };
}
