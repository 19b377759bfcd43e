import {expect, test} from "vitest";
import {demandeTargets} from "../../../src/analysis/territoire/demandeTargets.js";
import {isMet} from "../../../src/analysis/territoire/target.js";
import {startPopulation} from "../../../src/files/inputs.js";
import {resolveScenario} from "../../../src/files/resolveScenario.js";
import {loadTerritoire} from "../../../src/files/territoire.js";
import {smallModel} from "../../helpers/smallModel.js";

const resolved = resolveScenario("tendanciel", {imports: "none"});

test("the pending demandes of the first day are those asked for, 45 % of the first accesses being ACI", () => {
  const {territoire} = loadTerritoire({imports: "none"});
  const {demandes} = startPopulation(resolved, {territoire, projects: []});
  const rows = demandeTargets(demandes, resolved);
  expect(rows.filter((row) => !isMet(row))).toEqual([]);
  expect(rows.find(({id}) => id === "demande.aci")).toMatchObject({
    target: 45,
    status: "texte",
    source: "article 6.2"
  });
  expect(rows.find(({id}) => id === "demande.enAttente")).toMatchObject({reached: 53_899, status: "fait"});
  expect(rows.every(({source}) => source !== "")).toBe(true);
});

test("other demandes show their residuals", () => {
  const rows = demandeTargets(smallModel().population.demandes, resolved);
  const pending = rows.find(({id}) => id === "demande.enAttente");
  expect(pending).toMatchObject({reached: 900, residual: 900 - 53_899});
  expect(rows.filter((row) => !isMet(row)).length).toBeGreaterThan(3);
});
