import {describe, expect, test} from "vitest";
import {aciNeed} from "../../src/core/attribution/aciPreconisation.js";
import {designate} from "../../src/core/attribution/designate.js";
import {policies} from "../../src/core/attribution/policies/policies.js";
import {everyone, preconise, readFollowed, setCount} from "../../src/core/attribution/preconisation.js";
import {prepareWeights} from "../../src/core/attribution/prepareWeights.js";
import {rehouse, shareRelogements} from "../../src/core/attribution/rehouse.js";
import {bracketOf} from "../../src/core/demande/bracketOf.js";
import {demandeFlags} from "../../src/core/demande/population.js";
import {vacant} from "../../src/core/markers.js";
import {offreSchedule} from "../../src/core/offre/schedule.js";
import {wordSpan} from "../../src/core/random.js";
import type {State} from "../../src/core/state.js";
import {addDemande, commissionAt, findLogement, present} from "../helpers/commissions.js";
import {smallModel} from "../helpers/smallModel.js";
import {publishedLimitsCents, smallPlan} from "../helpers/smallPlan.js";
import {smallState} from "../helpers/smallState.js";
import {smallTerritoire} from "../helpers/smallTerritoire.js";
import {
  type AciCase,
  type CommissionCase,
  type PreconisationCase,
  type PresentationCase,
  type ProgrammationCase,
  type RelogementCase,
  readCases
} from "./caseFile.js";
import {indexOfWord, words} from "./words.js";

const cases = readCases();
const step = 4;
const every = <T>(value: T): T[] => Array.from({length: 8}, () => value);

test("each article that the engine applies has a case to read", () => {
  const articles = Object.values(cases)
    .flat()
    .flatMap(({article}) => String(article).split(","));
  for (const article of ["5", "6", "7", "8", "10", "11", "12"])
    expect(
      articles.some((found) => found.trim().split(".")[0] === article),
      `article ${article}`
    ).toBe(true);
});

describe("tranches de ressources", () => {
  test.each(cases.tranches)("$titre (article $article)", ({personnes, ressources, attendu}) => {
    expect(words.tranche[bracketOf(ressources * 100, publishedLimitsCents[personnes - 1])]).toBe(attendu);
  });
});

describe("préconisations", () => {
  test.each(cases.preconisations)("$titre (article $article)", (given) => {
    expect(keptOfAHundred(given)).toEqual(given.attendu);
  });
});

describe("premiers accès réservés", () => {
  test.each(cases.reservesAci)("$titre (article $article)", (given) => {
    expect(keptPremiersAcces(given)).toEqual(given.attendu);
  });
});

describe("commissions", () => {
  test.each(cases.commissions)("$titre (article $article)", (given) => {
    expect(chosenBy(given)).toBe(given.attendu.retenu);
  });
});

describe("présentations", () => {
  test.each(cases.presentations)("$titre (article $article)", (given) => {
    expect(isPresented(given) ? "présenté" : "non présenté").toBe(given.attendu);
  });
});

describe("relogements du NPRU", () => {
  test.each(cases.relogements)("$titre (article $article)", (given) => {
    expect(isRehoused(given) ? "relogé" : "attend").toBe(given.attendu);
  });
});

describe("programmation", () => {
  test.each(cases.programmation)("$titre (article $article)", (given) => {
    const found = programmed(given);
    for (const [name, value] of Object.entries(given.attendu))
      expect(found[name as keyof typeof found], name).toBeCloseTo(value, 3);
  });
});

/** A commission on a logement of a quartier of that class. */
function commissionIn(state: State, quartier: string) {
  const fragilite = indexOfWord("quartier", quartier);
  const l = findLogement(
    state,
    (i) => state.model.territoire.quartiers.fragilite[state.logements.quartier[i]] === fragilite
  );
  return commissionAt(state, l);
}

/** For whom logements of the quartier are kept, of a hundred, by evenly spaced draws. */
function keptOfAHundred(given: PreconisationCase): {[pour: string]: number} {
  const {vingtQuatreMois = {}, saClasse = vingtQuatreMois, dejaReserves} = given;
  const attribution = {
    policy: given.politique ?? ("objectifs" as const),
    objective: given.objectif ?? ("bornes" as const),
    effort: every([1, 1, 1]),
    ...(given.lecturePlancher === "sans-et-moyenne" ? {floor: every([null, 0.5, 0.5])} : {})
  };
  const state = smallState(smallModel({attribution}), {step});
  readFollowed(state);
  const commission = commissionIn(state, given.quartier);
  const {free, freeByClass, kept} = state.steering;
  const byBracket = (counts: {readonly [tranche: string]: number}) =>
    words.tranche.map((name) => counts[name] ?? 0);
  free.sums.set(byBracket(vingtQuatreMois), commission.quartier * 4);
  freeByClass.sums.set(byBracket(saClasse), commission.fragilite * 4);
  if (dejaReserves !== undefined) {
    const unit = commission.fragilite * setCount(4) + indexOfWord("ensemble", dejaReserves.pour);
    kept.sums.set([dejaReserves.logements, dejaReserves.allesAEux], unit * 2);
  }
  return ofAHundred((word) => {
    preconise(state, commission, word);
    return commission.keptFor === everyone ? undefined : words.ensemble[commission.keptFor];
  });
}

/** What first accesses are kept for, of a hundred. */
function keptPremiersAcces({lectureAci, commune, bailleur, ailleurs}: AciCase): {[pour: string]: number} {
  const state = smallState(smallModel({aci: {mode: lectureAci ?? "plancher"}}), {step});
  const commission = commissionIn(state, "fragilité moyenne");
  const {communeYear, bailleurYear, aciByClass, aciOfAll} = state.steering;
  communeYear.sums.set([commune.premiersAcces, commune.aci], commission.commune * 2);
  bailleurYear.sums.set([bailleur.premiersAcces, bailleur.aci], commission.bailleur * 2);
  aciByClass.sums.set([ailleurs.premiersAcces, ailleurs.aci], commission.communeFragilite * 2);
  aciOfAll.sums.set([ailleurs.premiersAcces, ailleurs.aci]);
  return ofAHundred((word) => {
    const need = aciNeed(state, commission, word);
    return need === 0 ? undefined : words.premierAcces[need + 1];
  });
}

/** Parts of a hundred evenly spaced draws, to a tenth, by what each gives. */
function ofAHundred(keptFor: (word: number) => string | undefined): {[pour: string]: number} {
  const draws = 100_000;
  const counts: {[pour: string]: number} = {};
  for (let i = 0; i < draws; i++) {
    const pour = keptFor(Math.floor(((i + 0.5) / draws) * wordSpan));
    if (pour !== undefined) counts[pour] = (counts[pour] ?? 0) + 1;
  }
  return Object.fromEntries(
    Object.entries(counts).map(([pour, n]) => [pour, Math.round((n / draws) * 1000) / 10])
  );
}

/** Bits of the brackets that a logement is kept for. */
function maskOf(pour: string): number {
  const set = indexOfWord("ensemble", pour);
  return set < 4 ? 1 << set : pour === "sous 60 %" ? 0b0011 : 0b1100;
}

/** Rank of the candidate retained; a share of the draws never decides here, each case has one answer or asks for the last. */
function chosenBy(given: CommissionCase): number | "personne" {
  const {reservePour, premierAccesPour} = given;
  const mutationWeight = given.candidats.some(({statut}) => statut === "mutation") ? 1 : 0.8;
  const state = smallState(smallModel({attribution: {mutationWeight}}), {step});
  prepareWeights(state);
  const commission = commissionIn(state, given.quartier);
  const follows = given.suitLesPreconisations ?? true;
  if (follows && reservePour !== undefined) commission.mask = maskOf(reservePour);
  if (premierAccesPour !== undefined) commission.aciNeed = indexOfWord("premierAcces", premierAccesPour) - 1;
  commission.lastSession = given.derniereSeance ?? false;
  present(
    state,
    commission,
    given.candidats.map(({tranche, aci = false, statut = "premier accès"}) => ({
      bracket: indexOfWord("tranche", tranche),
      aci: aci ? 1 : 0,
      status: indexOfWord("statut", statut)
    }))
  );
  // Whatever the draw, only those whom the articles leave may be retained: the highest draw retains the last of them.
  commission.u = 0.999999;
  const chosen = policies[given.politique ?? "objectifs"].choose(commission, state);
  return chosen < 0 ? "personne" : chosen + 1;
}

function isPresented({logement, menage}: PresentationCase): boolean {
  const state = smallState(smallModel({attribution: {mobilisation: every([1, 1, 1, 0])}}), {step});
  prepareWeights(state);
  const {logements, pool} = state;
  for (let i = 0; i < pool.count; i++) pool.remove(i);
  const typology = indexOfWord("typologie", logement.typologie);
  const rentClass = indexOfWord("loyer", logement.loyer);
  const l = findLogement(
    state,
    (i) => logements.typology[i] === typology && logements.rentClass[i] === rentClass
  );
  logements.contingent[l] = indexOfWord("contingent", logement.contingent ?? "bailleur");
  logements.integration[l] = logement.integration ? 1 : 0;
  const status = indexOfWord("statut", menage.statut ?? "premier accès");
  const elsewhere = (i: number) =>
    (logements.bailleur[i] === logements.bailleur[l]) === !menage.autreBailleur;
  addDemande(state, {
    size: menage.personnes - 1,
    bracket: indexOfWord("tranche", menage.tranche),
    reach: state.newRentLevels[indexOfWord("loyer", menage.loyerLePlusCher ?? "PLS")],
    status,
    home: status === 0 ? -1 : findLogement(state, (i) => i !== l && elsewhere(i)),
    flags: menage.interBailleurs ? demandeFlags.interBailleur : 0
  });
  const commission = Object.assign(commissionAt(state, l), {earmarked: logement.reserve ?? false});
  return designate(state, commission, 0) === 1;
}

function isRehoused({menage, logement}: RelogementCase): boolean {
  const state = smallState(smallModel({npru: {active: true, neufShare: [0.5, 0.5, 0.5, 0.5]}}), {step});
  const {logements, npru} = state;
  const home = findLogement(state, (l) => logements.quartier[l] === 0 && logements.demande[l] < 0);
  // Three others wait, too many for the logement: the communes and the bailleurs owe something.
  for (let i = 0; i < 4; i++) {
    const others = i < 3;
    npru.waiting[npru.waitingCount++] = addDemande(state, {
      key: 700_000 + i,
      status: 2,
      home: others ? home + 1 + i : home,
      size: others ? 5 : 0,
      bracket: indexOfWord("tranche", menage.tranche),
      month: step * 6 - (others ? 0 : (menage.attenteEnMois ?? 0)),
      wish0: 255,
      flags: menage.intercommunal ? demandeFlags.interCommunal : 0
    });
  }
  shareRelogements(state);
  const commune = indexOfWord("commune", logement.commune);
  const contingent = indexOfWord("contingent", logement.contingent ?? "bailleur");
  const l = findLogement(
    state,
    (i) =>
      state.model.territoire.quartiers.commune[logements.quartier[i]] === commune &&
      logements.quartier[i] > 1 &&
      (logements.bailleur[i] === logements.bailleur[home]) === logement.memeBailleur &&
      logements.typology[i] === 1 &&
      logements.rentClass[i] === 1 &&
      logements.contingent[i] === contingent
  );
  logements.occupant[l] = vacant;
  logements.delivered[l] = logement.neuf ? step + 1 : 0;
  const above60 = 0b1100;
  const commission = commissionAt(state, l);
  if (logement.quartierAuPlafond) commission.mask = above60;
  return rehouse(state, commission);
}

function programmed({production, demolitions, demolitionsParAn}: ProgrammationCase) {
  const {quartiers, ...territoire} = smallTerritoire({logementsPerQuartier: 20});
  const years = 4;
  const total = demolitions ?? (demolitionsParAn ?? 0) * (years - 1);
  const plan = smallPlan({
    offre: {production: new Array<number>(years).fill(production)},
    npru: {active: total > 0},
    evolution: {demolitions: total, reconstitutionDelayYears: 0}
  });
  const {steps, plai} = offreSchedule({...territoire, quartiers}, plan, plan.evolution);
  const operations = steps.flatMap((half) => half.operations);
  const size = (keep: (o: (typeof operations)[number]) => boolean) =>
    operations.filter(keep).reduce((sum, operation) => sum + operation.size, 0);
  return {
    reconstruits: size((o) => o.reconstitution),
    enQuartierPrioritaire: size((o) => quartiers.qpv[o.quartier] === 1),
    enAncienPnru: size((o) => o.reconstitution && quartiers.exPnru[o.quartier] === 1),
    aDune: size((o) => o.reconstitution && quartiers.commune[o.quartier] === 3),
    tauxPlai: plai[years - 1].rate
  };
}
