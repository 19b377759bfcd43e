import {describe, expect, test} from "vitest";
import {evolutionByYear} from "../../src/core/evolutionOfYear.js";
import {createSimulator} from "../../src/core/simulate.js";
import {smallModel} from "../helpers/smallModel.js";

describe("evolutionByYear", () => {
  const model = smallModel();
  const {evolution} = model.plan;

  test("a path gives each year its value, the last one holding after its end", () => {
    const byYear = evolutionByYear(evolution, {rotationMultiplier: [1, 0.9, 0.8]}, 5);
    expect(byYear.map(({rotationMultiplier}) => rotationMultiplier)).toEqual([1, 0.9, 0.8, 0.8, 0.8]);
    expect(byYear[4].deliveryRate).toBe(evolution.deliveryRate);
  });

  test("a path that does not move gives the same bytes as its value", () => {
    const years = model.plan.steps / 2;
    const flat = {
      rotationMultiplier: new Array<number>(years).fill(evolution.rotationMultiplier),
      deliveryRate: new Array<number>(years).fill(evolution.deliveryRate),
      inflowMultiplier: new Array<number>(years).fill(evolution.inflowMultiplier)
    };
    const along = createSimulator({...model, plan: {...model.plan, paths: flat}});
    expect(along.run("graine", 3)).toEqual(createSimulator(model).run("graine", 3));
  });

  test("what comes before a path moves is the same to the byte", () => {
    const years = model.plan.steps / 2;
    const moved = Array.from({length: years}, (_, y) => (y < 2 ? evolution.rotationMultiplier : 0.5));
    const simulator = createSimulator({...model, plan: {...model.plan, paths: {rotationMultiplier: moved}}});
    const [after, before] = [simulator.run("graine", 0), createSimulator(model).run("graine", 0)];
    const width = simulator.layout.names.length;
    expect(after.subarray(0, 4 * width)).toEqual(before.subarray(0, 4 * width));
    expect(after.subarray(4 * width)).not.toEqual(before.subarray(4 * width));
  });
});
