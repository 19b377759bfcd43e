/** Ids that name the two ends of one range: "plai.lowerBound" and "plai.upperBound", "npru.demolitionsMin" and "…Max". */
const ends = [
  [/\.lowerBound$/, ".upperBound"],
  [/Min$/, "Max"]
] as const;

/** The id that names the upper end of the range of which a parameter is the lower end; undefined when it is not one. */
export function upperEndOf(parameter: string): string | undefined {
  const end = ends.find(([pattern]) => pattern.test(parameter));
  return end && parameter.replace(end[0], end[1]);
}
