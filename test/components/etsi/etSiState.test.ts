import {expect, it} from "vitest";
import {type EtSiLink, etSiDefaults, etSiFields} from "../../../src/components/etsi/etSiState.js";
import {readLink} from "../../../src/components/link/readLink.js";
import {writeLink} from "../../../src/components/link/writeLink.js";
import {etSiDocument} from "../../../src/loaders/etSiDocument.js";

const defaults = etSiDefaults(etSiDocument());

it("a link reopens the same levers, engine and digest", () => {
  const asked: EtSiLink = {
    ...defaults,
    fragile: 35,
    aci: "bande",
    plai: "fixe",
    taux: 27,
    moteur: "1.2.3",
    empreinte: "0123456789abcdef"
  };
  expect(readLink(writeLink(asked, etSiFields), {fields: etSiFields, defaults}).state).toEqual(asked);
});

it("starts from the convention: full effort after the test year, the floor of the ACI", () => {
  expect(defaults).toMatchObject({
    fragile: 100,
    sans: 100,
    objectif: "bornes",
    aci: "plancher",
    plai: "prospective",
    taux: 20
  });
});

it("passes over levers that no slider can reach", () => {
  const {state, problems} = readLink(
    "?fragile=101&candidats=0&tirages=100000&aci=toujours&empreinte=../../x",
    {fields: etSiFields, defaults}
  );
  expect(state).toEqual(defaults);
  expect(problems).toHaveLength(5);
});
