import {describe, expect, test} from "vitest";
import {importFile} from "../../../src/files/import/importFile.js";
import {importTemplate} from "../../../src/files/import/importTemplate.js";
import {importTypes} from "../../../src/files/import/importTypes.js";
import {readReference} from "../../../src/files/import/reference.js";
import {dataErrorOf, workspace} from "./workspace.js";

const reference = readReference();

describe("equilibre modele", () => {
  test.each(importTypes.filter((type) => type !== "contours"))(
    "the template of %s is imported as it is, two lines",
    async (type) => {
      const {root, path} = workspace("modele.csv", importTemplate(type, {reference, complete: false}));
      const report = await importFile(type, path, {rejectsAccepted: false, root, reference});
      expect(report).toMatchObject({type, done: true, imported: 2, unusedColumns: [], personalColumns: []});
    }
  );

  test("the template of contours lacks only the other communes", async () => {
    const {root, path} = workspace(
      "modele.geojson",
      importTemplate("contours", {reference, complete: false})
    );
    const report = await importFile("contours", path, {rejectsAccepted: true, root, reference});
    expect(report).toMatchObject({done: true, imported: 2, problemCount: 88});
  });

  test("the complete template of quartiers names each of them", () => {
    const lines = importTemplate("quartiers", {reference, complete: true}).trimEnd().split("\n");
    expect(lines).toHaveLength(1 + reference.quartiers.size);
  });

  test("an unknown type is answered by the list", async () => {
    const writing = Promise.resolve().then(() => importTemplate("atributions", {reference, complete: false}));
    expect(await dataErrorOf(writing)).toContain("Vouliez-vous dire « attributions » ?");
  });
});
