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
    const words = {...scenariosOf(command), ...(/\{(year|before|last)\}/.test(text) ? years() : {})};
    return text.replace(/\{(\w+)\}/g, (mark, name: string) => words[name] ?? mark);
  };
}

function scenariosOf(command: Command): Words {
  try {
    chooseProject(command.optsWithGlobals<{projet?: string}>().projet);
    const {reference, convention} = readProject().scenarios;
    return {reference, convention};
  } catch {
    return {};
  }
}

function years(): Words {
  try {
    const {content} = readConvention();
    if (content === undefined) return {};
    const {firstYear, lastYear} = conventionPeriod(content);
    return {year: String(firstYear + 1), before: String(firstYear), last: String(lastYear)};
  } catch {
    return {};
  }
}

interface Words {
  readonly [name: string]: string;
}
