import {describe, expect, test} from "vitest";
import {readKnownValues} from "../../src/files/knownValues.js";
import {readConfrontationGround} from "../../src/files/observations/confrontationGround.js";
import {observedProject, titles} from "./observations/observedProject.js";

const known = `values:
  demande.pending:
    connuLe: 2027-01-31
    values:
      - {connuLe: 2016-12-31, value: 1500, reason: un ordre de grandeur}
undated:
  parc: {what: le parc, connuLe: 2027-06-30, why: un seul millésime, ids: [cadrage.loyerMoyen]}
`;
const groundOf = (text: string, observations = "") =>
  readConfrontationGround(
    undefined,
    observedProject({
      "territoire/connu.yaml": text,
      "observations/observations.csv": `${titles}\n${observations}`
    })
  );

describe("when values were known", () => {
  test("a project that says nothing dates nothing", () => {
    expect(readKnownValues(observedProject())).toEqual({histories: {}, undated: []});
  });

  test("what could not be dated is told of the projection, by name", () => {
    expect(groundOf(known).undated.map(({id, what}) => [id, what])).toEqual([["parc", "le parc"]]);
  });

  test("an id, a shape, a range or a day that does not hold is refused where it is written", () => {
    const refused = (from: string, to: string) => () => groundOf(known.replace(from, to));
    expect(refused("demande.pending:", "demande.rien:")).toThrow(
      /connu\.yaml:2:3 .*« demande\.rien » n’est ni une hypothèse/
    );
    expect(refused("value: 1500", "value: [1500]")).toThrow(/:5:\d+ .*attendu : la même forme/);
    expect(refused("value: 1500", "value: 9000")).toThrow(/9000 trouvé ; attendu : de 1200 à 1700/);
    expect(refused("connuLe: 2016-12-31", "connuLe: 2027-01-31")).toThrow(/un jour par valeur/);
    expect(refused("cadrage.loyerMoyen", "cadrage.rien")).toThrow(/« cadrage\.rien » n’est ni une hypothèse/);
    expect(refused("connuLe: 2016-12-31", "connuLe: 2016-13-31")).toThrow(/ce jour n'existe pas/);
  });

  test("a value cannot rest on a figure that came after it", () => {
    const rests = known.replace("reason: un ordre de grandeur", "reason: un relevé, evidence: [releve]");
    const line = (day: string) =>
      `releve,Demandes,niveau,2015,la ville,1500,,,demandes,${day},SNE,A,demande.enAttente,montrer,,\n`;
    expect(() => groundOf(rests, line("2017-01-01"))).toThrow(/aucun millésime n’était connu ce jour-là/);
    expect([...(groundOf(rests, line("2016-06-30")).evidence ?? [])]).toEqual(["releve"]);
  });
});
