import seedrandom from "seedrandom";
import {beforeAll, describe, expect, test} from "vitest";
import {
  type Learning,
  learnFromPractice
} from "../../../../src/analysis/revoyure/learning/learnFromPractice.js";
import {effortDesign} from "../../../../src/analysis/revoyure/practice/effortDesign.js";
import {monitorPractice} from "../../../../src/analysis/revoyure/practice/monitorPractice.js";
import {
  countPractice,
  emptyPractice,
  type Practice
} from "../../../../src/analysis/revoyure/practice/practice.js";
import {simulatedReading} from "../../../../src/analysis/revoyure/practice/simulatedReading.js";
import {cietBrackets} from "../../../helpers/cietBrackets.js";
import {smallTerritoire} from "../../../helpers/smallTerritoire.js";

/**
 * A world whose law is known, in place of the engine: 65 % of the attributions under 60 % in quartiers fragiles without
 * effort and 50 % with all of it, 45 then 50 % elsewhere, 35 then 45 % of ACI; departures only move the volume. In the
 * intensive reading every commission moves, in the extensive one a share of them goes all the way.
 */
const territoire = smallTerritoire({logementsPerQuartier: 20});
const units = territoire.bailleurs.ids.length;
const communes = territoire.communes.insee.length;
const [from, to] = [
  [0.65, 0.55, 0.45],
  [0.5, 0.55, 0.5]
];

function drawnPractice(
  point: readonly number[],
  {
    reading,
    seed,
    size = 6000,
    half = (i) => i % 2
  }: {reading: "intensive" | "extensive"; seed: string; size?: number; half?: (i: number) => number}
): Practice {
  const draw = seedrandom(seed);
  const practice = emptyPractice(territoire, 2, cietBrackets());
  const complies = Array.from({length: units * communes * 3}, draw);
  const volume = Math.round(size * (0.8 + 0.4 * point[4]));
  for (let i = 0; i < volume; i++) {
    const fragilite = i % 3;
    const bailleur = Math.floor(draw() * units);
    const commune = Math.floor(draw() * communes);
    const effort =
      reading === "intensive"
        ? point[fragilite]
        : Number(complies[(bailleur * communes + commune) * 3 + fragilite] < point[fragilite]);
    const share = from[fragilite] + (to[fragilite] - from[fragilite]) * effort;
    countPractice(practice, half(i), {
      territoire,
      attribution: {
        ...{commune, bailleur, fragilite, status: 0},
        bracket: draw() < share ? 0 : 3,
        aci: draw() < 0.35 + 0.1 * point[3]
      }
    });
  }
  return practice;
}

const readings = ["intensive", "extensive"] as const;
const aciClasses = [0, 1, 2];
const rotation = {min: 0.8, mode: 1, max: 1.2};
const simulated = readings.map((reading) => {
  const points = effortDesign(3, `monde/${reading}`);
  const practices = points.map((point, i) => drawnPractice(point, {reading, seed: `${reading}/${i}`}));
  return simulatedReading(reading, {points, practices, aciClasses});
});

function learn(observed: Practice): Learning {
  return learnFromPractice({
    ...{observed, simulated, aciClasses, rotation, carried: "intensive", seed: "essai"},
    halfYears: ["2018-S1", "2018-S2"],
    boundClasses: [0, 2]
  });
}

const quantity = ({learnt}: Learning, id: string) =>
  learnt.readings[0].quantities.find((one) => one.id === id)!;

describe("learnFromPractice", () => {
  let learning: Learning;
  beforeAll(() => {
    learning = learn(drawnPractice([0.4, 0.4, 0.4, 0.4, 0.5], {reading: "intensive", seed: "observé"}));
  });

  test("finds the effort where it moves a share, and says how surely", () => {
    const years = Array.from({length: 10}, (_, i) =>
      quantity(
        learn(drawnPractice([0.4, 0.4, 0.4, 0.4, 0.5], {reading: "intensive", seed: `année/${i}`})),
        "effort.fragile"
      )
    );
    // 2 000 attributions know 59 % to 1.1 points, over 15 points of effort: 0.07, and the fit adds its own.
    const mean = years.reduce((sum, {median}) => sum + median, 0) / years.length;
    expect(Math.abs(mean - 0.4)).toBeLessThan(0.15);
    const holding = years.filter(({interval90: {low, high}}) => low <= 0.4 && 0.4 <= high);
    expect(holding.length).toBeGreaterThanOrEqual(6);
    expect(years.every(({learnt}) => learnt)).toBe(true);
  });

  test("learns nothing of a class that the objective does not move, and says why", () => {
    const moyenne = quantity(learning, "effort.moyenne");
    expect(moyenne.contraction).toBeLessThan(0.2);
    expect(moyenne.interval90.high - moyenne.interval90.low).toBeGreaterThan(0.7);
  });

  test("reads departures in the volume of attributions", () => {
    const {mean, interval90} = quantity(learning, "rotation");
    expect(mean).toBeGreaterThanOrEqual(rotation.min);
    expect(mean).toBeLessThanOrEqual(rotation.max);
    expect(interval90.high).toBeLessThanOrEqual(rotation.max);
  });

  test("a file that holds three times the attributions expected, or a third, teaches nothing of departures nor moves the efforts", () => {
    for (const size of [18000, 2000]) {
      const learnt = learn(
        drawnPractice([0.4, 0.4, 0.4, 0.4, 0.5], {reading: "intensive", seed: "observé", size})
      );
      expect(quantity(learnt, "rotation").learnt).toBe(false);
      const {low, high} = quantity(learnt, "effort.fragile").interval90;
      expect(low).toBeLessThan(0.4);
      expect(high).toBeGreaterThan(0.4);
      expect(learnt.learnt.notLearnt.join(" ")).toContain("nombre d’attributions");
    }
  });

  test("draws what is carried into the projection from the law that it publishes", () => {
    const efforts = learning.draws.map((draw) => draw[0]);
    const mean = efforts.reduce((a, b) => a + b, 0) / efforts.length;
    expect(mean).toBeCloseTo(quantity(learning, "effort.fragile").mean, 1);
    for (const draw of learning.draws) {
      expect(draw).toHaveLength(5);
      expect(draw[4]).toBeGreaterThanOrEqual(rotation.min);
      expect(draw[4]).toBeLessThanOrEqual(rotation.max);
    }
  });

  test("the probabilities of the readings sum to one; a share of commissions that complies shows in their spread", () => {
    const extensive = learn(drawnPractice([0.5, 0.5, 0.5, 0.5, 0.5], {reading: "extensive", seed: "observé"}))
      .learnt.readings;
    for (const found of [learning.learnt.readings, extensive])
      expect(found.reduce((sum, {probability}) => sum + probability, 0)).toBeCloseTo(1, 9);
    expect(extensive[1].probability).toBeGreaterThan(learning.learnt.readings[1].probability);
    expect(extensive[1].probability).toBeGreaterThan(0.5);
  });
});

describe("monitorPractice", () => {
  const objectives = {
    under60: [
      {target: 0.5, direction: "atMost" as const},
      undefined,
      {target: 0.5, direction: "atLeast" as const}
    ],
    aci: {target: 0.45, direction: "atLeast" as const},
    floorReading: "sans",
    brackets: cietBrackets(1)
  };
  const none = [0, 0, 0, 0, 0.5];
  const inControl = Array.from({length: 12}, (_, i) =>
    drawnPractice(none, {reading: "intensive", seed: `témoin/${i}`})
  );
  const monitor = (observed: Practice) =>
    monitorPractice({
      ...{observed, inControl, objectives},
      labels: ["2018-S1", "2018-S2"],
      seed: "essai"
    });

  test("a practice that has gone all the way gives an alarm toward the objective, none against it", () => {
    const {charts, alarmLevel, simulatedHalfYears, statedHalfYears} = monitor(
      drawnPractice([1, 1, 1, 1, 0.5], {reading: "intensive", seed: "tout"})
    );
    expect(simulatedHalfYears).toBeGreaterThanOrEqual(statedHalfYears);
    const fragile = charts.filter(({id}) => id === "sous60.fragile");
    expect(fragile.map(({direction}) => direction)).toEqual(["vers", "contre"]);
    expect(fragile[0].alarmedSince).toBe("2018-S1");
    expect(fragile[1].alarmedSince).toBeUndefined();
    expect(fragile[0].points[1].cusum).toBeGreaterThan(alarmLevel);
    // Fifteen points lower, well beyond the limit of the moving average.
    expect(fragile[0].points[1].ewma).toBeLessThan(-fragile[0].points[1].ewmaLimit);
  });

  test("the limit of the moving average follows the size of each half-year", () => {
    const {charts} = monitor(
      drawnPractice(none, {reading: "intensive", seed: "inégal", half: (i) => Number(i % 10 < 9)})
    );
    const [first, second] = charts[0].points;
    expect(second.n / first.n).toBeGreaterThan(5);
    // Weight 0.2: variances 0.04 v₁, then 0.64 × 0.04 v₁ + 0.04 v₂, with v = rate (1 − rate) ÷ n up to a common factor.
    const variance = ({inControl, n}: typeof first) => (inControl * (1 - inControl)) / n;
    expect((second.ewmaLimit / first.ewmaLimit) ** 2).toBeCloseTo(
      0.64 + variance(second) / variance(first),
      6
    );
  });
});
