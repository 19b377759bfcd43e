import {expect, test} from "vitest";
import {readPublicSources} from "../../src/files/publicSources.js";
import {sourceMarkup} from "../../src/site/sourceMarkup.js";

const sources = [
  {said: "ABC", title: "Le répertoire", address: "https://example.org/abc"},
  {said: "loi du 1er mai", title: "La loi", address: "https://example.org/loi"}
];
const link = (said: string, title: string, address: string) =>
  `<a href="${address}" rel="external noopener" class="externe" title="${title} (autre site)">${said}</a>`;

test("what names a public source leads to it, the rest is as written", () => {
  expect(sourceMarkup("ABC 2001, puis < 3, et loi du 1er mai ; ABC 2002", sources)).toBe(
    `${link("ABC", "Le répertoire", "https://example.org/abc")} 2001, puis &lt; 3, et ${link(
      "loi du 1er mai",
      "La loi",
      "https://example.org/loi"
    )}\u00a0; ABC 2002`
  );
});

test("a source that has no address is named without a link", () => {
  expect(sourceMarkup("un courrier", sources)).toBe("un courrier");
});

test("the addresses that ship are secure, and each is said in one way", () => {
  const shipped = readPublicSources();
  expect(shipped.length).toBeGreaterThan(0);
  expect(new Set(shipped.map(({said}) => said)).size).toBe(shipped.length);
  for (const {address} of shipped) expect(address).toMatch(/^https:\/\/www\./);
});
