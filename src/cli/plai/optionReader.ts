import type {Problem} from "../../files/dataError.js";

/** Reads numbers from options and keeps every problem, so that all are told at once. */
export interface OptionReader {
  readonly problems: Problem[];
  number(option: string, text: string, accepted?: Accepted): number | undefined;
  /** Separated by commas, or by semicolons where decimals have commas. */
  numbers(option: string, text: string, accepted?: Accepted): readonly number[] | undefined;
  refuse(option: string, message: string): void;
}

/** Ends of what an option admits, and how to say it. */
export interface Accepted {
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
  readonly says: string;
}

/** A reader of one command's options. */
export function optionReader(): OptionReader {
  const problems: Problem[] = [];
  const refuse = (option: string, message: string) => void problems.push({file: option, message});
  const number = (option: string, text: string, accepted: Accepted = {says: "un nombre"}) => {
    const value = parse(text);
    if (value === undefined)
      refuse(option, `: « ${text.trim()} » n’est pas un nombre ; attendu : ${accepted.says}.`);
    else if (isAccepted(value, accepted)) return value;
    else refuse(option, `: ${text.trim()} trouvé ; attendu : ${accepted.says}.`);
    return undefined;
  };
  const numbers = (option: string, text: string, accepted?: Accepted) => {
    const values = text.split(text.includes(";") ? ";" : ",").map((part) => number(option, part, accepted));
    return values.every((value) => value !== undefined) ? values : undefined;
  };
  return {problems, number, numbers, refuse};
}

function parse(text: string): number | undefined {
  const compact = text.trim().replace(/(?<=\d)[\s\u00a0\u202f](?=\d)/g, "");
  return /^[+-]?\d+([.,]\d+)?$/.test(compact) ? Number(compact.replace(",", ".")) : undefined;
}

function isAccepted(value: number, {min = -Infinity, max = Infinity, whole = false}: Accepted): boolean {
  return value >= min && value <= max && (!whole || Number.isInteger(value));
}
