import {expect, test} from "vitest";
import {projectPage} from "../../src/loaders/projectPage.js";
import {ceilingSentence} from "../../src/words/ceilingSentence.js";

test("low resources are told as note 1 of article 5.2 prints them: under 60 %, 1 117 € a month for a person alone", () => {
  expect(ceilingSentence(projectPage().ceiling)).toBe(
    "« Sous 60\u00a0% du plafond PLUS », soit moins de 1\u202f117\u00a0€ par mois pour une personne seule."
  );
});
