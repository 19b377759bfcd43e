import {formatNumber, formatShare} from "../../words/numbers.js";

/** An operation that was agreed (agrément) in a year: PLUS and PLAI, PLS apart (article 11.1). */
export interface AgreedOperation {
  readonly year: number;
  /** INSEE code. */
  readonly insee: string;
  readonly nom: string;
  readonly delivery?: number | undefined;
  readonly logements: number;
  readonly plai: number;
}

/** What is agreed of a year already, and what the rest of it needs for the whole year to be at a rate. */
export interface AgreedYear<Operation extends AgreedOperation = AgreedOperation> {
  readonly year: number;
  readonly rate: number;
  readonly operations: readonly Operation[];
  readonly logements: number;
  readonly plai: number;
  /** Logements of the year that nobody has agreed to yet; 0 where more are agreed than the year was to hold. */
  readonly left: number;
  /** Rate of those; undefined where none is left. Under 0 where enough PLAI are agreed, over 1 where too few can be. */
  readonly rateOfLeft?: number;
}

/** Holds the agréments of a year against its volume and its rate (article 11.4); undefined where the year has none. */
export function agreedYear<Operation extends AgreedOperation>(
  all: readonly Operation[],
  {year, volume, rate}: {readonly year: number; readonly volume: number; readonly rate: number}
): AgreedYear<Operation> | undefined {
  const operations = all.filter((operation) => operation.year === year);
  if (operations.length === 0) return undefined;
  const logements = operations.reduce((sum, operation) => sum + operation.logements, 0);
  const plai = operations.reduce((sum, operation) => sum + operation.plai, 0);
  const left = Math.max(0, volume - logements);
  return {
    ...{year, rate, operations, logements, plai, left},
    ...(left > 0 && {rateOfLeft: (rate * volume - plai) / left})
  };
}

/** The same in words. */
export function agreedSentence({
  year,
  rate,
  operations,
  logements,
  plai,
  left,
  rateOfLeft
}: AgreedYear): string {
  const told =
    `Agréés pour ${year} : ${formatNumber(operations.length)} opération${operations.length > 1 ? "s" : ""}, ${formatNumber(logements)} PLUS et PLAI, ` +
    `dont ${formatShare(plai / logements, 1)} de PLAI`;
  if (rateOfLeft === undefined)
    return `${told} ; c’est au moins tout ce que l’année devait compter, et il n’y reste rien à fixer.`;
  const rest = `les ${formatNumber(left)} logements qui restent`;
  if (rateOfLeft <= 0)
    return `${told} ; l’année serait à ${formatShare(rate, 1)} sans qu’aucun PLAI ne soit ajouté dans ${rest}.`;
  if (rateOfLeft >= 1)
    return `${told} ; même tout en PLAI, ${rest} n’amèneraient pas l’année à ${formatShare(rate, 1)}.`;
  return `${told} ; ${rest} en appellent ${formatShare(rateOfLeft, 1)} pour que l’année soit à ${formatShare(rate, 1)}.`;
}
