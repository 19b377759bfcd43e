/** From the lowest resources to the highest, told apart by colour-blind readers, at least 4.5:1 on white. */
const scale = [
  "#7b3294",
  "#b35806",
  "#7a5c00",
  "#1f6f43",
  "#2a7a4b",
  "#1b6e8c",
  "#08519c",
  "#3d3d46"
] as const;
/** Where there are four, as most conventions have. */
const four = ["#7b3294", "#b35806", "#2a7a4b", "#08519c"] as const;

/** Colour of a bracket, by its place among so many. */
export function bracketColour(k: number, count: number): string {
  return count === four.length
    ? four[k]
    : scale[Math.round((k * (scale.length - 1)) / Math.max(1, count - 1))];
}
