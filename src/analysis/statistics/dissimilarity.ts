/** A unit with its members of a group and all its members. */
export interface GroupInUnit {
  readonly group: number;
  readonly all: number;
}

/** Index of dissimilarity D between a group and the others (Duncan & Duncan 1955), in [0, 1]; NaN when one of them is empty. */
export function dissimilarity(units: readonly GroupInUnit[]): number {
  const group = units.reduce((sum, unit) => sum + unit.group, 0);
  const others = units.reduce((sum, unit) => sum + unit.all - unit.group, 0);
  return (
    units.reduce((sum, unit) => sum + Math.abs(unit.group / group - (unit.all - unit.group) / others), 0) / 2
  );
}
