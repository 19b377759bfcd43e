import {expect, test} from "vitest";
import {etSiDefaults, etSiFields} from "../../src/components/etsi/etSiState.js";
import {readLink} from "../../src/components/link/readLink.js";
import {writeLink} from "../../src/components/link/writeLink.js";
import {readFit} from "../../src/files/fitFile.js";
import {readProject} from "../../src/files/projectFile.js";
import {resolveScenario} from "../../src/files/resolveScenario.js";
import {loadTerritoire} from "../../src/files/territoire.js";
import {etSiDocument} from "../../src/loaders/etSiDocument.js";
import {etSiPresets} from "../../src/loaders/etSiPresets.js";

const document = etSiDocument();

test("presets are the project’s named scenarios, the convention first, each a link that opens on its levers", () => {
  const {convention, etSi} = readProject().scenarios;
  expect(document.presets.map(({id}) => id)).toEqual([convention, ...etSi]);
  const [whole, bounds, aci] = document.presets.map(({state}) => state);
  expect(whole).toMatchObject({fragile: 100, aci: "plancher", effortAci: 100, plai: "prospective"});
  expect(bounds).toMatchObject({fragile: 100, sans: 100, aci: "aucun", plai: "fixe"});
  expect(aci).toMatchObject({fragile: 0, moyenne: 0, sans: 0, aci: "plancher", effortAci: 100, plai: "fixe"});
  const defaults = etSiDefaults(document);
  for (const {state} of document.presets) {
    const query = writeLink({...state, moteur: undefined, empreinte: undefined}, etSiFields);
    const {state: opened, problems} = readLink(query, {fields: etSiFields, defaults});
    expect(problems).toEqual([]);
    expect(opened).toMatchObject(state);
  }
});

test("a scenario that the levers of the page do not say whole is refused by its name", () => {
  const {territoire, digest} = loadTerritoire();
  const fit = readFit(resolveScenario("tendanciel"), digest);
  // Started from a scenario whose avenant the page cannot set, the others are no longer what its levers say.
  const start = resolveScenario("ciet-effort-moitie");
  const levers = {...start.levers, loyers: {earmarkAccessible: 0.5}};
  const {reference, baseYear} = document;
  expect(() => etSiPresets({reference, baseYear, start: {title: "", levers}}, {territoire, fit})).toThrow(
    /« scenarios.etSi ».*« bornes-seules »/s
  );
});
