import type {Command} from "commander";
import {conventionPeriod} from "../core/convention/conventionPeriod.js";
import {chooseProject} from "../files/chooseProject.js";
import {readConvention} from "../files/conventionFiles.js";
import {readProject} from "../files/projectFile.js";

/**
 * Help text that names the scenarios and years of the project at hand: {convention}, {reference}, {year} (the first that
 * commissions may act on), {before} and {last}. Help must also show where the project cannot be read: marks stay then.
 */
export function projectExamples(text: string): (context: {readonly command: Command}) => string {
  return ({command}) => {
    const words = wordsOf(command);
    return text.replace(/\{(\w+)\}/g, (mark, name: string) => words[name] ?? mark);
  };
}

function wordsOf(command: Command): {readonly [name: string]: string} {
  try {
    chooseProject(command.optsWithGlobals<{projet?: string}>().projet);
    const {reference, convention} = readProject().scenarios;
    const {content} = readConvention();
    if (content === undefined) return {reference, convention};
    const {firstYear, lastYear} = conventionPeriod(content);
    const years = {year: firstYear + 1, before: firstYear, last: lastYear};
    return {
      reference,
      convention,
      ...Object.fromEntries(Object.entries(years).map(([name, year]) => [name, String(year)]))
    };
  } catch {
    return {};
  }
}
