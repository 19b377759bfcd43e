import {describe, expect, test} from "vitest";
import {smallModel, smallPopulation} from "../../helpers/smallModel.js";
import {smallHypotheses, smallPlan} from "../../helpers/smallPlan.js";
import {smallTerritoire} from "../../helpers/smallTerritoire.js";

const {territoire, population} = smallModel();
const {demandes, occupantBracket} = population;

describe("buildPopulation", () => {
  test("meets the margins of the demande to the unit", () => {
    expect(demandes.count).toBe(900);
    const premiers = [...demandes.status].filter((status) => status === 0).length;
    expect(premiers).toBe(612);
    const byBracket = [0, 1, 2, 3].map((k) => [...demandes.bracket].filter((b) => b === k).length);
    byBracket.forEach((n, k) => {
      expect(Math.abs(n - 900 * smallHypotheses.demandeProfile[k])).toBeLessThanOrEqual(1);
    });
    let aci = 0;
    for (let i = 0; i < 900; i++) if (demandes.status[i] === 0) aci += demandes.aci[i];
    expect(aci).toBe(Math.round(0.45 * 612));
  });

  test("empties the share asked, and gives each class its profile", () => {
    const empty = [...occupantBracket].filter((bracket) => bracket === 255).length;
    expect(empty).toBe(Math.round(0.02 * 2040));
    const fragile = [...occupantBracket].filter(
      (bracket, l) =>
        bracket !== 255 && territoire.quartiers.fragilite[territoire.logements.quartier[l]] === 0
    );
    smallHypotheses.stockProfile[0].forEach((share, k) => {
      const found = fragile.filter((bracket) => bracket === k).length / fragile.length;
      expect(Math.abs(found - share)).toBeLessThan(0.02);
    });
  });

  test("a mutation leaves an occupied logement, each at most once, with its tenant's size and bracket", () => {
    const homes = new Set<number>();
    for (let i = 0; i < demandes.count; i++) {
      const home = demandes.home[i];
      if (demandes.status[i] === 0) {
        expect(home).toBe(-1);
        continue;
      }
      expect(homes.has(home)).toBe(false);
      homes.add(home);
      expect(demandes.bracket[i]).toBe(occupantBracket[home]);
      expect(demandes.size[i]).toBe(population.occupantSize[home]);
    }
  });

  test("gives every demande a key of its own", () => {
    expect(new Set(demandes.key).size).toBe(demandes.count);
  });

  test("takes whole residences of the NPRU site, one after the other", () => {
    const {residence, npru} = territoire.logements;
    expect(population.demolitionOrder).toHaveLength(170);
    const seen: number[] = [];
    for (const l of population.demolitionOrder) {
      expect(npru[l]).toBe(1);
      if (seen.at(-1) !== residence[l]) seen.push(residence[l]);
    }
    expect(new Set(seen).size).toBe(seen.length);
  });

  test("is the same twice, and another for other hypotheses", () => {
    const again = smallPopulation(smallTerritoire(), smallPlan());
    expect(again).toEqual(population);
    const others = smallPopulation(territoire, smallPlan(), {vacancyShare: 0.1});
    expect([...others.occupantBracket].filter((b) => b === 255)).toHaveLength(204);
  });

  test("a bracket that cannot hold its ACI ménages is all ACI, and the others take the rest", () => {
    const aciByBracket = [0.01, 0.01, 0.01, 1];
    const {demandes} = smallPopulation(territoire, smallPlan(), {aciByBracket, aciShare: 0.6});
    const premiers = [...demandes.key.keys()].filter((i) => demandes.status[i] === 0);
    const aci = premiers.filter((i) => demandes.aci[i] === 1);
    expect(aci).toHaveLength(Math.round(0.6 * premiers.length));
    const highest = premiers.filter((i) => demandes.bracket[i] === 3);
    expect(highest.length).toBeGreaterThan(0);
    expect(highest.every((i) => demandes.aci[i] === 1)).toBe(true);
  });

  test("refuses more ACI ménages than the brackets that may have some hold", () => {
    expect(() =>
      smallPopulation(territoire, smallPlan(), {aciByBracket: [0.001, 0, 0, 1], aciShare: 0.6})
    ).toThrow(/caps hold \d+, less than \d+/);
  });
});
