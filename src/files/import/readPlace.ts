import {closest} from "../../core/formats/closest.js";
import {plainText} from "./plainText.js";
import {outside, type Reading} from "./reading.js";
import {idsByName, type Reference} from "./reference.js";

/** A commune by INSEE code or name, as its INSEE code. */
export function communeReader({communes}: Reference, outsideSetAside: boolean): (text: string) => Reading {
  const ids = idsByName(communes);
  return (text) => {
    const insee = ids.get(plainText(text));
    if (insee !== undefined) return insee;
    const isCode = /^(?:\d{2}|2[AB])\d{3}$/i.test(text);
    if (outsideSetAside && isCode) return outside;
    const near = isCode
      ? closest(text.toUpperCase(), [...communes.keys()])
      : closest(text, [...communes.values()]);
    const name = near === undefined || !isCode ? undefined : communes.get(near);
    return {
      found: text,
      accepted: `le code INSEE ou le nom d’une des ${communes.size} communes de la convention`,
      proposal: name === undefined ? near : `${near} (${name})`
    };
  };
}

/** A quartier by its id ("59350-017", "59350-Q03"). */
export function quartierReader({quartiers}: Reference): (text: string) => Reading {
  return (text) => {
    const id = text.toUpperCase().replace(/\s+/g, "");
    if (quartiers.has(id)) return id;
    const sameCommune = [...quartiers].filter((other) => other.startsWith(id.slice(0, 5)));
    const near = padded(id, quartiers) ?? closest(id, sameCommune);
    const shown =
      sameCommune.length === 0 ? "" : `, de ${sameCommune[0]} à ${sameCommune.at(-1)} dans cette commune`;
    return {
      found: text,
      accepted: `un quartier du territoire${shown} (liste : equilibre modele quartiers --complet)`,
      proposal: near
    };
  };
}

/** "59350-17" or "59350_Q3" for "59350-017" and "59350-Q03". */
function padded(id: string, quartiers: ReadonlySet<string>): string | undefined {
  const parts = /^((?:\d{2}|2[AB])\d{3})[-_ .]?(Q?)(\d{1,3})$/.exec(id);
  if (!parts) return undefined;
  const rank = parts[2] === "" ? parts[3].padStart(3, "0") : parts[3].padStart(2, "0");
  const candidate = `${parts[1]}-${parts[2]}${rank}`;
  return quartiers.has(candidate) ? candidate : undefined;
}

/** A bailleur by id or name, as its id; other owners stay as they are written where the file may name them. */
export function bailleurReader({bailleurs}: Reference, othersKept: boolean): (text: string) => Reading {
  const ids = idsByName(bailleurs);
  return (text) => {
    const id = ids.get(plainText(text));
    if (id !== undefined) return id;
    if (othersKept) return text;
    const near = closest(text, [...bailleurs.keys()]) ?? closest(text, [...bailleurs.values()]);
    return {
      found: text,
      accepted: `l’identifiant ou le nom d’un bailleur signataire (${[...bailleurs.keys()].join(", ")})`,
      proposal: near
    };
  };
}
