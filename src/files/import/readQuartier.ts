import type {Reading} from "./reading.js";
import type {Reference} from "./reference.js";

/** A quartier by its id ("59350-017", "59350-Q03"). */
export function quartierReader({quartiers}: Reference): (text: string) => Reading {
  return (text) => {
    const id = text.toUpperCase().replace(/\s+/g, "");
    if (quartiers.has(id)) return id;
    const sameCommune = [...quartiers].filter((other) => other.startsWith(id.slice(0, 5)));
    const near = padded(id, quartiers);
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
