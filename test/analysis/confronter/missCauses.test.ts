import {describe, expect, test} from "vitest";
import {confrontedOutcomes} from "../../../src/analysis/confronter/confrontedOutcomes.js";
import {missCauses} from "../../../src/analysis/confronter/missCauses.js";
import {measuredSentences} from "../../../src/analysis/confronter/toldCauses.js";
import {figureOf} from "./figureOf.js";

const causes = [
  {id: "livraisons", label: "les livraisons", ids: ["offre.deliveryRate"]},
  {id: "departs", label: "les départs", ids: ["rotation.multiplier"]}
];
/** Attributions of 2016 to 2019 in two replicates; in 2019: 100 and 104 projected, 90 and 92 with the one, 95 and 99 with the other, 80 and 80 with both. */
const coalitions = [
  [100, 104],
  [90, 92],
  [95, 99],
  [80, 80]
].map((last) => ({
  baseYear: 2016,
  futures: {
    attributions: [[100, 100], [50, 50], [80, 80], last]
  }
}));
const split = (figure = figureOf({observed: {low: 70, high: 70}})) =>
  missCauses(
    {scenario: "essai", happened: "venu", causes, coalitions},
    {figures: [figure], outcomes: confrontedOutcomes, knownOn: "2016-12-31"}
  );

describe("the miss of a figure split between its causes", () => {
  test("gives each its Shapley value on common draws, and the rest apart", () => {
    const {figures, replicates} = split();
    const [{projected, allKnown, shares, rest}] = figures;
    expect([projected, allKnown, replicates]).toEqual([102, 80, 2]);
    // First replicate: ½[(90−100)+(80−95)] = −12.5 and ½[(95−100)+(80−90)] = −7.5; second: ½[−12−19] = −15.5 and ½[−5−12] = −8.5.
    expect(shares.map(({cause, value}) => [cause, value])).toEqual([
      ["livraisons", -14],
      ["departs", -8]
    ]);
    // Of −12.5 and −15.5: a standard deviation of 3 ÷ √2, over √2 replicates.
    expect(shares[0].standardError).toBeCloseTo(1.5, 12);
    expect(shares.map(({alone}) => alone)).toEqual([91, 97]);
    expect(rest).toBe(-10);
    expect(shares[0].value + shares[1].value + rest).toBe(70 - projected);
  });

  test("nothing is left to explain inside a range, nor beyond its nearest end", () => {
    expect(split(figureOf({observed: {low: 75, high: 85}})).figures[0].rest).toBe(0);
    expect(split(figureOf({observed: {low: Number.NEGATIVE_INFINITY, high: 78}})).figures[0].rest).toBe(-2);
  });

  test("an evolution is taken replicate by replicate, before it is shared", () => {
    const figure = figureOf({
      measure: "evolution",
      firstYear: 2017,
      unit: "%",
      observed: {low: 40, high: 40}
    });
    const [{projected, allKnown, rest}] = split(figure).figures;
    expect(projected).toBeCloseTo(104, 10);
    expect(allKnown).toBeCloseTo(60, 10);
    expect(rest).toBeCloseTo(-20, 10);
  });

  test("a set of causes that misses is no split", () => {
    expect(() =>
      missCauses(
        {scenario: "essai", happened: "venu", causes, coalitions: coalitions.slice(1)},
        {figures: [figureOf()], outcomes: confrontedOutcomes, knownOn: "2016-12-31"}
      )
    ).toThrow(RangeError);
  });

  test("is told with where each cause alone would have led", () => {
    const [measured, alone, rest] = measuredSentences({causes: split()}, {id: "attributions-2019"});
    expect(measured).toBe(
      "Mesuré : de 100 projeté au centre à 80 avec tout ce qui est arrivé (les livraisons −14 attributions ; les départs −8 attributions), pour 70 attributions observé."
    );
    expect(alone).toBe("Si une seule chose avait été connue : les livraisons, 91 ; les départs, 97.");
    expect(rest).toMatch(/^Il reste −10 attributions que rien de cela n’explique/);
    expect(measuredSentences({causes: split()}, {id: "autre"})).toEqual([]);
  });
});
