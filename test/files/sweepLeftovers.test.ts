import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeEach, expect, test} from "vitest";
import {sweepLeftovers} from "../../src/files/sweepLeftovers.js";

const state = mkdtempSync(join(tmpdir(), "equilibre-sweep-"));
afterAll(() => rmSync(state, {recursive: true}));
beforeEach(() => {
  rmSync(state, {recursive: true});
  mkdirSync(join(state, "blocs", "abc"), {recursive: true});
});
const file = (...path: string[]) => {
  const place = join(state, ...path);
  mkdirSync(join(place, ".."), {recursive: true});
  writeFileSync(place, path.join("/"));
  return place;
};
const dead = (pid: number) => pid === process.pid;

test("sweeps what dead processes left, and nothing else", () => {
  const left = [
    file("site-9999.tmp", "index.html"),
    file("site-9998", "index.html"),
    file("site-9997.ancien", "index.html"),
    file("blocs", "abc", "0-4.i32.9999-0a1b2c3d.tmp"),
    file("runs", ".ciet-123.9999-0a1b2c3d.tmp", "manifest.json")
  ];
  const kept = [
    file("blocs", "abc", "0-4.i32"),
    file("blocs", "abc", `4-4.i32.${process.pid}-0a1b2c3d.tmp`),
    file("runs", "ciet-123", "manifest.json"),
    file(`site-${process.pid}.tmp`, "index.html"),
    file("site-web", "a.tmp")
  ];
  expect(sweepLeftovers([state], dead)).toHaveLength(left.length);
  expect(left.filter((path) => existsSync(path))).toEqual([]);
  expect(kept.filter((path) => !existsSync(path))).toEqual([]);
});

test("puts back a folder that was set aside when nothing took its place", () => {
  const aside = file("runs", ".ciet-123.9999-0a1b2c3d.old", "manifest.json");
  sweepLeftovers([state], dead);
  expect(existsSync(aside)).toBe(false);
  expect(readFileSync(join(state, "runs", "ciet-123", "manifest.json"), "utf8")).toContain("manifest.json");
});
