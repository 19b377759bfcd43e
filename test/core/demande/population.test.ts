import fc from "fast-check";
import {expect, test} from "vitest";
import {arrivalKey, initialKey, tenantKey} from "../../../src/core/demande/population.js";

const cell = fc.integer({min: 0, max: 90 * 48 - 1});

test("keys tell how a demande was born: its two high bits", () => {
  fc.assert(
    fc.property(
      cell,
      fc.nat(4095),
      fc.integer({min: 0, max: 31}),
      fc.nat(0xffffffff),
      (c, rank, step, home) => {
        expect(initialKey(c, rank) >>> 30).toBe(0);
        expect(arrivalKey(step, c, rank) >>> 30).toBe(1);
        expect(tenantKey(home, step) >>> 31).toBe(1);
      }
    )
  );
});

test("two demandes born differently have different keys", () => {
  fc.assert(
    fc.property(
      fc.tuple(cell, fc.nat(4095), fc.nat(31)),
      fc.tuple(cell, fc.nat(4095), fc.nat(31)),
      (a, b) => {
        fc.pre(a.join() !== b.join());
        expect(arrivalKey(a[2], a[0], a[1])).not.toBe(arrivalKey(b[2], b[0], b[1]));
        if (a[0] !== b[0] || a[1] !== b[1]) expect(initialKey(a[0], a[1])).not.toBe(initialKey(b[0], b[1]));
      }
    )
  );
});

test("the demande of a tenant has another key at each half-year", () => {
  const keys = new Set(Array.from({length: 14}, (_, step) => tenantKey(123_456, step - 1)));
  expect(keys.size).toBe(14);
});
