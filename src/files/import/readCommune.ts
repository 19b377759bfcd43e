import {plainText} from "../../words/plainText.js";
import {nearestName} from "./nearestName.js";
import {outside, type Reading, type RefusedReading} from "./reading.js";
import {idsByName, type Reference} from "./reference.js";

export interface CommuneOptions {
  readonly outsideSetAside: boolean;
  /** True where the column as a whole holds postal codes. */
  readonly postal: boolean;
}

/** A commune by INSEE code or name, as its INSEE code. Codes are never brought to another by likeness. */
export function communeReader(
  reference: Reference,
  {outsideSetAside, postal}: CommuneOptions
): (text: string) => Reading {
  const {communes, attached, postalCodes} = reference;
  const ids = idsByName(communes);
  const named = communesByKey(reference);
  const nameOf = (insee: string) => communes.get(insee) ?? insee;
  const refuse = (text: string, proposal?: string, accepted?: string): RefusedReading => ({
    found: text,
    accepted: accepted ?? `le code INSEE ou le nom d’une des ${communes.size} communes de la convention`,
    proposal
  });

  const ofPostal = (text: string, code: string): Reading => {
    const {communes: own, others, sameCode} = postalCodes.get(code)!;
    const all = [
      ...own.map((insee) => `${insee} (${nameOf(insee)})`),
      ...(others === "" ? [] : [`${others}, hors de la convention`])
    ];
    if (all.length > 1)
      return refuse(
        text,
        `l’un de : ${all.join(", ")}`,
        `le code INSEE : ${code} est un code postal, commun à plusieurs communes`
      );
    if (!postal && sameCode !== "")
      return refuse(
        text,
        all[0],
        `le code INSEE d’une commune de la convention : ${code} est le code postal de ${nameOf(own[0])} (et le code INSEE de ${sameCode}, hors de la convention)`
      );
    return {value: own[0], note: `le code postal ${code} est lu ${nameOf(own[0])} (${own[0]})`};
  };

  const ofCode = (text: string, code: string): Reading => {
    if (postal && postalCodes.has(code)) return ofPostal(text, code);
    if (communes.has(code)) return code;
    const part = attached.get(code);
    if (part !== undefined && communes.has(part.chefLieu)) return belonging(code);
    const asPostal = postalCodes.get(code);
    if (asPostal?.communes.some((insee) => communes.has(insee)))
      if (asPostal.sameCode === "" || !outsideSetAside) return ofPostal(text, code);
    if (outsideSetAside) return outside;
    return refuse(text);
  };

  const belonging = (code: string): Reading => {
    const {nom, chefLieu} = attached.get(code)!;
    return {
      value: chefLieu,
      note: `${nom} (${code}) est lu ${nameOf(chefLieu)} (${chefLieu}), dont c’est une commune associée`
    };
  };

  const ofName = (name: string): Reading | undefined => {
    const code = named.get(communeKey(name));
    if (code === undefined) return undefined;
    return attached.has(code) ? belonging(code) : code;
  };

  return (text) => {
    const bare = text.replace(/[.,]0+$/, "").replace(/^(\d\d) (\d{3})$/, "$1$2");
    if (/^(?:\d{2}|2[AB])\d{3}$/i.test(bare)) return ofCode(text, bare.toUpperCase());
    if (/^\d{4}$/.test(bare)) {
      if (outsideSetAside) return outside;
      return refuse(
        text,
        undefined,
        `un code INSEE à cinq chiffres : le zéro de tête est perdu (0${bare}, hors de la convention)`
      );
    }
    const insee = ids.get(plainText(text)) ?? ofName(text);
    if (insee !== undefined) return insee;
    const both =
      /^\(?(\d{5})\)?\s*[-–:,]?\s*(\D+)$/.exec(bare) ?? /^(\D+?)\s*[-–:,]?\s*\(?(\d{5})\)?$/.exec(bare);
    if (both) {
      const [code, name] = /^\d/.test(both[1]) ? [both[1], both[2]] : [both[2], both[1]];
      const read = ofName(name);
      const own =
        typeof read === "string"
          ? read
          : read !== undefined && typeof read === "object" && "value" in read
            ? read.value
            : undefined;
      if (own !== undefined) {
        const agrees =
          code === own ||
          attached.get(code)?.chefLieu === own ||
          postalCodes.get(code)?.communes.includes(own);
        if (agrees) return read!;
        return refuse(text, undefined, `un code et un nom qui s’accordent : ${name.trim()} est ${own}`);
      }
    }
    return refuse(
      text,
      nearestName(text, [...communes.values(), ...[...attached.values()].map(({nom}) => nom)])
    );
  };
}

/** Names of communes and of those attached to them, as people write them. */
function communesByKey({communes, attached}: Reference): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const [code, {nom, chefLieu}] of attached) if (communes.has(chefLieu)) keys.set(communeKey(nom), code);
  for (const [insee, nom] of communes) keys.set(communeKey(nom), insee);
  return keys;
}

/** "ST AUBIN LES BOIS CEDEX" and "Saint-Aubin-lez-Bois" are one name; so are "Fontaine (La)" and "La Fontaine". */
export function communeKey(name: string): string {
  const words = plainText(name)
    .replace(/ cedex( \d+)?$/, "")
    .split(" ")
    .map((word) => ({st: "saint", ste: "sainte", les: "lez"})[word] ?? word);
  if (["la", "le", "lez", "l"].includes(words[words.length - 1])) words.unshift(words.pop()!);
  return words.join(" ");
}
