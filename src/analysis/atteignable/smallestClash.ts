/** Smallest subset for which `holds` is false, the first found among equals; undefined when even the whole holds. */
export function smallestClash<T>(
  rules: readonly T[],
  holds: (kept: ReadonlySet<T>) => boolean
): readonly T[] | undefined {
  if (holds(new Set(rules))) return undefined;
  for (let size = 0; size < rules.length; size++)
    for (const subset of subsetsOf(rules, size)) if (!holds(new Set(subset))) return subset;
  return rules;
}

function* subsetsOf<T>(rules: readonly T[], size: number): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [i, rule] of rules.entries())
    for (const rest of subsetsOf(rules.slice(i + 1), size - 1)) yield [rule, ...rest];
}
