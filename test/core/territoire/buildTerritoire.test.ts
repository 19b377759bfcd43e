import {describe, expect, it} from "vitest";
import {buildTerritoire} from "../../../src/core/territoire/buildTerritoire.js";
import {packTerritoire} from "../../../src/core/territoire/packTerritoire.js";
import type {Territoire} from "../../../src/core/territoire/territoire.js";
import {readTerritoireSources} from "../../../src/files/territoireSources.js";

const {sources} = readTerritoireSources({brackets: 4});

for (const {seed, total, qpv, horsQpv} of [
  {seed: "ciet-2016", total: "convention", qpv: 50969, horsQpv: 68500},
  {seed: "une autre graine", total: "convention", qpv: 50969, horsQpv: 68500},
  {seed: "3", total: "rpls", qpv: 52908, horsQpv: 77677}
] as const)
  describe(`buildTerritoire, seed "${seed}", total ${total}`, () => {
    const {communes, bailleurs, quartiers, logements} = buildTerritoire(sources, {seed, total});
    const indices = Array.from(logements.quartier.keys());
    const inQpv = indices.filter((i) => quartiers.qpv[logements.quartier[i]] === 1);

    it("holds the logements of the text or of RPLS, in and outside QPV", () => {
      expect(logements.count).toBe(qpv + horsQpv);
      expect(inQpv).toHaveLength(qpv);
    });

    it("holds 90 communes, of which Escobecques and Le Maisnil have no logement", () => {
      const lodged = new Set(indices.map((i) => quartiers.commune[logements.quartier[i]]));
      const empty = communes.noms.filter((_, c) => !lodged.has(c));
      expect(communes.insee).toHaveLength(90);
      expect(empty).toEqual(["Escobecques", "Le Maisnil"]);
    });

    it("sums the populations of quartiers to those of communes", () => {
      const sums = communes.noms.map(() => 0);
      quartiers.population.forEach((n, q) => {
        sums[quartiers.commune[q]] += n;
      });
      expect(sums).toEqual([...communes.population]);
      expect(sums.reduce((a, b) => a + b)).toBe(1143572);
    });

    it("cuts about 570 quartiers of about 2 000 inhabitants", () => {
      expect(quartiers.ids.length).toBeGreaterThan(550);
      expect(quartiers.ids.length).toBeLessThan(600);
      expect(Math.max(...quartiers.population)).toBeLessThan(3800);
      expect(new Set(quartiers.ids).size).toBe(quartiers.ids.length);
    });

    it("keeps the quartiers of a commune under its INSEE code, the QPV apart", () => {
      quartiers.ids.forEach((id, q) => {
        expect(id.startsWith(`${communes.insee[quartiers.commune[q]]}-`)).toBe(true);
        expect(id.includes("-Q")).toBe(quartiers.qpv[q] === 1);
      });
    });

    it("classes every quartier prioritaire as fragile", () => {
      expect([...quartiers.fragilite].filter((g, q) => quartiers.qpv[q] === 1 && g !== 0)).toEqual([]);
    });

    it("cuts the classes near the shares of the stock that the hypotheses give", () => {
      const shares = [0, 0, 0];
      const communeShares = [0, 0, 0];
      for (const i of indices) {
        const q = logements.quartier[i];
        shares[quartiers.fragilite[q]] += 1 / logements.count;
        communeShares[communes.fragilite[quartiers.commune[q]]] += 1 / logements.count;
      }
      expect(Math.abs(shares[0] - sources.hypotheses.partParcFragile)).toBeLessThan(0.01);
      expect(Math.abs(shares[1] - sources.hypotheses.partParcMoyenne)).toBeLessThan(0.01);
      expect(communeShares[0]).toBeGreaterThan(0.55);
      expect(communeShares[0]).toBeLessThan(0.62);
    });

    it("holds as fragile the eight communes of article 11.4", () => {
      const npru = communes.noms.filter((_, c) => communes.npru[c] === 1);
      expect(npru).toHaveLength(8);
      expect(communes.noms.filter((_, c) => communes.fragilite[c] === 0)).toEqual(npru);
    });

    it("puts about 15 % of the stock in NPRU sites, all in QPV of the eight communes", () => {
      const npru = indices.filter((i) => logements.npru[i] === 1);
      expect(Math.abs(npru.length / (0.15 * logements.count) - 1)).toBeLessThan(0.01);
      for (const i of npru) {
        const q = logements.quartier[i];
        expect(quartiers.qpv[q] + quartiers.npru[q] + communes.npru[quartiers.commune[q]]).toBe(3);
      }
    });

    it("lets the 15 bailleurs exist and 14 of them stand in QPV", () => {
      expect(bailleurs.ids).toHaveLength(15);
      expect(new Set(logements.bailleur).size).toBe(15);
      expect(new Set(inQpv.map((i) => logements.bailleur[i])).size).toBe(14);
    });

    it("gives each residence one quartier, one bailleur, one period and at most 80 logements", () => {
      const seen = new Map<number, {size: number; signature: string}>();
      for (const i of indices) {
        const r = logements.residence[i];
        const signature = `${logements.quartier[i]}/${logements.bailleur[i]}/${logements.period[i]}/${logements.individuel[i]}`;
        const residence = seen.get(r) ?? {size: 0, signature};
        if (signature !== residence.signature) throw new Error(`residence ${r} is ${signature}`);
        seen.set(r, {size: residence.size + 1, signature});
      }
      expect(Math.max(...[...seen.values()].map(({size}) => size))).toBeLessThanOrEqual(80);
    });

    it("meets the published mean rent to the cent and the mean surface to half a m²", () => {
      const surface = logements.surface.reduce((a, b) => a + b, 0);
      const rent = logements.loyerMensuelCents.reduce((a, b) => a + b, 0);
      expect(rent / surface / 100).toBeCloseTo(5.65, 3);
      expect(Math.abs(surface / logements.count - 62.1)).toBeLessThan(0.5);
    });

    it("keeps every attribute in its list and every key unique, sorted by quartier", () => {
      const highest = (values: Uint8Array) => values.reduce((a, b) => Math.max(a, b), 0);
      expect(highest(logements.typology)).toBe(4);
      expect(highest(logements.period)).toBe(4);
      expect(highest(logements.rentClass)).toBe(3);
      expect(highest(logements.contingent)).toBe(3);
      expect(highest(logements.individuel)).toBe(1);
      expect(new Set(logements.key).size).toBe(logements.count);
      expect(indices.every((i) => i === 0 || logements.quartier[i - 1] <= logements.quartier[i])).toBe(true);
      expect(indices.every((i) => logements.key[i] >>> 20 === logements.quartier[i])).toBe(true);
      expect(logements.loyerMensuelCents.every((rent) => rent > 8000 && rent < 150000)).toBe(true);
    });

    it("shares the 493 650 résidences principales by population", () => {
      expect(communes.residencesPrincipales.reduce((a, b) => a + b, 0)).toBe(493650);
    });

    it("gives the same bytes for the same seed, other bytes for another", () => {
      const again = Buffer.from(packTerritoire(buildTerritoire(sources, {seed, total})));
      const first = Buffer.from(packTerritoire({communes, bailleurs, quartiers, logements}));
      const other = Buffer.from(packTerritoire(buildTerritoire(sources, {seed: `${seed}'`, total})));
      expect(again.equals(first)).toBe(true);
      expect(other.equals(first)).toBe(false);
    });
  });

describe("buildTerritoire with the user's own files", () => {
  it("takes classes and résidences principales from them and leaves the rest as it was", () => {
    const plain = buildTerritoire(sources, {seed: "s"});
    const q = plain.quartiers.fragilite.indexOf(2);
    const replaced = buildTerritoire(sources, {
      seed: "s",
      overrides: {
        quartiers: new Map([[plain.quartiers.ids[q], 1]]),
        communes: new Map([["59350", 1]]),
        residencesPrincipales: new Map([["59350", 120000]])
      }
    });
    const lille = plain.communes.insee.indexOf("59350");
    expect(replaced.quartiers.fragilite[q]).toBe(1);
    expect(replaced.communes.fragilite[lille]).toBe(1);
    expect(replaced.communes.residencesPrincipales[lille]).toBe(120000);
    const bytesOf = (territoire: Territoire) =>
      Buffer.from(packTerritoire({...plain, logements: territoire.logements}));
    expect(bytesOf(replaced).equals(bytesOf(plain))).toBe(true);
  });
});
