import {expect, test} from "vitest";
import {causeSentences} from "../../../src/analysis/confronter/toldConfrontation.js";
import {readConfrontationGround} from "../../../src/files/observations/confrontationGround.js";
import {readProject} from "../../../src/files/projectFile.js";

const told = (knownOn?: string) =>
  causeSentences({cause: readConfrontationGround(knownOn).mappings.attributions});

test("what would have carried a gap is told by its name, never by its identifier", () => {
  const text = told().join(" ");
  expect(text).toContain("L’aurait porté : « ");
  expect(text).toContain("« Départs du parc, par rapport à l’année de base »");
  expect(text).not.toMatch(/\b[a-z]+\.[a-z]+[A-Z]?[a-z]*\b/);
});

test("what was supposed is that of the project’s own day: on a later one nothing is said of it", () => {
  expect(told()[0]).toMatch(/^Supposé : des livraisons proches de l’objectif/);
  const [later] = readProject().worlds!.later;
  expect(told(later.knownOn)).toHaveLength(2);
  expect(told(later.knownOn)[0]).toMatch(/^Venu : moins de logements construits/);
});
