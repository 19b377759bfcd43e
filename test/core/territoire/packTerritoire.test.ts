import {describe, expect, it} from "vitest";
import {packTerritoire} from "../../../src/core/territoire/packTerritoire.js";
import {unpackTerritoire} from "../../../src/core/territoire/unpackTerritoire.js";
import {loadTerritoire} from "../../../src/files/territoire.js";

/** Text to compare: deep equality over a million cells would take seconds. */
function plain(field: unknown): string {
  return ArrayBuffer.isView(field)
    ? `${field.constructor.name} ${(field as Uint8Array).join(",")}`
    : JSON.stringify(field);
}

describe("packTerritoire", () => {
  const {territoire} = loadTerritoire({seed: "pack", imports: "none"});
  const buffer = packTerritoire(territoire);

  it("gives back every array and every name", () => {
    const unpacked = unpackTerritoire(buffer);
    for (const group of ["communes", "bailleurs", "quartiers", "logements"] as const) {
      expect(Object.keys(unpacked[group]).sort()).toEqual(Object.keys(territoire[group]).sort());
      const fields = Object.entries(unpacked[group]);
      const originals = new Map<string, unknown>(Object.entries(territoire[group]));
      for (const [name, field] of fields) expect(plain(field), name).toBe(plain(originals.get(name)));
    }
  });

  it("gives the same bytes twice", () => {
    expect(Buffer.from(packTerritoire(unpackTerritoire(buffer))).equals(Buffer.from(buffer))).toBe(true);
  });

  it("keeps accents of names through the header", () => {
    expect(unpackTerritoire(buffer).communes.noms).toContain("Mons-en-Barœul");
  });

  it("refuses a buffer of another format", () => {
    const other = structuredClone(buffer);
    const text = JSON.stringify({format: "equilibre/territoire@0", arrays: [], plain: {}});
    new Uint32Array(other, 0, 2).set([text.length, 8]);
    new Uint16Array(other, 8, text.length).set([...text].map((c) => c.charCodeAt(0)));
    expect(() => unpackTerritoire(other)).toThrow("unknown format of territoire: equilibre/territoire@0");
  });
});
