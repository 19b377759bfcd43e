/** What no figure of a project is read without. */
export const synthetic =
  "Ménages et quartiers synthétiques : des projections sous hypothèses, pas des observations.";
