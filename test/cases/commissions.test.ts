import {describe, expect, test} from "vitest";
import {aciNeed, aciNeeds} from "../../src/core/attribution/aciPreconisation.js";
import {attributeVacancies} from "../../src/core/attribution/attributeVacancies.js";
import {complianceIndex} from "../../src/core/attribution/compliance.js";
import {designate} from "../../src/core/attribution/designate.js";
import {everyone, preconise} from "../../src/core/attribution/preconisation.js";
import {prepareWeights} from "../../src/core/attribution/prepareWeights.js";
import {shareRelogements} from "../../src/core/attribution/rehouse.js";
import {countAttribution, prepareSteering} from "../../src/core/attribution/steering.js";
import {demandeFlags} from "../../src/core/demande/population.js";
import {vacant} from "../../src/core/markers.js";
import {askMutation} from "../../src/core/peuplement/askMutation.js";
import {openVacancy} from "../../src/core/peuplement/openVacancy.js";
import type {State} from "../../src/core/state.js";
import {addDemande, commissionAt, findLogement} from "../helpers/commissions.js";
import {smallModel} from "../helpers/smallModel.js";
import {effortFromConvention} from "../helpers/smallPlan.js";
import {counter, setStep, smallState} from "../helpers/smallState.js";
import {type LevierCases, readLevierCases} from "./levierCases.js";
import {indexOfWord, words} from "./words.js";

const cases = readLevierCases();
const every = <T>(value: T): T[] => Array.from({length: 8}, () => value);
const fragile = 0;
type Case<section extends keyof LevierCases> = LevierCases[section][number];

describe("adhésion des commissions", () => {
  test.each(cases.adhesion)("$titre (article $article)", ({lecture, effort, effortAci = 0, attendu}) => {
    const {fragile: f, moyenne, sans} = effort;
    const attribution = {
      policy: "objectifs" as const,
      reading: lecture ?? "extensive",
      effort: every([f, moyenne, sans])
    };
    const state = smallState(smallModel({attribution, aci: {effort: every(effortAci)}}), {step: 2});
    prepareSteering(state);
    ["fragile", "moyenne", "sans", "aci"].forEach((name, i) => {
      const follows = state.steering.complies[complianceIndex(4, 1, 1, i)] === 1;
      expect(follows ? "oui" : "non", name).toBe(attendu[name] ?? "non");
    });
  });
});

describe("candidats présentés", () => {
  test.each(cases.candidats)("$titre (article $article)", ({presentes, demandeurs, attendu}) => {
    const attribution = {candidates: every(presentes), mobilisation: every([0, 0, 0, 0])};
    const state = smallState(smallModel({attribution}), {step: 4});
    prepareWeights(state);
    clearDemandes(state);
    const l = findLogement(
      state,
      (i) => state.logements.typology[i] === 1 && state.logements.rentClass[i] === 1
    );
    const {commune} = commissionAt(state, l);
    for (let i = 0; i < demandeurs; i++) addDemande(state, {key: i, bracket: 1, wish0: commune});
    expect(designate(state, commissionAt(state, l), 0)).toBe(attendu);
  });
});

describe("part du neuf dans les relogements", () => {
  test.each(cases.partDuNeuf)("$titre (article $article)", ({part, aReloger, attendu}) => {
    const {npru} = awaitingRelogement({neufShare: part}, aReloger);
    expect({neuf: npru.neufQuota, ancien: npru.ancienQuota}).toEqual(attendu);
  });
});

describe("régulation des commissions", () => {
  test.each(cases.regulation)("$titre (article $article)", (given) => {
    expect(followed(given)).toEqual(given.attendu);
  });
});

describe("rythme des préconisations", () => {
  test.each(cases.preconisations)("$titre (article $article)", (given) => {
    expect(allowedTwice(given)).toEqual(given.attendu);
  });
});

describe("ordre du jour des commissions", () => {
  test.each(cases.ordreDuJour)("$titre (article $article)", ({part, demandeurs, attendu}) => {
    const state = smallState(smallModel({attribution: {mobilisation: every([0, 0, 0, 0])}}), {step: 4});
    prepareWeights(state);
    clearDemandes(state);
    const l = findLogement(
      state,
      (i) => state.logements.typology[i] === 1 && state.logements.rentClass[i] === 1
    );
    const commission = Object.assign(commissionAt(state, l), {agenda: part});
    for (let i = 0; i < demandeurs.aci + demandeurs.autres; i++)
      addDemande(state, {key: i, bracket: 1, aci: i < demandeurs.aci ? 1 : 0, wish0: commission.commune});
    const presented = designate(state, commission, 0);
    const aci = commission.candidates
      .subarray(0, presented)
      .reduce((n, demande) => n + state.pool.aci[demande], 0);
    expect({aci, autres: presented - aci}).toEqual(attendu);
  });
});

describe("comptes ACI d'une commune", () => {
  test.each(cases.comptesAci)("$titre (article $article)", (given) => {
    expect(keptEachYear(given)).toEqual(given.attendu);
  });
});

describe("mutations bloquées", () => {
  test.each(cases.mutations)("$titre (article $article)", (given) => {
    expect(housed(given)).toBe(given.attendu);
  });
});

describe("comité de relogement inter-bailleurs", () => {
  test.each(cases.crib)("$titre (article $article)", ({part, attendu}) => {
    const changes = {interBailleurShare: 0, blockedShare: 1, cribShare: every(part)};
    const state = smallState(smallModel({demande: changes}), {step: 4});
    const l = findLogement(state, (i) => state.logements.occupant[i] < 4 && state.logements.demande[i] < 0);
    askMutation(state, l, true);
    const {flags} = state.pool;
    const elsewhere = (flags[state.logements.demande[l]] & demandeFlags.interBailleur) !== 0;
    expect(elsewhere ? "chez tous les bailleurs" : "chez son bailleur").toBe(attendu);
  });
});

describe("objectifs de relogement des communes", () => {
  test.each(cases.objectifsRelogement)("$titre (article $article)", ({poids, aReloger, attendu}) => {
    const state = awaitingRelogement({qpvWeight: poids}, aReloger);
    const quotas = Object.fromEntries(words.commune.map((name, c) => [name, state.npru.communeQuota[c]]));
    expect(quotas).toEqual(attendu);
  });
});

describe("contingents", () => {
  test.each(cases.contingents)("$titre (article $article)", ({contingent, part, enFlux, menage, attendu}) => {
    const which = indexOfWord("contingent", contingent);
    const mobilisation = every([0, 1, 2, 3].map((c) => (c === which ? part : 0)));
    const contingentFlux = every(enFlux ?? null);
    const state = smallState(smallModel({attribution: {mobilisation, contingentFlux}}), {step: 4});
    prepareWeights(state);
    clearDemandes(state);
    const l = findLogement(
      state,
      (i) => state.logements.typology[i] === 1 && state.logements.rentClass[i] === 1
    );
    state.logements.contingent[l] = which;
    const {commune} = commissionAt(state, l);
    addDemande(state, {bracket: 1, aci: menage.aci ? 1 : 0, wish0: commune});
    const presented = designate(state, commissionAt(state, l), 0) === 1;
    expect(presented ? "présenté" : "non présenté").toBe(attendu);
  });
});

/** Whether the CAL of the first bailleur in the first commune follows, from 2017 S1 on. */
function followed({part, suitDAbord}: Case<"regulation">): string[] {
  const attribution = {
    policy: "objectifs" as const,
    effort: effortFromConvention(1),
    compliance: [suitDAbord === "oui" ? 1 : 0, 1, 1],
    regulation: every(part)
  };
  const state = smallState(smallModel({attribution}));
  return [2, 3, 4].map((step) => {
    setStep(state, step);
    prepareSteering(state);
    return state.steering.complies[complianceIndex(4, 0, 0, fragile)] === 1 ? "oui" : "non";
  });
}

/** Brackets that a fragile quartier may house after these attributions, at once and at the next half-year. */
function allowedTwice({rythme, fenetre, modestesCeSemestre}: Case<"preconisations">) {
  const attribution = {
    policy: "objectifs" as const,
    effort: effortFromConvention(1),
    preconisations: rythme,
    windowHalfYears: fenetre ?? 4
  };
  const state = smallState(smallModel({attribution}), {step: 3});
  prepareSteering(state);
  const commission = Object.assign(commissionAt(state, 0), {complies: true});
  for (let i = 0; i < modestesCeSemestre; i++)
    countAttribution(state, commission, addDemande(state, {key: i, bracket: 1}));
  // The lowest draw: the logement is kept as soon as any is.
  const allowed = () => {
    preconise(state, commission, 0);
    const {preconised} = commission;
    return preconised === 0b1111
      ? "toutes les tranches"
      : preconised === 0b1100
        ? "au-dessus de 60 %"
        : "sous 60 %";
  };
  const memeSemestre = allowed();
  commission.keptFor = everyone;
  setStep(state, 4);
  prepareSteering(state);
  return {memeSemestre, semestreSuivant: allowed()};
}

/** Whether first accesses of a commune are kept for ACI ménages at the end of each year, its bailleur owing nothing. */
function keptEachYear({lecture, premiersAccesParAn, dontAci}: Case<"comptesAci">) {
  const model = smallModel({
    attribution: {quartierWeight: 0},
    aci: {pooling: lecture, smallCommune: 20, bailleurObjective: every([0, 0, 0])}
  });
  const state = smallState(model, {step: 2});
  const found: {[year: string]: string} = {};
  for (const [year, aci] of Object.entries(dontAci)) {
    for (const half of [0, 1]) {
      setStep(state, (Number(year) - 2016) * 2 + half);
      prepareSteering(state);
      const commission = commissionAt(state, 0);
      for (let i = 0; i < premiersAccesParAn / 2; i++)
        countAttribution(state, commission, addDemande(state, {key: i, aci: i < aci / 2 ? 1 : 0}));
    }
    const need = aciNeed(state, commissionAt(state, 0), 0);
    found[year] = need === aciNeeds.aci ? "réserve" : "ne réserve rien";
  }
  return found;
}

/** Who has a T1 of a fragile quartier for which a first access and a blocked mutation, weighed nothing, are presented. */
function housed({part, plafondZero = false}: Case<"mutations">): string {
  const attribution = {
    policy: "quotas" as const,
    effort: effortFromConvention(plafondZero ? 1 : 0),
    ceiling: every([0, null, null]),
    blockedPriority: every(part),
    refusal: [0, 1, 2].map(() => [0, 0, 0, 0]),
    mobilisation: every([0, 0, 0, 0]),
    mutationWeight: 0,
    candidates: every(10)
  };
  const state = smallState(smallModel({attribution, evolution: {frictionalShare: 0}}), {step: 2});
  clearDemandes(state);
  state.vacancies.carriedCount = 0;
  // What is known of the class: three ménages of five under 60 %, so that the ceiling of nought keeps every logement.
  state.steering.freeByClass.sums.set([0, 6, 4, 0], fragile * 4);
  const {logements} = state;
  for (let l = 0; l < logements.count; l++) if (logements.occupant[l] === vacant) logements.occupant[l] = 0;
  prepareWeights(state);
  prepareSteering(state);
  const t1 = (quartier: number, meets: (l: number) => boolean) =>
    findLogement(
      state,
      (l) =>
        logements.quartier[l] === quartier &&
        logements.typology[l] === 0 &&
        logements.rentClass[l] === 1 &&
        meets(l)
    );
  const l = t1(0, () => true);
  const home = t1(8, (i) => logements.bailleur[i] === logements.bailleur[l]);
  openVacancy(state, l, 0);
  addDemande(state, {key: 10, bracket: 1});
  logements.demande[home] = addDemande(state, {
    key: 99,
    status: 1,
    home,
    bracket: 1,
    flags: demandeFlags.blocked
  });
  attributeVacancies(state);
  if (counter(state, "flux.fragile.modestes.mutation") === 1) return "mutation";
  return counter(state, "flux.fragile.modestes.premierAcces") === 1 ? "1er accès" : "personne";
}

/** So many ménages of the NPRU site to rehouse, the objectives of the half-year shared. */
function awaitingRelogement(npru: {neufShare?: number; qpvWeight?: number}, count: number): State {
  const {neufShare = 0.4, qpvWeight = 0.5} = npru;
  const yearly = (share: number) => [share, share, share, share];
  const model = smallModel({
    npru: {active: true, neufShare: yearly(neufShare), qpvWeight: yearly(qpvWeight)},
    offre: {production: yearly(0)},
    evolution: {demolitions: 0}
  });
  const state = smallState(model, {step: 4});
  for (let i = 0; i < count; i++)
    state.npru.waiting[state.npru.waitingCount++] = addDemande(state, {
      key: 700_000 + i,
      status: 2,
      home: i,
      wish0: 255
    });
  shareRelogements(state);
  return state;
}

function clearDemandes({pool, logements}: State): void {
  for (let i = 0; i < pool.count; i++) if (pool.alive[i] === 1) pool.remove(i);
  logements.demande.fill(-1);
}
