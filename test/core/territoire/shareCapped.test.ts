import {describe, expect, it} from "vitest";
import {shareCapped} from "../../../src/core/territoire/shareCapped.js";

describe("shareCapped", () => {
  it("gives what a full part refuses to the others", () => {
    expect(shareCapped([8, 1, 1], 100, [50, 100, 100])).toEqual([50, 25, 25]);
  });

  it("refuses caps that hold less than the total", () => {
    expect(() => shareCapped([1, 1], 10, [4, 5])).toThrow("caps hold 9, less than 10");
    expect(() => shareCapped([1, 0], 10, [4, 50])).toThrow("caps hold 4, less than 10");
  });
});
