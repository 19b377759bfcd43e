import {describe, expect, test} from "vitest";
import {
  halfYearName,
  logementKey,
  logementName,
  menageName
} from "../../../src/analysis/expliquer/identify.js";
import {deliverOffre} from "../../../src/core/offre/deliverOffre.js";
import {smallModel} from "../../helpers/smallModel.js";
import {setStep, smallState} from "../../helpers/smallState.js";

const first = 2016;

describe("the name of a logement", () => {
  test("is its quartier and rank, or its half-year of delivery", () => {
    const {territoire} = smallModel();
    expect(logementName(territoire, 3 * 2 ** 20 + 12, first)).toBe("59901-003/12");
    const key = logementKey(territoire, "59901-003/2019-S1-4", first) ?? 0;
    expect(logementName(territoire, key, first)).toBe("59901-003/2019-S1-4");
  });

  test("finds each logement of a state back, delivered ones included", () => {
    const state = smallState();
    for (const step of [0, 3, 7]) {
      setStep(state, step);
      deliverOffre(state);
    }
    const {territoire} = state.model;
    const names = new Set<string>();
    for (let l = 0; l < state.logements.count; l++) {
      const name = logementName(territoire, state.logements.key[l], first);
      names.add(name);
      expect(logementKey(territoire, name, first)).toBe(state.logements.key[l]);
    }
    expect(names.size).toBe(state.logements.count);
    expect([...names].filter((name) => name.includes("/2019-S2-")).length).toBeGreaterThan(5);
  });

  test.each(["", "59901-003", "59999-000/1", "59901-003/un", "59901-003/2019-S3-1", "59901-003/99999999"])(
    "is not « %s »",
    (name) => {
      expect(logementKey(smallModel().territoire, name, first)).toBeUndefined();
    }
  );
});

test("a ménage is named by eight digits, a half-year by its year", () => {
  expect(menageName(0xab)).toBe("M-000000ab");
  expect([0, 1, 7].map((step) => halfYearName(step, first))).toEqual(["2016-S1", "2016-S2", "2019-S2"]);
});
