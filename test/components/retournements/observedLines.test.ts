import {expect, test} from "vitest";
import type {Confrontation} from "../../../src/analysis/confronter/confrontation.js";
import {observedLines} from "../../../src/components/retournements/observedLines.js";

const causes = {
  causes: [
    {id: "npru", label: "Calendrier du renouvellement"},
    {id: "departs", label: "Départs"}
  ],
  figures: [
    {
      ...{notion: "Attributions, évolution", period: "2025-2028", unit: "%"},
      shares: [
        {cause: "departs", value: -6},
        {cause: "npru", value: -10.4}
      ]
    }
  ]
} as unknown as Confrontation["causes"];

test("a fact is not turned; what weighed most in the gap is told with what it moved", () => {
  const [fact, most] = observedLines({causes});
  expect(fact.lead).toBe("Un chiffre observé est un fait");
  expect(most.lead).toBe("Ce qui pèse le plus dans l’écart (attributions, évolution, 2025-2028)");
  expect(most.text).toMatch(/^calendrier du renouvellement, −10,4 points/);
});

test("where no cause was measured the fact alone is told", () => {
  expect(observedLines({})).toHaveLength(1);
});
