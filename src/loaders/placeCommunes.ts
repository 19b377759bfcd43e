import {forceCollide, forceSimulation, forceX, forceY, packEnclose, packSiblings} from "d3";
import type {CommuneDisc} from "../components/carte/carteDocument.js";
import {perKm, tenth} from "./mapProjection.js";

export interface Unplaced extends Omit<CommuneDisc, "x" | "y" | "r" | "quartiers" | "contour"> {
  readonly centre: readonly [number, number];
  readonly superficieKm2: number;
  readonly quartiers: readonly Omit<CommuneDisc["quartiers"][number], "x" | "y" | "r">[];
}

/** Map units of radius for a quartier of one logement: the area of a bubble is proportional to its logements. */
const perRootLogement = 0.33;
const smallestRadius = 1.2;

/**
 * Packs the bubbles of quartiers in their commune, then moves communes apart as little as possible, so that none
 * covers another. A commune without logement keeps a disc, in proportion to its area.
 */
export function placeCommunes(unplaced: readonly Unplaced[]): CommuneDisc[] {
  const packed = unplaced.map((commune) => {
    const bubbles = packSiblings(
      commune.quartiers.map((quartier) => ({
        quartier,
        x: 0,
        y: 0,
        r: Math.max(smallestRadius, perRootLogement * Math.sqrt(quartier.logements)) + 0.5
      }))
    );
    const around = packEnclose(bubbles)?.r ?? 0;
    const natural = 0.3 * perKm * Math.sqrt(commune.superficieKm2 / Math.PI);
    const [x, y] = commune.centre;
    return {commune, bubbles, x, y, r: Math.max(around + 1.5, natural, 5)};
  });
  forceSimulation(packed)
    .force("x", forceX<Node>(({commune}) => commune.centre[0]).strength(0.25))
    .force("y", forceY<Node>(({commune}) => commune.centre[1]).strength(0.25))
    .force("apart", forceCollide<Node>(({r}) => r + 1).iterations(6))
    .stop()
    .tick(400);
  type Node = (typeof packed)[number];
  return packed.map(
    ({commune: {centre: _, superficieKm2: __, quartiers: ___, ...commune}, bubbles, x, y, r}) => ({
      ...commune,
      x: tenth(x),
      y: tenth(y),
      r: tenth(r),
      quartiers: bubbles.map((bubble) => ({
        ...bubble.quartier,
        x: tenth(x + bubble.x),
        y: tenth(y + bubble.y),
        r: tenth(bubble.r - 0.5)
      }))
    })
  );
}
