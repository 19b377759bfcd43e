import {expect, test} from "vitest";
import {readWorldGround} from "../../src/files/mondes/worldGround.js";
import {hypothesisPart} from "../../src/words/hypothesisParts.js";

const brackets = ["très modestes", "modestes", "ressources intermédiaires", "ressources plus élevées"];
const {hypotheses} = readWorldGround().reading.assumptions;
const lists = Object.entries(hypotheses).flatMap(([id, {value}]) => {
  const list = Array.isArray(value) ? value : typeof value === "object" ? Object.values(value)[0] : undefined;
  return Array.isArray(list) && hypothesisPart(id, 0, {brackets}) !== undefined
    ? [{id, length: list.length}]
    : [];
});

test("names are known of the shares of a hypothesis", () => {
  expect(hypothesisPart("attribution.classWeights", 0, {brackets})).toBe("quartiers fragiles");
  expect(hypothesisPart("demande.profile", 3, {brackets})).toBe("ressources plus élevées");
  expect(hypothesisPart("refus.multiplier", 0, {brackets})).toBeUndefined();
  expect(lists.length).toBeGreaterThan(15);
});

test.each(lists)("$id: a name for each of its $length numbers, and no more", ({id, length}) => {
  expect(hypothesisPart(id, length - 1, {brackets})).toBeDefined();
  expect(hypothesisPart(id, length, {brackets})).toBeUndefined();
});
