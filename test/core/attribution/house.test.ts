import {describe, expect, test} from "vitest";
import {house} from "../../../src/core/attribution/house.js";
import type {NewDemande} from "../../../src/core/demande/newDemande.js";
import {demandeFlags} from "../../../src/core/demande/population.js";
import {addDemande, commissionAt, findLogement} from "../../helpers/commissions.js";
import {counter, smallState} from "../../helpers/smallState.js";

/** Houses one ménage in a logement of Aulne (fragile, 59901) at the second half-year of 2017, its third vacancy in a row. */
function housed(menage: Partial<NewDemande>) {
  const state = smallState(undefined, {step: 3});
  const {quartiers} = state.model.territoire;
  const l = findLogement(state, (each) => quartiers.fragilite[state.logements.quartier[each]] === 0);
  const home = findLogement(state, (each) => state.logements.demande[each] < 0 && each !== l);
  const demande = addDemande(state, {
    key: 77,
    size: 1,
    bracket: 1,
    month: 4,
    ...menage,
    ...(menage.home === 0 && {home})
  });
  if (menage.home === 0) state.logements.demande[home] = demande;
  state.vacancies.depth[l] = 2;
  const left = house(state, commissionAt(state, l), demande);
  const bailleur = state.model.territoire.bailleurs.ids[state.logements.bailleur[l]];
  return {state, l, home, demande, left, bailleur, of: (name: string) => counter(state, name)};
}

describe("house signs the bail and counts it once everywhere", () => {
  test("the ménage lives there, and its demande is closed", () => {
    const {state, l, demande, left} = housed({});
    expect([state.logements.occupant[l], state.logements.occupantSize[l]]).toEqual([1, 1]);
    expect(state.pool.alive[demande]).toBe(0);
    expect(left).toBe(-1);
  });

  test("a first access of an ACI ménage counts in its class, its commune, its bailleur and article 6.2", () => {
    const {of, bailleur} = housed({aci: 1});
    expect(of("flux.fragile.modestes.premierAcces")).toBe(1);
    expect([of("aci.fragile"), of("premierAcces.fragile")]).toEqual([1, 1]);
    for (const unit of ["commune.59901", `bailleur.${bailleur}`])
      expect(
        [`${unit}.modestes`, `${unit}.premierAcces`, `${unit}.aci`, `${unit}.mutations`].map(of)
      ).toEqual([1, 1, 1, 0]);
    expect(of("chain.2")).toBe(1);
  });

  test("counts which logement went to whom: typology, rent, ceiling, class in the commune; size and dearest rent paid", () => {
    const {state, l, of} = housed({reach: 2});
    const {typology, rentLevel, rentClass} = state.logements;
    const ceiling = rentClass[l] === 0 ? "plai" : "autres";
    expect(of(`filled.fragile.T${typology[l] + 1}.loyer${rentLevel[l] + 1}.${ceiling}`)).toBe(1);
    expect([of("housed.modestes.personnes2.loyer3"), of("commune.59901.fragile")]).toEqual([1, 1]);
  });

  test("waits from its demande to the last month of the half-year: from May 2016 to December 2017, nineteen months", () => {
    const {of} = housed({aci: 0});
    expect([of("housed.modestes.autres"), of("waitedMonths.modestes.autres")]).toEqual([1, 19]);
    expect(of("aci.fragile")).toBe(0);
  });

  test("a mutation frees the logement that it leaves, and is no first access (article 7)", () => {
    const {state, home, left, of, bailleur} = housed({status: 1, home: 0, flags: demandeFlags.blocked});
    expect(left).toBe(home);
    expect(state.logements.demande[home]).toBe(-1);
    expect(of("flux.fragile.modestes.mutation")).toBe(1);
    expect(of("premierAcces.fragile")).toBe(0);
    expect([of(`bailleur.${bailleur}.mutations`), of(`bailleur.${bailleur}.premierAcces`)]).toEqual([1, 0]);
    expect(of("mutationsBloquees")).toBe(1);
  });

  test("a relogement NPRU has no wait of a demande (article 8)", () => {
    const {of} = housed({status: 2, home: 0});
    expect(of("flux.fragile.modestes.relogementNpru")).toBe(1);
    expect(of("housed.modestes.autres")).toBe(0);
  });
});
