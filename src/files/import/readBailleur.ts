import {plainText} from "../../words/plainText.js";
import {nearestName} from "./nearestName.js";
import type {Reading} from "./reading.js";
import {idsByName, type Reference} from "./reference.js";

/** A bailleur by id or name, as its id; other owners stay as they are written where the file may name them, and are told. */
export function bailleurReader({bailleurs}: Reference, othersKept: boolean): (text: string) => Reading {
  const ids = idsByName(bailleurs);
  const loose = looseNames(bailleurs);
  // "SIA Habitat" holds the acronym of one bailleur: a proposal, never taken.
  const namedWithin = (text: string): string | undefined => {
    const found = new Set(
      plainText(text)
        .split(" ")
        .flatMap((word) => loose.get(word) ?? [])
    );
    return found.size === 1 ? bailleurs.get([...found][0]) : undefined;
  };
  return (text) => {
    const id = ids.get(plainText(text));
    if (id !== undefined) return id;
    const likely = loose.get(bailleurKey(text));
    if (likely !== undefined) return {value: likely, note: `« ${text} » est lu ${bailleurs.get(likely)}`};
    const near = nearestName(text, [...bailleurs.keys(), ...bailleurs.values()]) ?? namedWithin(text);
    if (othersKept)
      return {
        value: text,
        note: `« ${text} » n’est pas un bailleur signataire${near === undefined ? "" : ` (le nom le plus proche : ${near})`} : gardé tel quel, hors du parc des signataires`
      };
    return {
      found: text,
      accepted: `l’identifiant ou le nom d’un bailleur signataire (${[...bailleurs.keys()].join(", ")})`,
      proposal: near
    };
  };
}

/** Names without legal forms, the acronym in brackets, the name without it: only those that one bailleur has. */
function looseNames(bailleurs: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const found = new Map<string, string | undefined>();
  for (const [id, name] of bailleurs) {
    const acronym = /\(([^)]+)\)/.exec(name)?.[1] ?? "";
    const forms = new Set([name, name.replace(/\s*\([^)]+\)/, ""), acronym, id].map(bailleurKey));
    for (const form of forms) if (form !== "") found.set(form, found.has(form) ? undefined : id);
  }
  return new Map([...found].flatMap(([form, id]) => (id === undefined ? [] : [[form, id] as const])));
}

const legalForms =
  /\b(s a|sa|esh|scic|sem|sas|oph|opac|hlm|d hlm|office public( de l habitat)?|societe anonyme|groupe)\b/g;

function bailleurKey(name: string): string {
  return plainText(name).replace(legalForms, " ").replace(/\s+/g, " ").trim();
}
