import {closest} from "../../core/formats/closest.js";
import type {ColumnKind} from "./importSpec.js";
import {plainText} from "./plainText.js";
import {readDate} from "./readDate.js";
import type {Reader, Reading} from "./reading.js";
import {readNumber} from "./readNumber.js";
import {bailleurReader, communeReader, quartierReader} from "./readPlace.js";
import type {Reference} from "./reference.js";

/** Longer texts are refused: no label of a table is that long, and Excel itself stops at 32 767 characters. */
const longestCell = 200;

export interface ReaderOptions {
  readonly reference: Reference;
  /** Other ways of writing a value, from the correspondance: value as written → value imported. */
  readonly synonyms: ReadonlyMap<string, string>;
  readonly outsideSetAside: boolean;
}

/** How the cells of a column are read. The same text is read once, then remembered. */
export function columnReader(
  kind: ColumnKind,
  {reference, synonyms, outsideSetAside}: ReaderOptions
): Reader {
  const read = kindReader(kind, reference, outsideSetAside);
  const known = new Map([...synonyms].map(([written, imported]) => [plainText(written), imported]));
  const remembered = new Map<string, Reading>();
  return (text) => {
    const before = remembered.get(text);
    if (before !== undefined) return before;
    const reading = unsafe(text) ?? known.get(plainText(text)) ?? read(text);
    // A copy: as a slice, the text would hold in memory the whole piece of file that it was cut from.
    if (remembered.size < 5000) {
      const copy = Buffer.from(text, "utf16le").toString("utf16le");
      remembered.set(copy, reading === text ? copy : reading);
    }
    return reading;
  };
}

function unsafe(text: string): Reading | undefined {
  if (text.length > longestCell) {
    return {
      found: `${text.slice(0, 40)}… (${text.length} caractères)`,
      accepted: `au plus ${longestCell} caractères`
    };
  }
  if (/^[=@]|^[+-](?![\d.,\s])/.test(text) && text !== "-") {
    return {
      found: text,
      accepted: "une valeur et non une formule : elle n’est jamais calculée",
      proposal: "copiez la cellule puis « Collage spécial, Valeurs »"
    };
  }
  if (text.includes("\ufffd")) return {found: text, accepted: "un texte en UTF-8 ou en Windows-1252"};
  const mojibake = /[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/.test(text);
  return mojibake
    ? {
        found: text,
        accepted: "un texte lisible : ce fichier UTF-8 a été relu en Windows-1252 puis enregistré"
      }
    : undefined;
}

function kindReader(kind: ColumnKind, reference: Reference, outsideSetAside: boolean): Reader {
  switch (kind.type) {
    case "texte":
      return (text) => text;
    case "entier":
      return (text) => readNumber(text, {...kind, integer: true});
    case "decimal":
      return (text) => readNumber(text, {...kind, integer: false});
    case "date":
      return readDate;
    case "choix":
      return choiceReader(kind.values);
    case "typologie":
      return readTypologie;
    case "qpv":
      return readQpv;
    case "commune":
      return communeReader(reference, outsideSetAside);
    case "quartier":
      return quartierReader(reference);
    case "bailleur":
      return bailleurReader(reference, kind.othersKept);
  }
}

function choiceReader(values: readonly string[]): Reader {
  const known = new Map(values.map((value) => [plainText(value), value]));
  return (text) =>
    known.get(plainText(text)) ?? {found: text, accepted: values.join(", "), proposal: closest(text, values)};
}

function readTypologie(text: string): Reading {
  const rooms = /^(?:[tf]\s*)?(\d{1,2})(?:\s*(?:\+|bis|et plus|pieces?|pièces?))?$/i.exec(text);
  if (rooms && Number(rooms[1]) >= 1) return `T${Math.min(5, Number(rooms[1]))}`;
  return {
    found: text,
    accepted: "T1, T2, T3, T4, T5 (ou un nombre de pièces)",
    proposal: /studio/i.test(text) ? "T1" : undefined
  };
}

/** RPLS writes 1 and 2, oui and non, or the code of the quartier prioritaire. */
function readQpv(text: string): Reading {
  if (/^(1|o|oui|vrai|true|q[pn]\d{6}|q[pn]\d{3}\w{3})$/i.test(text)) return "oui";
  if (/^(0|2|n|non|faux|false|hors qpv)$/i.test(text)) return "non";
  return {
    found: text,
    accepted: "oui, non, 1 (en quartier prioritaire), 2 (en dehors) ou le code du quartier prioritaire"
  };
}
