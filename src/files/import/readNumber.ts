import {plainNumber, withDecimalComma} from "../../words/numbers.js";
import type {NumberKind} from "./importSpec.js";
import type {Manner} from "./manner.js";
import type {Reading} from "./reading.js";
import {numberOf, numberShape, writtenNumber} from "./writtenNumber.js";

/** A number as "1234.5": decimal comma or point, thousands as the column as a whole writes them. */
export function readNumber(text: string, kind: NumberKind, manner: Manner = {}): Reading {
  const {min, max, measure} = kind;
  const integer = kind.type === "entier";
  const accepted = `${integer ? "un nombre entier" : "un nombre"} de ${plainNumber(min)} à ${plainNumber(max)}`;
  if (/^#(N\/A|REF!|VALUE!|VALEUR!|DIV\/0!|NAME\?|NOM\?|NUM!|NOMBRE!|NULL!|NUL!|SPILL!|CALC!)$/i.test(text))
    return {found: text, accepted: `${accepted}, et non une erreur de formule`};
  if (measure === "annee") {
    const year = /^(\d{4})(?:-\d\d-\d\d(?:T.*)?|[.,]0+)$/.exec(text)?.[1];
    if (year !== undefined) return readNumber(year, kind);
  }
  const {bare, percent} = writtenNumber(text);
  if (percent) return {found: text, accepted: `${accepted}, et non un pourcentage`};
  const shape = numberShape(bare);
  if (shape.kind === "none") return {found: text, accepted};
  if (shape.kind === "either" && shape.mark === manner.unsure && measure !== "recensement") {
    const thousands = numberOf(bare, shape.mark);
    return {
      found: text,
      accepted: `un nombre qui ne se lit que d’une façon (${plainNumber(thousands)} ou ${withDecimalComma(bare)} ?)`,
      proposal: plainNumber(thousands)
    };
  }
  const mark =
    shape.kind === "thousands" ? shape.mark : shape.kind === "either" ? manner.thousands : undefined;
  const plain = numberOf(bare, mark === shapeMark(shape) ? mark : undefined);
  if (Number.isNaN(plain)) return {found: text, accepted};
  const {factor, under} = manner.scale ?? {factor: 1, under: Infinity};
  const scaled = Math.abs(plain) < under ? Number((plain * factor).toFixed(2)) : plain;
  const number = measure === "recensement" ? Math.round(scaled) : scaled;
  if (integer && !Number.isInteger(number)) {
    const proposal = shape.kind === "either" ? numberOf(bare, shape.mark) : Math.round(number);
    return {found: text, accepted, proposal: String(proposal)};
  }
  if (number < min || number > max) return {found: text, accepted};
  return String(number);
}

function shapeMark(shape: ReturnType<typeof numberShape>): "." | "," | undefined {
  return "mark" in shape ? shape.mark : undefined;
}
