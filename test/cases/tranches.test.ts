import {describe, expect, test} from "vitest";
import {attributionReader} from "../../src/analysis/bilan/attributionReader.js";
import {brokenIdentities} from "../../src/analysis/indicateurs/brokenIdentities.js";
import {convergenceRule} from "../../src/analysis/indicateurs/convergenceRule.js";
import {summarise} from "../../src/analysis/indicateurs/summarise.js";
import {everyone, preconise} from "../../src/core/attribution/preconisation.js";
import {stackAvenants} from "../../src/core/convention/stackAvenants.js";
import {bracketOf} from "../../src/core/demande/bracketOf.js";
import {recutBrackets} from "../../src/core/demande/recutBrackets.js";
import {vacant} from "../../src/core/markers.js";
import {readMenage} from "../../src/core/menage/readMenage.js";
import {wordSpan} from "../../src/core/random.js";
import {createSimulator} from "../../src/core/simulate.js";
import {readConvention} from "../../src/files/conventionFiles.js";
import {bracketedModel, limitsAt} from "../helpers/bracketedModel.js";
import {commissionAt} from "../helpers/commissions.js";
import {setStep, smallState} from "../helpers/smallState.js";
import {smallTerritoire} from "../helpers/smallTerritoire.js";

const cinq = [0.2, 0.4, 0.6, 0.8];

describe("cinq tranches, ou un ensemble bas d’une seule", () => {
  test.each([
    ["cinq tranches, trois basses", cinq, 3],
    ["quatre tranches, une seule basse", [0.4, 0.6, 0.8], 1],
    ["huit tranches", [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8], 4]
  ])("%s : simulées, comptes justes et parts entre 0 et 1", (_, thresholds, low) => {
    const model = bracketedModel(thresholds, low);
    const simulator = createSimulator(model);
    const counters = simulator.run("tranches", 0);
    expect(brokenIdentities(simulator.layout, simulator.steps, counters)).toEqual([]);
    const {firstYear, steps, attribution} = model.plan;
    const {reference, ceiling, floor} = attribution;
    const {years, brackets} = summarise(
      {layout: simulator.layout, steps, counters: [counters]},
      {firstYear, brackets: model.plan.brackets, ...convergenceRule, reference, ceiling, floor}
    );
    expect(brackets.ids).toHaveLength(thresholds.length + 1);
    for (const {flux} of years)
      for (const {shares, under60} of Object.values(flux)) {
        expect(shares).toHaveLength(thresholds.length + 1);
        expect(shares.reduce((sum, {mean}) => sum + mean, 0)).toBeCloseTo(1, 9);
        const basses = shares.slice(0, low).reduce((sum, {mean}) => sum + mean, 0);
        expect(under60.mean).toBeCloseTo(basses, 9);
        for (const {mean} of shares) expect(mean).toBeGreaterThanOrEqual(0);
      }
  });

  test("le plafond compte son ensemble : une tranche basse, deux ou trois", () => {
    // Cent attributions d'un quartier fragile : 25, 25, 30 et 20 ; le plafond est de 40 %.
    const reserve = (low: number) => {
      const state = smallState(
        bracketedModel([0.4, 0.6, 0.8], low, {
          attribution: {ceiling: Array.from({length: 8}, () => [0.4, null, null])}
        }),
        {step: 4}
      );
      state.steering.freeByClass.sums.set([25, 25, 30, 20], 0);
      const commission = Object.assign(commissionAt(state, 0), {quartier: 0, fragilite: 0});
      const tirages = 10_000;
      const masques = new Set<number>();
      let reserves = 0;
      for (let i = 0; i < tirages; i++) {
        preconise(state, commission, Math.floor(((i + 0.5) / tirages) * wordSpan));
        if (commission.keptFor === everyone) continue;
        masques.add(commission.preconised);
        reserves++;
      }
      return {masques: [...masques], part: reserves / tirages};
    };
    // Une tranche basse : 25 %, sous le plafond ; rien n'est réservé.
    expect(reserve(1)).toEqual({masques: [], part: 0});
    // Deux : 50 %, un cinquième est réservé aux deux autres (0,10 ÷ 0,50).
    expect(reserve(2)).toEqual({masques: [0b1100], part: 0.2});
    // Trois : 80 %, la moitié est réservée à la dernière (0,40 ÷ 0,80).
    expect(reserve(3)).toEqual({masques: [0b1000], part: 0.5});
  });
});

describe("un avenant porte les bornes à 50, 70 et 90 %", () => {
  const anciennes = [0.4, 0.6, 0.8];
  const nouvelles = [0.5, 0.7, 0.9];
  // Une personne seule : 931, 1 303 et 1 676 € (50, 70 et 90 % de 20 111 / 10,8), au lieu de 745, 1 117 et 1 490 €.
  const limites = [93_100, 130_300, 167_600];

  test("les compteurs changent à sa date, pas avant", () => {
    const table = (recuts: {step: number; limitsCents: number[][]}[]) => {
      const simulator = createSimulator(bracketedModel(anciennes, 2, {demande: {recuts}}));
      const counters = simulator.run("avenant", 0);
      expect(brokenIdentities(simulator.layout, simulator.steps, counters)).toEqual([]);
      const width = simulator.layout.names.length;
      return (from: number, to: number) => [...counters.subarray(from * width, to * width)];
    };
    const sans = table([]);
    const avec = table([{step: 4, limitsCents: limitsAt(nouvelles)}]);
    expect(avec(0, 4)).toEqual(sans(0, 4));
    expect(avec(4, 5)).not.toEqual(sans(4, 5));
  });

  test("chaque demande est lue contre les nouvelles limites, chaque occupant reste un ménage", () => {
    const model = bracketedModel(anciennes, 2, {
      demande: {recuts: [{step: 4, limitsCents: limitsAt(nouvelles)}]}
    });
    const state = smallState(model);
    expect(limitsAt(nouvelles)[0].slice(0, 3)).toEqual(limites);
    setStep(state, 4);
    const before = [...state.pool.bracket.subarray(0, state.pool.count)];
    const occupied = [...state.logements.occupant.subarray(0, state.logements.count)].map(
      (k) => k !== vacant
    );
    recutBrackets(state);
    let moved = 0;
    for (let i = 0; i < state.pool.count; i++) {
      const {resourcesCents, category} = readMenage(state, i);
      expect(state.pool.bracket[i]).toBe(bracketOf(resourcesCents, limitsAt(nouvelles)[category]));
      // Des bornes plus hautes : personne ne monte.
      expect(state.pool.bracket[i]).toBeLessThanOrEqual(before[i]);
      if (state.pool.bracket[i] < before[i]) moved++;
      if (category === 0 && resourcesCents >= 74_500 && resourcesCents < 93_100)
        expect([before[i], state.pool.bracket[i]]).toEqual([1, 0]);
      if (category === 0 && resourcesCents >= 93_100 && resourcesCents < 111_700)
        expect([before[i], state.pool.bracket[i]]).toEqual([1, 1]);
    }
    expect(moved).toBeGreaterThan(100);
    const after = [...state.logements.occupant.subarray(0, state.logements.count)].map((k) => k !== vacant);
    expect(after).toEqual(occupied);
  });

  test("les mêmes bornes, redites, ne déplacent aucun ménage", () => {
    const recuts = [{step: 4, limitsCents: limitsAt(anciennes)}];
    const state = smallState(bracketedModel(anciennes, 2, {demande: {recuts}}), {step: 4});
    const demandes = [...state.pool.bracket];
    const occupants = [...state.logements.occupant];
    recutBrackets(state);
    expect([...state.pool.bracket]).toEqual(demandes);
    expect([...state.logements.occupant]).toEqual(occupants);
  });

  test("le bilan change de tranches le même jour", () => {
    const texte = readConvention().content!;
    const clause = (value: number | number[]) => ({article: "5.2", values: [{from: "2019-07-01", value}]});
    const convention = stackAvenants(texte, [
      {
        id: "bornes-50",
        title: "Bornes",
        signed: "2019-03-01",
        inForce: "2019-07-01",
        articles: ["5.2"],
        motives: "essai",
        replaces: [],
        clauses: {"brackets.thresholds": clause(nouvelles)}
      }
    ]);
    const read = attributionReader(smallTerritoire(), convention);
    const tranche = (date: string, ressources: number) =>
      read({
        quartier: "",
        insee: "59901",
        bailleur: "bailleur-un",
        nature: "premierAcces",
        qpv: "",
        date_attribution: date,
        date_demande: "",
        ressources_mensuelles: String(ressources),
        categorie: "1",
        personnes: "1",
        aci: "",
        mutation_bloquee: "",
        activite: "",
        contingent: ""
      }).bracket;
    // Barème 2019, une personne : 20 623 / 10,8 = 1 909,5 € ; 40 % 764 €, 60 % 1 146 € ; 50 % 955 €, 70 % 1 337 €.
    expect([tranche("2019-06-30", 900), tranche("2019-07-01", 900)]).toEqual([1, 0]);
    expect([tranche("2019-06-30", 1200), tranche("2019-07-01", 1200)]).toEqual([2, 1]);
    expect([tranche("2019-06-30", 700), tranche("2019-07-01", 700)]).toEqual([0, 0]);
  });
});
