import {expect, test} from "vitest";
import {parseCounts} from "../../src/cli/parseCounts.js";

test("parseCounts reads whole numbers of at least 1 and keeps what was not given", () => {
  expect(parseCounts({replications: "20", fils: undefined})).toEqual({replications: 20});
});

test.each(["-3", "0", "1.5", "1,5", "abc", "", "1e3", "99999999999999999999"])(
  "parseCounts refuses %j in French",
  (text) => {
    expect(() => parseCounts({replications: text})).toThrow(
      `--replications : « ${text} » trouvé, un nombre entier d’au moins 1 est attendu.`
    );
  }
);

test("parseCounts reports every mistake at once", () => {
  expect(() => parseCounts({replications: "-3", fils: "0"})).toThrow(/--replications.*\n--fils/);
});
