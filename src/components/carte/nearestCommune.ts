import type {CommuneDisc} from "./carteDocument.js";

/**
 * The commune whose disc is under a point or, where none is, the nearest within reach: a small disc is as easy to hit as a large
 * one. Undefined where none is near.
 */
export function nearestCommune(
  communes: readonly CommuneDisc[],
  {point: [x, y], reach}: {readonly point: readonly [number, number]; readonly reach: number}
): CommuneDisc | undefined {
  const away = (commune: CommuneDisc) => Math.hypot(commune.x - x, commune.y - y) - commune.r;
  const nearest = communes.reduce<CommuneDisc | undefined>(
    (best, commune) => (best === undefined || away(commune) < away(best) ? commune : best),
    undefined
  );
  return nearest !== undefined && away(nearest) <= reach ? nearest : undefined;
}
