import {describe, expect, test} from "vitest";
import type {CommuneDisc} from "../../../src/components/carte/carteDocument.js";
import {centredOn, moved, zoomed} from "../../../src/components/carte/carteView.js";
import {nearestCommune} from "../../../src/components/carte/nearestCommune.js";

const whole = {x: 0, y: 0, width: 100, height: 80};

describe("the part of the map that is seen", () => {
  test("twice closer around a point, the point keeps its place in the frame", () => {
    expect(zoomed(whole, whole, {factor: 2, at: [50, 40]})).toEqual({x: 25, y: 20, width: 50, height: 40});
    expect(zoomed(whole, whole, {factor: 2, at: [0, 80]})).toEqual({x: 0, y: 40, width: 50, height: 40});
  });

  test("never shows more than the whole map, nor closer than eight times", () => {
    expect(zoomed(whole, whole, {factor: 0.5, at: [50, 40]})).toEqual(whole);
    expect(zoomed(whole, whole, {factor: 100, at: [50, 40]}).width).toBe(12.5);
  });

  test("moves and centres within the map", () => {
    const half = {x: 25, y: 20, width: 50, height: 40};
    expect(moved(half, whole, [10, -30])).toEqual({x: 35, y: 0, width: 50, height: 40});
    expect(centredOn(half, whole, [90, 40])).toEqual({x: 50, y: 20, width: 50, height: 40});
  });
});

describe("nearestCommune", () => {
  const disc = (insee: string, x: number, r: number) => ({insee, x, y: 0, r}) as CommuneDisc;
  const communes = [disc("large", 0, 10), disc("small", 20, 1)];
  const at = (x: number) => nearestCommune(communes, {point: [x, 0], reach: 3})?.insee;

  test("takes the disc under the point, or the nearest edge within reach", () => {
    expect(at(9)).toBe("large");
    expect(at(17)).toBe("small");
    expect(at(12)).toBe("large");
  });

  test("takes none where none is near", () => {
    expect(at(15)).toBeUndefined();
    expect(at(40)).toBeUndefined();
  });
});
