import {describe, expect, test} from "vitest";
import {
  collectDecisions,
  type DecisionView,
  type Subject
} from "../../../src/analysis/expliquer/collectDecisions.js";
import {logementKey} from "../../../src/analysis/expliquer/identify.js";
import {createSimulator} from "../../../src/core/simulate.js";
import type {Model} from "../../../src/core/state.js";
import {runTable} from "../../helpers/counterTable.js";
import {smallModel} from "../../helpers/smallModel.js";
import {effortFromConvention} from "../../helpers/smallPlan.js";

const model = smallModel({
  attribution: {policy: "objectifs", effort: effortFromConvention(1)},
  aci: {effort: new Array<number>(8).fill(0.6)},
  npru: {active: true}
});

function explain(subject: Subject, {of = model, limit = 100_000}: {of?: Model; limit?: number} = {}) {
  const {observer, decisions, found} = collectDecisions(subject, {model: of, limit});
  createSimulator(of).run("expliquer", 0, {observer});
  return {decisions, found: found()};
}

const all = explain({}).decisions;
const of = (outcome: DecisionView["outcome"]) => all.filter((decision) => decision.outcome === outcome);

describe("collectDecisions", () => {
  test("sees each attribution, each refusal and each logement left vacant that the counters tell", () => {
    const table = runTable(createSimulator(model), "expliquer", 0);
    const total = (names: readonly string[]) => names.reduce((sum, name) => sum + table.sum(name, 0, 7), 0);
    const byClass = (name: string) => ["fragile", "moyenne", "sans"].map((g) => `${name}.${g}`);
    expect(of("refused")).toHaveLength(total(byClass("refus")));
    expect(of("accepted").length + of("refused").length).toBe(total(byClass("offers")));
    expect(of("unfilled")).toHaveLength(total(byClass("unfilled")));
    const relogements = byClass("flux").flatMap((g) =>
      ["tresModestes", "modestes", "intermediaires", "plusElevees"].map((k) => `${g}.${k}.relogementNpru`)
    );
    expect(of("relogement")).toHaveLength(total(relogements));
    expect(of("relogement").length).toBeGreaterThan(20);
  });

  test("the ménage chosen is one of those presented, whom no rule had set aside", () => {
    for (const {candidates, chosen} of [...of("accepted"), ...of("refused")]) {
      const found = candidates.find(({menage}) => menage === chosen);
      expect(found?.weight).toBeGreaterThan(0);
    }
  });

  test("where article 5 binds, a CAL that follows chooses an allowed bracket before its last session", () => {
    const bound = of("accepted").filter(({complies, allowed}) => complies && allowed.length < 4);
    expect(bound.length).toBeGreaterThan(20);
    for (const {allowed, candidates, chosen, session} of bound) {
      const {bracket} = candidates.find(({menage}) => menage === chosen) ?? {bracket: undefined};
      if (session < model.plan.attribution.commissions) expect(allowed).toContain(bracket);
    }
  });

  test("nobody who waits has waited less than no time, nor is presented twice at a session", () => {
    for (const {candidates} of all) {
      for (const {months} of candidates) expect(months).toBeGreaterThanOrEqual(0);
      expect(new Set(candidates.map(({menage}) => menage)).size).toBe(candidates.length);
    }
  });

  test("keeps the decisions of one subject: a quartier, a logement, a ménage", () => {
    const [{logement, chosen}] = of("accepted");
    const key = logementKey(model.territoire, logement, 2016);
    const about = (subject: Subject) => explain(subject).decisions;
    expect(about({logement: key})).toEqual(all.filter((decision) => decision.logement === logement));
    const menage = Number.parseInt((chosen ?? "").slice(2), 16);
    expect(about({menage})).toEqual(
      all.filter((d) => d.chosen === chosen || d.candidates.some((candidate) => candidate.menage === chosen))
    );
    const inQuartier = all.filter((decision) => decision.logement.startsWith("59901-003/"));
    expect(about({quartier: 3})).toEqual(inQuartier);
    expect(inQuartier.length).toBeGreaterThan(10);
  });

  test("keeps no more than asked, and says how many there were", () => {
    const {decisions, found} = explain({}, {limit: 5});
    expect(decisions).toEqual(all.slice(0, 5));
    expect(found).toBe(all.length);
  });

  test("a cotation gives the points of each candidate, the chosen one having most among those still open", () => {
    const {decisions} = explain({quartier: 3}, {of: smallModel({attribution: {policy: "cotation"}})});
    const first = decisions.filter(
      ({halfYear, outcome, candidates}) =>
        halfYear >= "2017" && outcome !== "unfilled" && candidates.every(({weight}) => weight === 1)
    );
    expect(first.length).toBeGreaterThan(10);
    for (const {policy, candidates, chosen} of first) {
      expect(policy).toBe("cotation");
      // 24 for ACI and for a blocked mutation, 12 for very low resources, one a month.
      for (const {points, aci, blocked, bracket, months} of candidates)
        expect(points).toBe(
          months + (aci ? 24 : 0) + (blocked ? 24 : 0) + (bracket === "tresModestes" ? 12 : 0)
        );
      const most = Math.max(...candidates.map(({points = 0}) => points));
      expect(candidates.find(({menage}) => menage === chosen)?.points).toBe(most);
    }
    for (const {policy, candidates} of decisions.filter(({halfYear}) => halfYear < "2017")) {
      expect(policy).toBe("pratique-2014");
      for (const candidate of candidates) expect(candidate.points).toBeUndefined();
    }
  });

  test("where the rule does not weigh, each candidate still open weighs the same", () => {
    const random = smallModel({attribution: {policy: "aleatoire"}});
    const {decisions} = explain({quartier: 3}, {of: random});
    const decided = decisions.filter(({halfYear}) => halfYear >= "2017");
    expect(decided.length).toBeGreaterThan(10);
    for (const {candidates} of decided) for (const {weight} of candidates) expect([0, 1]).toContain(weight);
  });
});
