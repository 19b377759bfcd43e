import {type Browser, chromium} from "playwright-core";
import {chromiumArguments} from "../../bin/chromiumArguments.js";
import {chromiumPath} from "../../src/files/paper/chromiumPath.js";

/** The Chromium that is installed, as the tests of pages open it. */
export async function openChromium(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error("no Chromium is installed");
  return chromium.launch({executablePath, args: chromiumArguments});
}
