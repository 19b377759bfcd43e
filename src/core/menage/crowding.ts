/**
 * As many people as a CAL admits in such a logement (indices in `sizes`), or more, several of them: families do not
 * grow in the model, so a logement that is full stands for one that has become too small.
 */
export function isCrowded([, largest]: readonly [number, number], size: number): boolean {
  return size > 0 && size >= largest;
}

/** Fewer people than a CAL would house there. */
export function isTooLarge([smallest]: readonly [number, number], size: number): boolean {
  return size < smallest;
}
