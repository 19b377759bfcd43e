import {expect, test} from "vitest";
import {cotationPoints} from "../../../../src/core/attribution/policies/cotationPoints.js";
import {demandeFlags} from "../../../../src/core/demande/population.js";
import {addDemande} from "../../../helpers/commissions.js";
import {smallModel} from "../../../helpers/smallModel.js";
import {smallState} from "../../../helpers/smallState.js";

test("points are those of the hypothesis: ACI, blocked mutation, très modestes, and so many a month", () => {
  const cotation = {aci: 100, blocked: 1000, tresModestes: 10_000, month: 2};
  const state = smallState(smallModel({attribution: {cotation}}), {step: 2});
  const {blocked} = demandeFlags;
  // Asked in January 2016, seen at the end of June 2017: seventeen months, two points each.
  const points = [
    {bracket: 3},
    {bracket: 3, aci: 1},
    {bracket: 3, flags: blocked},
    {bracket: 0},
    {bracket: 1},
    {bracket: 0, aci: 1, flags: blocked}
  ].map((menage, i) => cotationPoints(state, addDemande(state, {key: 800_000 + i, month: 0, ...menage})));
  expect(points).toEqual([34, 134, 1034, 10_034, 34, 11_134]);
});
