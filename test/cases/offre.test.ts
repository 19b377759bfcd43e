import {describe, expect, test} from "vitest";
import {recallCarried} from "../../src/core/attribution/attributeVacancies.js";
import {compilePlan} from "../../src/core/compile/compilePlan.js";
import {startingFit} from "../../src/core/compile/fit.js";
import type {Levers} from "../../src/core/convention/levers.js";
import {stackAvenants} from "../../src/core/convention/stackAvenants.js";
import {vacant} from "../../src/core/markers.js";
import {lodgePrive} from "../../src/core/offre/lodgePrive.js";
import {rehabilitate} from "../../src/core/offre/rehabilitate.js";
import {offreSchedule} from "../../src/core/offre/schedule.js";
import {openVacancy} from "../../src/core/peuplement/openVacancy.js";
import {readLeviers} from "../../src/files/conventionFiles.js";
import {resolveScenario} from "../../src/files/resolveScenario.js";
import {avenantOf} from "../core/convention/avenantOf.js";
import {addDemande, findLogement} from "../helpers/commissions.js";
import {smallModel} from "../helpers/smallModel.js";
import {smallPlan} from "../helpers/smallPlan.js";
import {setStep, smallState} from "../helpers/smallState.js";
import {smallTerritoire} from "../helpers/smallTerritoire.js";
import {type LevierCases, readLevierCases} from "./levierCases.js";
import {indexOfWord, words} from "./words.js";

const cases = readLevierCases();
const convention = resolveScenario("ciet");
const territoire = smallTerritoire({logementsPerQuartier: 10});
type Case<section extends keyof LevierCases> = LevierCases[section][number];

test("each case names a lever of the convention", () => {
  const known = Object.keys(readLeviers().content ?? {});
  for (const {levier, titre} of Object.values(cases).flat()) expect(known, titre).toContain(levier);
});

describe("part de chaque commune dans la production", () => {
  test.each(cases.programme)("$titre (article $article)", (given) => {
    const shares = sharesIn2019(given);
    for (const [commune, percent] of Object.entries(given.attendu))
      expect(100 * shares[indexOfWord("commune", commune)], commune).toBeCloseTo(percent, 1);
    expect(words.commune).toHaveLength(shares.length);
  });
});

describe("plans triennaux SRU", () => {
  test.each(cases.plansSru)("$titre (article $article)", ({recompte, productionParAn, attendu}) => {
    const {offre, firstYear} = planWith((levers) => ({
      ...levers,
      offre: {
        ...levers.offre,
        sruPriority: 0.5,
        sruReview: recompte === "oui",
        production: productionParAn,
        socialShareByCommune: false
      }
    }));
    for (const [year, shares] of Object.entries(attendu))
      for (const [commune, percent] of Object.entries(shares))
        expect(
          100 * offre.communeShares[Number(year) - firstYear][indexOfWord("commune", commune)],
          `${commune} en ${year}`
        ).toBeCloseTo(percent, 1);
  });
});

describe("contextes argumentés", () => {
  test.each(cases.contextes)("$titre (article $article)", ({contextes, partLimite, attendu}) => {
    const limit = avenantOf("limite", {
      signed: "2018-11-01",
      inForce: "2019-01-01",
      parameters: {"offre.excludedCommuneShare": {"2019-01-01": partLimite}}
    });
    const insee = (commune: string) => territoire.communes.insee[indexOfWord("commune", commune)];
    const plan = planWith(
      (levers) => ({...levers, offre: {...levers.offre, arguedContexts: contextes.map(insee)}}),
      stackAvenants(convention.convention, [limit])
    );
    const rebuilt = offreSchedule(territoire, plan, plan.evolution)
      .steps.slice(6)
      .flatMap(({operations}) => operations.filter(({reconstitution}) => reconstitution));
    const {commune, exPnru} = territoire.quartiers;
    const receive = new Set(rebuilt.map(({quartier}) => words.commune[commune[quartier]]));
    expect([...receive].sort()).toEqual([...attendu.communes].sort());
    const inExPnru = rebuilt.some(({quartier}) => exPnru[quartier] === 1);
    expect(inExPnru ? "oui" : "non").toBe(attendu.ancienPnru);
  });
});

describe("dérogation en quartier prioritaire", () => {
  test.each(cases.derogation)("$titre (article $article)", ({part, attendu}) => {
    const years = [0, 1, 2, 3];
    const plan = smallPlan({
      offre: {production: years.map(() => 900), qpvDerogation: years.map((year) => (year === 0 ? 0 : part))}
    });
    const small = smallTerritoire({logementsPerQuartier: 20});
    const built = offreSchedule(small, plan, plan.evolution)
      .steps.slice(2)
      .flatMap(({operations}) => operations);
    const inQpv = built.filter(({quartier}) => small.quartiers.qpv[quartier] === 1);
    const size = (operations: typeof built) => operations.reduce((sum, operation) => sum + operation.size, 0);
    const percent = (100 * size(inQpv)) / size(built);
    expect(percent).toBeGreaterThanOrEqual(attendu.deQpv);
    expect(percent).toBeLessThanOrEqual(attendu.aQpv);
  });
});

describe("taux de PLAI", () => {
  test.each(cases.tauxPlai)("$titre (article $article)", ({regle, taux, attendu}) => {
    const years = [0, 1, 2, 3];
    const plai = {...smallPlan().offre.plai, rule: regle, rate: years.map(() => taux)};
    const plan = smallPlan({offre: {production: years.map(() => 400), plai}});
    const {plai: decided} = offreSchedule(territoire, plan, plan.evolution);
    expect(decided[3].rate).toBeCloseTo(attendu);
  });
});

describe("cadence des démolitions", () => {
  test.each(cases.cadence)("$titre (article $article)", ({actif = "oui", cadence, attendu}) => {
    const active = actif === "oui";
    const {npru, evolution, steps} = planWith((levers) => ({
      ...levers,
      npru: {...levers.npru, active, cadence}
    }));
    const share = npru.cadence.slice(0, steps / 2).reduce((sum, one) => sum + one, 0);
    expect(npru.active ? share * evolution.demolitions : 0).toBeCloseTo(attendu.demolis);
  });
});

describe("démolitions par site", () => {
  test.each(cases.sites)("$titre (article $article)", (given) => {
    const bySite = demolitionsBySite(given);
    for (const [year, counts] of Object.entries(given.attendu)) {
      const expected = words.commune.map((name) => counts[name] ?? 0);
      expect(bySite[Number(year)], year).toEqual(expected);
    }
  });
});

describe("réhabilitations", () => {
  test.each(cases.rehabilitations)("$titre (article $article)", (given) => {
    expect(closedHalfYears(given)).toBe(given.attendu.fermeSemestres);
  });
});

describe("privé conventionné", () => {
  test.each(cases.prive)("$titre (article $article)", ({logementsParAn, menage, attendu}) => {
    const priveConventionne = [0, logementsParAn, logementsParAn, logementsParAn];
    const state = smallState(smallModel({offre: {priveConventionne}}), {step: 4});
    const status = indexOfWord("statut", menage.statut ?? "premier accès");
    const home = status === 0 ? -1 : findLogement(state, (l) => state.logements.demande[l] < 0);
    const bracket = indexOfWord("tranche", menage.tranche);
    const demande = addDemande(state, {key: 123, bracket, status, home});
    lodgePrive(state);
    expect(state.pool.alive[demande] === 1 ? "il attend" : "sa demande est close").toBe(attendu);
  });
});

function planWith(change: (levers: Levers) => Levers, text = convention.convention) {
  const resolved = {...convention, convention: text, levers: change(convention.levers)};
  return compilePlan({resolved, territoire, fit: startingFit({territoire, brackets: 4})});
}

/** Logements condemned each year in each commune; Aulne has thirty logements of NPRU sites, Bray ten. */
function demolitionsBySite({calendriers, demolitions, moments}: Case<"sites">): {[year: number]: number[]} {
  const {logements} = territoire;
  const npru = Uint8Array.from(logements.quartier, (q) => (q < 3 || q === 4 ? 1 : 0));
  const small = {...territoire, logements: {...logements, npru}};
  const insee = (commune: string) => small.communes.insee[indexOfWord("commune", commune)];
  const byInsee = <T>(given: {readonly [commune: string]: T}) =>
    Object.fromEntries(Object.entries(given).map(([commune, value]) => [insee(commune), value]));
  const {hypotheses, levers, uncertainties} = convention;
  const windows = {...hypotheses["npru.siteWindows"], value: byInsee(moments ?? {})};
  const plan = compilePlan({
    resolved: {
      ...convention,
      levers: {...levers, npru: {...levers.npru, cadenceBySite: byInsee(calendriers)}},
      hypotheses: {...hypotheses, "npru.siteWindows": windows},
      uncertainties: {...uncertainties, npru: {...uncertainties.npru, demolitions: demolitions ?? 0}}
    },
    territoire: small,
    fit: startingFit({territoire, brackets: 4})
  });
  const {steps} = offreSchedule(small, plan, plan.evolution);
  const ofYear = (year: number) => steps.slice(2 * year, 2 * year + 2);
  return Object.fromEntries(
    Array.from({length: plan.steps / 2}, (_, year) => [
      plan.firstYear + year,
      words.commune.map((_, c) => ofYear(year).reduce((sum, {sites}) => sum + sites[c], 0))
    ])
  );
}

function sharesIn2019({prioriteSru, parCommune = false, seuilSru}: Case<"programme">): readonly number[] {
  const avenants =
    seuilSru === undefined
      ? []
      : [
          avenantOf("seuil", {
            signed: "2018-11-01",
            inForce: "2019-01-01",
            parameters: {"offre.sruThreshold": {"2019-01-01": seuilSru}}
          })
        ];
  const plan = planWith(
    (levers) => ({
      ...levers,
      offre: {...levers.offre, sruPriority: prioriteSru, socialShareByCommune: parCommune}
    }),
    stackAvenants(convention.convention, avenants)
  );
  return plan.offre.communeShares[3];
}

/** Half-years during which a rehabilitated logement is not proposed, from the day on which nobody lives there. */
function closedHalfYears({logement}: Case<"rehabilitations">): number {
  const movedShare = logement === "quitté pour les travaux" ? 1 : 0;
  const state = smallState(
    smallModel({offre: {rehabilitations: [0, 2, 0, 0], movedShare}, evolution: {frictionalShare: 0}}),
    {step: 2}
  );
  const [l] = state.model.population.rehabilitationOrder;
  const {logements, vacancies} = state;
  if (logements.demande[l] >= 0) state.pool.remove(logements.demande[l]);
  logements.demande[l] = -1;
  logements.occupant[l] = logement === "vide" ? vacant : 1;
  vacancies.carriedCount = vacancies.nextCount = 0;
  if (logement === "vide") vacancies.carried[vacancies.carriedCount++] = l;
  rehabilitate(state);
  if (logement !== "vide") openVacancy(state, l, 0);
  let closed = 0;
  while (vacancies.nextCount === 0) {
    closed++;
    setStep(state, 2 + closed);
    recallCarried(state);
  }
  return closed;
}
