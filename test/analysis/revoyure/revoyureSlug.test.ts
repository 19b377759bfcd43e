import {expect, test} from "vitest";
import {natureOf, type RevoyureNature, revoyureSlug} from "../../../src/analysis/revoyure/revoyureSlug.js";
import {revoyureTitle} from "../../../src/analysis/revoyure/revoyureTitle.js";

const natures: readonly RevoyureNature[] = ["bilan", "exercice", "essai"];

test("a bilan, the exercise of the site and a trial of one period have each their page, which says what it is", () => {
  const slugs = natures.map((nature) => revoyureSlug("2018-S1 à 2018-S2", nature));
  expect(slugs).toEqual(["2018-S1-2018-S2", "2018-S1-2018-S2-exercice", "2018-S1-2018-S2-essai"]);
  expect(slugs.map(natureOf)).toEqual(natures);
});

test("titles tell the three apart", () => {
  const titles = natures.map((nature) =>
    revoyureTitle({
      slug: revoyureSlug("2018", nature),
      ...(nature === "bilan" ? {} : {exercise: {title: "tirées du moteur"}}),
      revoyure: {title: "Revoyure de 2018"}
    })
  );
  expect(titles).toEqual([
    "Revoyure de 2018",
    "Revoyure de 2018 (exercice)",
    "Revoyure de 2018 (exercice, essai)"
  ]);
});
