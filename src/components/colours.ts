/** Colours told apart by colour-blind readers, all at least 4.5:1 on white so that they also serve for text. */
export const colours = {
  practice: "#6b4c00",
  convention: "#0b5fa5",
  fragile: "#a6332a",
  moyenne: "#7a5c00",
  sans: "#1b6e8c",
  metropole: "#3d3d46",
  reference: "#5a5a66"
} as const;
