import type {PartnerFile, ToldCoordinate} from "../../analysis/explorer/exploredWorlds.js";
import {coordinatesOf, placeOf} from "../../analysis/mondes/coordinates.js";
import {cadragePrefix, type Factor} from "../../analysis/mondes/factors.js";
import {keptWorlds, type Worlds} from "../../analysis/mondes/world.js";
import {bracketCount, bracketsOn} from "../../core/brackets.js";
import {hypothesisLine, hypothesisPart} from "../../words/hypothesisParts.js";
import {bracketNames} from "../../words/labels.js";
import {typography} from "../../words/typography.js";
import {words} from "../../words/words.js";
import type {WorldGround} from "../mondes/worldGround.js";
import {loadTerritoire} from "../territoire.js";
import {readPartnerFiles} from "./partnerFiles.js";

/** Where the first kept worlds stand, what each coordinate is called, and which file would settle it. */
export interface WorldPlaces {
  readonly coordinates: readonly ToldCoordinate[];
  readonly places: readonly (readonly number[])[];
  readonly files: readonly PartnerFile[];
}

/** Reads them of as many worlds as a projection ran on: nothing is computed. */
export function worldPlaces(ground: WorldGround, worlds: Worlds, count: number): WorldPlaces {
  const {design, reading} = ground;
  const rows = new Map(
    loadTerritoire({brackets: bracketCount(reading.text)}).cadrage.map((row) => [
      `${cadragePrefix}${row.id}`,
      {description: row.libelle, unit: row.unite}
    ])
  );
  const {hypotheses} = reading.assumptions;
  const {parameters} = reading.text;
  const described = (id: string) => hypotheses[id] ?? parameters[id] ?? rows.get(id);
  const known = [...Object.keys(hypotheses), ...Object.keys(parameters), ...rows.keys()];
  const brackets = bracketsOn(reading.text, [reading.text.inForce]).ids.map(
    (bracket, rank) => bracketNames[bracket as keyof typeof bracketNames] ?? `tranche n° ${rank + 1}`
  );
  const byId = new Map(design.factors.map((factor) => [factor.id, factor]));
  return {
    coordinates: coordinatesOf(design).map(({id, factor}) => {
      const {description, unit} = described(factor) ?? {description: factor, unit: ""};
      const found = byId.get(factor) as Factor;
      const label = `${typography(description)}${partText(id, found, brackets)}`;
      const {kind, values} = found.law;
      return {
        id,
        factor,
        label,
        unit,
        ...(kind === "choix" && values && {choices: values.map((word) => words[word] ?? word)})
      };
    }),
    places: keptWorlds(worlds)
      .slice(0, count)
      .map((world) => placeOf(design, world)),
    files: readPartnerFiles(known)
  };
}

/** Which number of a hypothesis that has several: a share by its rank, the first of a list that moves as a whole. */
function partText(id: string, {id: factor, law, value}: Factor, brackets: readonly string[]): string {
  if (law.kind === "parts") {
    const rank = Number(id.slice(factor.length + 1));
    return ` : ${hypothesisPart(factor, rank - 1, {brackets}) ?? `part n° ${rank}`}`;
  }
  if (law.kind === "marche") return " (moyenne des années)";
  if (typeof value !== "object") return "";
  const first = hypothesisPart(factor, 0, {brackets});
  const names = [
    ...(Array.isArray(value) ? [] : [hypothesisLine(Object.keys(value)[0])]),
    ...(first ? [first] : [])
  ];
  return ` (toute la liste bouge ensemble ; chiffre : ${names.length > 0 ? names.join(", ") : "le premier"})`;
}
