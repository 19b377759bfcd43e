import {formatParameter} from "../words/formatParameter.js";
import {typography} from "../words/typography.js";
import {badgeMarkup, escapeText, idMarkup, tableMarkup} from "./markup.js";

/** What `suivre` supposes, by id. */
export interface SupposedOfFollowing {
  readonly [id: string]: {
    readonly description: string;
    readonly unit: string;
    readonly value?: number;
    readonly law?: string;
    readonly range: readonly [number, number];
    readonly reason: string;
  };
}

/** What the reading of who follows supposes, as a table. */
export function followingTable(supposed: SupposedOfFollowing): string {
  return tableMarkup(
    "Hypothèses de la lecture de qui suit",
    ["Hypothèse", "Valeur", "Unité", "Fourchette", "Statut", "Raison"],
    Object.entries(supposed).map(([id, {description, unit, value, law, range, reason}]) => [
      `${escapeText(typography(description))}<br>${idMarkup(id)}`,
      escapeText(value === undefined ? `tirée dans la fourchette, loi ${law}` : formatParameter(value, unit)),
      escapeText(unit === "/1" ? "part" : unit),
      range.map((bound) => escapeText(formatParameter(bound, unit))).join(" à "),
      badgeMarkup("hypothese"),
      `${escapeText(typography(reason))}.`
    ])
  );
}
