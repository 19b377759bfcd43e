import {join} from "node:path";
import {expect, test} from "vitest";
import {siteFiles} from "../../src/site/siteFiles.js";
import {pageText} from "../publication/formats.js";
import {sharedSite} from "./sharedSite.js";
import {contradiction, statedDirections} from "./statedDirections.js";

test("no page states a direction that the bars beside it do not say", () => {
  const {folder} = sharedSite({projected: true});
  const stated = siteFiles(folder, ".html")
    .filter((path) => !path.startsWith("publications/"))
    .flatMap((path) => statedDirections(pageText(join(folder, path))).map((one) => ({path, one})));
  expect(new Set(stated.map(({path}) => path)).size).toBeGreaterThan(2);
  const wrong = stated.flatMap(({path, one}) => {
    const why = contradiction(one);
    return why === undefined ? [] : [`${path}: ${one.text}: ${why}`];
  });
  expect(wrong).toEqual([]);
});
