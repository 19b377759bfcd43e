import {expect, it} from "vitest";
import {packPopulation} from "../../../src/core/demande/packPopulation.js";
import type {Population} from "../../../src/core/demande/population.js";
import {unpackPopulation} from "../../../src/core/demande/unpackPopulation.js";

const population: Population = {
  occupantBracket: Uint8Array.of(0, 3, 255),
  occupantSize: Uint8Array.of(1, 5, 0),
  demandes: {
    count: 2,
    key: Uint32Array.of(0xffffffff, 7),
    home: Int32Array.of(-1, 2),
    month: Int16Array.of(-37, 11),
    size: Uint8Array.of(0, 4),
    bracket: Uint8Array.of(3, 1),
    reach: Uint8Array.of(2, 0),
    aci: Uint8Array.of(1, 0),
    status: Uint8Array.of(0, 1),
    wishes: Uint8Array.of(4, 255, 255, 1, 2, 3),
    flags: Uint8Array.of(17, 0)
  },
  demolitionOrder: Int32Array.of(2),
  rehabilitationOrder: Int32Array.of()
};

it("a packed population comes back as it was", () => {
  expect(unpackPopulation(packPopulation(population))).toEqual(population);
});

it("what lies beyond the demandes of the first day is left out", () => {
  const longer = {...population.demandes, key: Uint32Array.of(0xffffffff, 7, 99)};
  expect(unpackPopulation(packPopulation({...population, demandes: longer}))).toEqual(population);
});

it("a buffer of another kind is refused", () => {
  expect(() => unpackPopulation(new ArrayBuffer(64))).toThrow("unknown format of population: 0");
});
