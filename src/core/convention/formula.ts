import type {ParameterValue} from "./convention.js";

/** What a formula is made of, once read. */
export type Formula =
  | {readonly kind: "number"; readonly number: number}
  | {readonly kind: "parameter"; readonly id: string; readonly key?: string; readonly rank?: number}
  | {readonly kind: "round"; readonly of: Formula; readonly digits: number}
  | {readonly kind: "operation"; readonly sign: Sign; readonly left: Formula; readonly right: Formula};

type Sign = "+" | "-" | "*" | "/";
type Term = number | readonly number[];

/** A formula that cannot be read, or a value that it cannot take; in French, for whoever wrote the convention. */
export class FormulaError extends Error {
  readonly code = "formula";
}

const tokens =
  /\s*(?:(\d+(?:\.\d+)?)|([a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*)(?:\.([a-z][A-Za-z0-9]*))?(?:\[(\d+)\])?|(round)(?=\s*\()|([-+*/×−(),]))/y;

/**
 * Reads the formula of a derived figure: numbers, parameters ("parc.qpv", with a key "attribution.observed.fragile"
 * or the rank of one of a list "brackets.thresholds[1]"), + − × /, parentheses, round(x) and round(x, digits).
 */
export function parseFormula(text: string): Formula {
  const list = tokenise(text);
  let next = 0;
  const peek = () => list[next]?.[0].trim();
  const expect = (sign: string) => {
    if (peek() !== sign) throw new FormulaError(`« ${peek() ?? "fin"} » trouvé, « ${sign} » attendu`);
    next++;
  };
  const whole = sum();
  if (next < list.length) throw new FormulaError(`« ${peek()} » de trop`);
  return whole;

  function sum(): Formula {
    let left = product();
    while (["+", "-", "−"].includes(peek() ?? "")) {
      const sign = list[next++][0].trim() === "+" ? "+" : "-";
      left = {kind: "operation", sign, left, right: product()};
    }
    return left;
  }

  function product(): Formula {
    let left = factor();
    while (["*", "×", "/"].includes(peek() ?? "")) {
      const sign = list[next++][0].trim() === "/" ? "/" : "*";
      left = {kind: "operation", sign, left, right: factor()};
    }
    return left;
  }

  function factor(): Formula {
    const token = list[next++];
    if (token === undefined) throw new FormulaError("un nombre ou un paramètre manque à la fin");
    const [found, number, id, key, rank, round] = token;
    if (number !== undefined) return {kind: "number", number: Number(number)};
    if (id !== undefined)
      return {
        kind: "parameter",
        id,
        ...(key === undefined ? {} : {key}),
        ...(rank === undefined ? {} : {rank: Number(rank)})
      };
    if (round !== undefined) return rounded();
    if (found.trim() !== "(")
      throw new FormulaError(`« ${found.trim()} » trouvé, un nombre ou un paramètre attendu`);
    const inside = sum();
    expect(")");
    return inside;
  }

  function rounded(): Formula {
    expect("(");
    const of = sum();
    let digits = 0;
    if (peek() === ",") {
      next++;
      const number = list[next++]?.[1];
      if (number === undefined || !/^\d$/.test(number))
        throw new FormulaError("round(x, n) : n est un chiffre, de 0 à 9");
      digits = Number(number);
    }
    expect(")");
    return {kind: "round", of, digits};
  }
}

/** Ids of the parameters that a formula reads, each once. */
export function parametersOf(formula: Formula): string[] {
  if (formula.kind === "number") return [];
  if (formula.kind === "parameter") return [formula.id];
  if (formula.kind === "round") return parametersOf(formula.of);
  return [...new Set([...parametersOf(formula.left), ...parametersOf(formula.right)])];
}

/** Its value, a number or a list (a number with a list acts on each of it; two lists, term by term). */
export function evaluateFormula(formula: Formula, read: (id: string) => ParameterValue): Term {
  if (formula.kind === "number") return formula.number;
  if (formula.kind === "parameter") return termOf(formula, read(formula.id));
  if (formula.kind === "round") {
    const scale = 10 ** formula.digits;
    return each(evaluateFormula(formula.of, read), (n) => Math.round(n * scale) / scale);
  }
  const left = evaluateFormula(formula.left, read);
  const right = evaluateFormula(formula.right, read);
  return together(left, right, operations[formula.sign]);
}

const operations: {readonly [sign in Sign]: (a: number, b: number) => number} = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => {
    if (b === 0) throw new FormulaError("division par zéro");
    return a / b;
  }
};

function termOf({id, key, rank}: Formula & {kind: "parameter"}, value: ParameterValue): Term {
  const keyed = key === undefined ? value : (value as {readonly [key: string]: ParameterValue})[key];
  const term = rank === undefined ? keyed : (keyed as readonly number[] | undefined)?.[rank - 1];
  const isNumber = (n: unknown) => typeof n === "number";
  if (isNumber(term) || (Array.isArray(term) && term.every(isNumber))) return term as Term;
  const place = `${id}${key === undefined ? "" : `.${key}`}${rank === undefined ? "" : `[${rank}]`}`;
  throw new FormulaError(`« ${place} » n'est ni un nombre ni une liste de nombres`);
}

function each(term: Term, change: (n: number) => number): Term {
  return typeof term === "number" ? change(term) : term.map(change);
}

function together(left: Term, right: Term, act: (a: number, b: number) => number): Term {
  if (typeof right === "number") return each(left, (n) => act(n, right));
  if (typeof left === "number") return right.map((n) => act(left, n));
  if (left.length !== right.length)
    throw new FormulaError(`une liste de ${left.length} valeurs et une de ${right.length}`);
  return left.map((n, i) => act(n, right[i]));
}

function tokenise(text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  tokens.lastIndex = 0;
  while (text.slice(tokens.lastIndex).trim() !== "") {
    const at = tokens.lastIndex;
    const token = tokens.exec(text);
    if (token === null) throw new FormulaError(`« ${text.slice(at).trim()} » n'est pas une formule`);
    found.push(token);
  }
  return found;
}
