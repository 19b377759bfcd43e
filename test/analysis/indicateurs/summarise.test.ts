import {describe, expect, test} from "vitest";
import {summarise} from "../../../src/analysis/indicateurs/summarise.js";
import {type Cells, fakeObjectives, fakeReplicates} from "../../core/indicateurs/fakeReplicates.js";

/** Ten attributions in fragile quartiers: 4, 3, 2, 1 by bracket, the first two being 1er accès of ACI ménages. */
const half: Cells = {
  "flux.fragile.tresModestes.premierAcces": 2,
  "flux.fragile.tresModestes.mutation": 2,
  "flux.fragile.modestes.premierAcces": 3,
  "flux.fragile.intermediaires.relogementNpru": 2,
  "flux.fragile.plusElevees.premierAcces": 1,
  "aci.fragile": 2,
  "premierAcces.fragile": 6,
  "refus.fragile": 5,
  "offers.fragile": 20,
  "unfilled.fragile": 3,
  "housed.tresModestes.aci": 2,
  "waitedMonths.tresModestes.aci": 48,
  "housed.modestes.autres": 2,
  "waitedMonths.modestes.autres": 24,
  "housed.plusElevees.autres": 1,
  arrivals: 20,
  mutationsDemandees: 5,
  relogementsDemandes: 1,
  renouvellements: 4,
  abandons: 6,
  radiations: 3,
  "end.pending.modestes.aci": 40,
  "end.pendingMonths.modestes.aci": 400,
  "end.pending.modestes.autres": 60,
  "end.pendingMonths.modestes.autres": 1200,
  "situation.sansLogement": 2,
  "situation.handicap": 1,
  "critere.sante": 1,
  "age.jeunes": 4,
  "age.aines": 6,
  actifs: 3,
  "sousDeuxRsa.premierAcces.aci": 2,
  "sousDeuxRsa.premierAcces.autres": 1,
  "sousDeuxRsa.mutation.autres": 1,
  "chain.0": 8,
  "chain.1": 2,
  "livraisons.plai": 25,
  "livraisons.plusRecent": 75,
  reconstitution: 10,
  "end.plaiBacklogMilli": 1500,
  "end.vacants.fragile": 7,
  "end.logements.fragile": 100,
  "end.stock.fragile.tresModestes": 30,
  "end.stock.fragile.modestes": 60,
  "commune.59350.tresModestes": 4,
  "commune.59350.modestes": 1,
  "commune.59350.plusElevees": 5,
  "site.59512.condamnes": 7,
  "site.59512.reloges": 6,
  "rule.article5.excluded": 3,
  "loi.horsQpv": 8,
  "loi.horsQpvPremierQuartile": 1,
  "loi.horsQpvReloges": 1,
  "loi.enQpv": 2,
  "loi.enQpvAutresQuartiles": 1,
  "loi.prefet.attributions": 4,
  "loi.prefet.prioritaires": 3,
  "loi.bailleur.bailleur-a.horsQpv": 5,
  "loi.bailleur.bailleur-a.horsQpvReloges": 1
};
const other: Cells = {
  ...half,
  "end.vacants.fragile": 9,
  "end.plaiBacklogMilli": -500,
  "end.stock.fragile.modestes": 70
};

const summary = summarise(fakeReplicates([[half, half, half, other]]), fakeObjectives(4));
const [year] = summary.years;

describe("summarise", () => {
  test("takes the first two half-years as the base year and the rest as years", () => {
    expect(summary.base.year).toBe(2016);
    expect(summary.years.map((y) => y.year)).toEqual([2017]);
    expect(summary.halfYears.map((y) => [y.year, y.half])).toEqual([
      [2017, 1],
      [2017, 2]
    ]);
  });

  test("reads the same leases by the law: 2 of 8 outside quartiers prioritaires, 1 of 2 in them, each with its n", () => {
    const {horsQpv, enQpv, reservataires} = year.loi;
    expect([horsQpv.attributions.mean, enQpv.attributions.mean]).toEqual([16, 4]);
    expect(horsQpv.premierQuartile.mean).toBe(0.25);
    expect([horsQpv.parRessources.mean, horsQpv.reloges.mean]).toEqual([0.125, 0.125]);
    expect(enQpv.autresQuartiles.mean).toBe(0.5);
    expect([reservataires.prefet.attributions.mean, reservataires.prefet.prioritaires.mean]).toEqual([
      8, 0.75
    ]);
    expect(reservataires.metropole.prioritaires.mean).toBeNaN();
    expect(summary.bailleurs["bailleur-a"][0].loi?.horsQpv.premierQuartile.mean).toBe(0.2);
    expect(summary.communes["59350"][0].loi).toBeUndefined();
  });

  test("adds flows over the year and reads the stock on its last day", () => {
    expect(year.attributions.mean).toBe(20);
    expect(year.refus.mean).toBe(10);
    expect(year.vacants.mean).toBe(9);
    expect(summary.halfYears[0].vacants.mean).toBe(7);
    expect(year.stock.fragile.logements.mean).toBe(100);
    expect(year.stock.fragile.shares.map((e) => e.mean)).toEqual([0.3, 0.7, 0, 0]);
    expect(year.offre.plaiBacklog.mean).toBe(-0.5);
  });

  test("a site that demolishes has its logements condemned and its ménages rehoused, year by year", () => {
    expect(Object.keys(summary.sites)).toEqual(["59512"]);
    expect(summary.sites["59512"].map((site) => [site.year, site.condamnes.mean, site.reloges.mean])).toEqual(
      [[2017, 14, 12]]
    );
  });

  test("a class: 9 of 100 logements empty for 20 attributions a year are 5.4 months each, one offer in four refused", () => {
    const {fragile, metropole, sans} = year.vacance;
    expect([fragile.vacants.mean, fragile.partVacante.mean, fragile.mois.mean]).toEqual([9, 0.09, 5.4]);
    expect([fragile.refus.mean, fragile.partRefus.mean, fragile.sansCandidat.mean]).toEqual([10, 0.25, 6]);
    // A half-year: 7 for 10 attributions in six months.
    expect(summary.halfYears[0].vacance.fragile.mois.mean).toBeCloseTo(4.2, 12);
    expect(metropole.mois.mean).toBe(5.4);
    expect(sans.mois).toMatchObject({n: 0});
  });

  test("attributions are 1er accès, mutations and relogements", () => {
    expect([year.premierAcces.mean, year.mutations.mean, year.relogementsNpru.mean]).toEqual([12, 4, 4]);
    expect(year.menagesModestesLoges.mean).toBe(14);
  });

  test("gives shares by bracket, gaps in points and the share under 60 %", () => {
    expect(year.flux.fragile.shares.map((e) => e.mean)).toEqual([0.4, 0.3, 0.2, 0.1]);
    expect(year.flux.fragile.gaps.map((e) => Math.round(e.mean))).toEqual([15, 5, -5, -15]);
    expect(year.flux.metropole.under60.mean).toBe(0.7);
  });

  test("a class without attribution has no share: zero replicates say so", () => {
    expect(year.flux.sans.under60).toMatchObject({mean: Number.NaN, n: 0});
    expect(year.aci.communesSans).toMatchObject({n: 0});
  });

  test("measures ACI on 1er accès, waits per ménage housed, chains per opening vacancy, PLAI per delivery", () => {
    expect(year.aci.metropole.mean).toBeCloseTo(1 / 3, 12);
    // 72 months over two ACI ménages and three others.
    expect(year.delais.loges.mean).toBe(14.4);
    expect([year.delais.logesAci.mean, year.delais.logesHorsAci.mean]).toEqual([24, 8]);
    expect(year.delais.logesByBracket.modestes.mean).toBe(12);
    expect(year.delais.enAttente.mean).toBe(16);
    expect(year.delais.enAttenteByBracket.modestes.mean).toBe(16);
    expect(year.delais.enAttenteByBracket.tresModestes).toMatchObject({n: 0});
    expect([year.delais.enAttenteAci.mean, year.delais.enAttenteHorsAci.mean]).toEqual([10, 20]);
    expect(year.chaines.longueur.mean).toBe(1.25);
    expect([year.offre.livraisons.mean, year.offre.plai.mean, year.offre.plaiRate.mean]).toEqual([
      200, 50, 0.25
    ]);
  });

  test("keeps the books of the demande: what waits at the end is what waited, entered, left", () => {
    const means = Object.fromEntries(Object.entries(year.demande).map(([name, {mean}]) => [name, mean]));
    // Two half-years of 26 entries, 10 attributions, 6 who give up and 3 struck off: 14 more, 100 in the end.
    expect(means).toEqual({
      enAttenteDebut: 86,
      entrees: 52,
      arrivees: 40,
      mutationsDemandees: 10,
      relogementsDemandes: 2,
      renouvellements: 8,
      abandons: 12,
      attributions: 20,
      radiations: 6,
      enAttente: 100
    });
  });

  test("says who was housed: situations that add up, ages, activity, resources at or under 2 RSA", () => {
    const {situations, criteres, ages, actifs, inactifs, sousDeuxRsa} = year.menages;
    expect([situations.sansLogement.mean, situations.handicap.mean, situations.insalubre.mean]).toEqual([
      4, 2, 0
    ]);
    expect([criteres.sante.mean, criteres.delai.mean]).toEqual([2, 0]);
    expect([ages.jeunes.mean, ages.aines.mean, actifs.mean, inactifs.mean]).toEqual([8, 12, 6, 14]);
    expect(sousDeuxRsa.partPremierAcces.mean).toBe(0.5);
    expect(sousDeuxRsa.partAttributions.mean).toBe(0.4);
    expect(sousDeuxRsa.aciPremierAcces.mean).toBeCloseTo(2 / 3, 12);
    expect(sousDeuxRsa.aciAttributions.mean).toBe(0.5);
  });

  test("follows each commune, bailleur and rule over the years", () => {
    expect(summary.communes["59350"][0]).toMatchObject({
      year: 2017,
      attributions: {mean: 20},
      under60: {mean: 0.5}
    });
    expect(summary.communes["59512"][0].under60).toMatchObject({n: 0});
    expect(summary.bailleurs["bailleur-a"]).toHaveLength(1);
    expect(summary.rules.article5[0].excluded.mean).toBe(6);
  });

  test("a reference changed by an avenant moves the gaps of the years it is in force", () => {
    const reference = [0, 1, 2, 3].map((step) =>
      step < 3 ? [0.25, 0.25, 0.25, 0.25] : [0.3, 0.3, 0.2, 0.2]
    );
    const moved = summarise(fakeReplicates([[half, half, half, other]]), fakeObjectives(4, {reference}));
    expect(Math.round(moved.years[0].flux.fragile.gaps[0].mean)).toBe(10);
    expect(Math.round(moved.halfYears[0].flux.fragile.gaps[0].mean)).toBe(15);
  });
});
