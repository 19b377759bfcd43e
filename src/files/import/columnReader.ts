import {closest} from "../../core/formats/closest.js";
import {plainText} from "../../words/plainText.js";
import type {ColumnKind} from "./importSpec.js";
import type {Manner} from "./manner.js";
import {bailleurReader} from "./readBailleur.js";
import {communeReader} from "./readCommune.js";
import {readDate} from "./readDate.js";
import type {Reader, Reading} from "./reading.js";
import {readNumber} from "./readNumber.js";
import {quartierReader} from "./readQuartier.js";
import type {Reference} from "./reference.js";

/** Longer texts are refused: no label of a table is that long, and Excel itself stops at 32 767 characters. */
export const longestCell = 200;

export interface ReaderOptions {
  readonly reference: Reference;
  /** Other ways of writing a value, from the correspondance: value as written → value imported. */
  readonly synonyms: ReadonlyMap<string, string>;
  readonly outsideSetAside: boolean;
  /** What the column as a whole told of how it is written. */
  readonly manner?: Manner;
}

/** How the cells of a column are read. The same text is read once, then remembered. */
export function columnReader(kind: ColumnKind, {synonyms, ...options}: ReaderOptions): Reader {
  const read = kindReader(kind, options);
  const known = new Map([...synonyms].map(([written, imported]) => [plainText(written), imported]));
  const remembered = new Map<string, Reading>();
  // A place or a bailleur that a correspondance names is looked up as if it were written.
  const isPlace = kind.type === "commune" || kind.type === "quartier" || kind.type === "bailleur";
  const synonymReading = (text: string): Reading | undefined => {
    const imported = synonym(text, known);
    return imported === undefined || !isPlace ? imported : read(imported);
  };
  return (text) => {
    const before = remembered.get(text);
    if (before !== undefined) return before;
    const reading = unsafe(text) ?? synonymReading(text) ?? read(text);
    // A copy: as a slice, the text would hold in memory the whole piece of file that it was cut from.
    if (remembered.size < 5000) {
      const copy = Buffer.from(text, "utf16le").toString("utf16le");
      remembered.set(copy, reading === text ? copy : reading);
    }
    return reading;
  };
}

/** A code that a spreadsheet keeps as a number, "2.0", is the code "2". */
function synonym(text: string, known: ReadonlyMap<string, string>): string | undefined {
  return known.get(plainText(text)) ?? known.get(plainText(text.replace(/^(\d+)[.,]0+$/, "$1")));
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
  if (/^#(N\/A|REF!|VALUE!|VALEUR!|DIV\/0!|NAME\?|NOM\?|NUM!|NOMBRE!|NULL!|NUL!|SPILL!|CALC!)$/i.test(text))
    return {
      found: text,
      accepted: "une valeur, et non une erreur de formule",
      proposal: "corrigez la formule, ou videz la cellule si rien n’est connu"
    };
  if (text.includes("\ufffd")) return {found: text, accepted: "un texte en UTF-8 ou en Windows-1252"};
  const mojibake = /[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/.test(text);
  return mojibake
    ? {
        found: text,
        accepted: "un texte lisible : ce fichier UTF-8 a été relu en Windows-1252 puis enregistré"
      }
    : undefined;
}

function kindReader(
  kind: ColumnKind,
  {reference, outsideSetAside, manner = {}}: Omit<ReaderOptions, "synonyms">
): Reader {
  switch (kind.type) {
    case "texte":
      return (text) => text;
    case "entier":
    case "decimal":
      return (text) => readNumber(text, kind, manner);
    case "date":
      return (text) => readDate(text, manner);
    case "choix":
      return choiceReader(kind.values);
    case "typologie":
      return readTypologie;
    case "qpv":
      return readQpv;
    case "commune":
      return communeReader(reference, {outsideSetAside, postal: manner.postal ?? false});
    case "quartier":
      return quartierReader(reference);
    case "bailleur":
      return bailleurReader(reference, kind.othersKept);
  }
}

function choiceReader(values: readonly string[]): Reader {
  const known = new Map(values.map((value) => [plainText(value), value]));
  // A column of yes or no is also written as spreadsheets and databases do.
  const yesNo = values.includes("oui") && values.includes("non");
  return (text) => {
    const value = known.get(plainText(text));
    if (value !== undefined) return value;
    if (yesNo && /^(o|y|yes|vrai|true|1([.,]0+)?|x)$/i.test(text)) return "oui";
    if (yesNo && /^(n|no|faux|false|0([.,]0+)?)$/i.test(text)) return "non";
    return {found: text, accepted: values.join(", "), proposal: closest(text, values)};
  };
}

function readTypologie(text: string): Reading {
  const rooms =
    /^(?:(?:type\s*)?[tf]\s*)?(\d{1,2})(?:[.,]0+)?(?:\s*(?:\+|bis|et plus|ou plus|pieces?|pièces?))*$/i.exec(
      text
    );
  if (rooms && Number(rooms[1]) >= 1) return `T${Math.min(5, Number(rooms[1]))}`;
  return {
    found: text,
    accepted: "T1, T2, T3, T4, T5 (ou un nombre de pièces)",
    proposal: /studio/i.test(text) ? "T1" : undefined
  };
}

/** RPLS writes 1 and 2, oui and non, or the code of the quartier prioritaire. */
function readQpv(text: string): Reading {
  if (/^(1([.,]0+)?|o|oui|vrai|true|qpv|en qpv|q[pn]\d{6}|q[pn]\d{3}\w{3})$/i.test(text)) return "oui";
  if (/^(0([.,]0+)?|2([.,]0+)?|n|non|faux|false|hors qpv|hors)$/i.test(text)) return "non";
  return {
    found: text,
    accepted: "oui, non, 1 (en quartier prioritaire), 2 (en dehors) ou le code du quartier prioritaire"
  };
}
