/**
 * Colours by what they say: custom properties of `style.css`, which `dark.css` restates for a dark screen. All told apart by
 * colour-blind readers; those of lines and names at least 4.5:1 on their ground, so that they also serve for text.
 */
export const colours = {
  practice: "var(--pratique)",
  convention: "var(--convention)",
  fragile: "var(--fragile)",
  moyenne: "var(--moyenne)",
  sans: "var(--sans-fragilite)",
  metropole: "var(--metropole)",
  reference: "var(--reference)",
  other: "var(--autre)",
  ink: "var(--encre)",
  paper: "var(--fond)",
  /** Axes, zero, bounds, and the words beside them. */
  rule: "var(--trait)",
  /** Thin lines around or under what is drawn. */
  outline: "var(--contour)",
  grid: "var(--filet)",
  /** What is not known: the outer bar, then the band around a line. */
  unknown: "var(--inconnu)",
  band: "var(--bande)",
  chanceBand: "var(--bande-hasard)",
  /** Part of a plane that is told apart by its ground. */
  ground: "var(--aire)",
  warmGround: "var(--aire-chaude)"
} as const;
