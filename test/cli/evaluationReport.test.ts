import {expect, test} from "vitest";
import {confrontation} from "../../src/analysis/confronter/confrontation.js";
import {confrontedOutcomes} from "../../src/analysis/confronter/confrontedOutcomes.js";
import {evaluationReport} from "../../src/cli/evaluationReport.js";
import {finalEvaluationDay} from "../../src/cli/finalEvaluationDay.js";
import {conventionPaths, readConvention} from "../../src/files/conventionFiles.js";
import {figureOf} from "../analysis/confronter/figureOf.js";

const document = confrontation({
  ...{knownOn: "2016-12-31", observedOn: "2022-06-30", firstYear: 2017, outcomes: confrontedOutcomes},
  ...{apart: {}, mappings: {}, objectiveOf: () => undefined},
  figures: [
    figureOf({source: "bilan | provisoire"}),
    figureOf({id: "tardif", connuLe: "2022-07-01"}),
    figureOf({id: "montre", use: "montrer", remark: "autre notion"})
  ],
  unjudged: [
    {id: "bilans", title: "les bilans", article: "article 19", holder: "les bailleurs", without: "le reste"}
  ],
  undated: [{id: "parc", what: "le parc", connuLe: "2018-12-31", why: "un seul millésime", ids: []}],
  scenarios: [
    {
      ...{id: "essai", title: "Essai"},
      central: {baseYear: 2016, futures: {attributions: [[90], [95], [100], [130]]}}
    }
  ]
});

test("the final evaluation is six months before the end: 30 June 2022 for a convention of 2017 to 2022", () => {
  const {content} = readConvention(conventionPaths().convention);
  expect(finalEvaluationDay(content!)).toBe("2022-06-30");
});

test("its part is one Markdown text: what was known by then, what nothing judges, what could not be dated", () => {
  const text = evaluationReport(document, "La convention");
  expect(text).toMatch(/^# Évaluation finale \(article 19\)/);
  expect(text).toContain("tels qu’ils étaient connus le 30 juin 2022");
  // One figure scored; a bar that a cell holds would end it.
  expect(text.match(/^\| Attributions, 2019 \|/gm)).toHaveLength(1);
  expect(text).toContain("bilan \\| provisoire");
  expect(text).toContain("- Les bilans (article 19), détenu par les bailleurs : le reste.");
  expect(text).toContain("- Le parc : connu le 31 décembre 2018 ; un seul millésime.");
  expect(text).toContain("- Attributions, 2019, la ville : 100 attributions (autre notion).");
});
