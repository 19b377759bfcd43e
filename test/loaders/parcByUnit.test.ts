import {expect, test} from "vitest";
import type {Territoire} from "../../src/core/territoire/territoire.js";
import {parcByUnit} from "../../src/loaders/parcByUnit.js";

/** Two communes, three quartiers (fragile, sans, fragile), five logements; room for more is left unused. */
const territoire = {
  communes: {insee: ["59001", "59002", "59003"]},
  bailleurs: {ids: ["a", "b"]},
  quartiers: {commune: Uint8Array.of(0, 0, 1), fragilite: Uint8Array.of(0, 2, 0)},
  logements: {
    count: 5,
    quartier: Uint16Array.of(0, 0, 1, 2, 2, 0),
    bailleur: Uint8Array.of(0, 1, 1, 0, 0, 1),
    npru: Uint8Array.of(0, 0, 0, 1, 0, 0)
  }
} as unknown as Territoire;

test("parcByUnit counts the logements of each commune by class, those without any included", () => {
  expect(parcByUnit(territoire).communes).toEqual([
    {logements: [2, 0, 1], npru: false},
    {logements: [2, 0, 0], npru: true},
    {logements: [0, 0, 0], npru: false}
  ]);
});

test("parcByUnit counts those of each bailleur, and tells who has an NPRU site", () => {
  expect(parcByUnit(territoire).bailleurs).toEqual([
    {logements: [3, 0, 0], npru: true},
    {logements: [1, 0, 1], npru: false}
  ]);
});
