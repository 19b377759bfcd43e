import type {Convention, DatedValue, IsoDate, ParameterValue} from "../../core/convention/convention.js";
import {sameValue} from "../../core/convention/sameValue.js";

/** One parameter over one period in which two states of the convention differ. */
export interface ConventionDifference {
  readonly parameter: string;
  readonly description: string;
  readonly unit: string;
  readonly article: string;
  readonly old: ParameterValue | undefined;
  readonly new: ParameterValue | undefined;
  readonly from: IsoDate;
  /** First day on which they agree again or differ otherwise; undefined when the difference lasts. */
  readonly before?: IsoDate;
  /** Convention or avenants that set the new value. */
  readonly by: string;
}

/**
 * Clause by clause, what changed between two states of the convention: by parameter, then by date. What a formula gives is no
 * clause: it follows the terms that are.
 */
export function diffConventions(before: Convention, after: Convention): ConventionDifference[] {
  const ids = [...new Set([...Object.keys(before.parameters), ...Object.keys(after.parameters)])];
  const written = ids.filter((id) => (after.parameters[id] ?? before.parameters[id])?.formula === undefined);
  return written.flatMap((id) => diffParameter(id, before, after));
}

function diffParameter(id: string, before: Convention, after: Convention): ConventionDifference[] {
  const {description, unit, article} = (after.parameters[id] ?? before.parameters[id])!;
  const olds = before.parameters[id]?.values ?? [];
  const news = after.parameters[id]?.values ?? [];
  const days = [...new Set([...olds, ...news].map(({from}) => from))].sort();
  const differences: ConventionDifference[] = [];
  let open: ConventionDifference | undefined;
  for (const from of days) {
    const [was, is] = [inForce(olds, from), inForce(news, from)];
    if (open && sameValue(open.old, was?.value) && sameValue(open.new, is?.value)) continue;
    if (open) differences.push({...open, before: from});
    open = sameValue(was?.value, is?.value)
      ? undefined
      : {
          parameter: id,
          description,
          unit,
          article: is?.article ?? article,
          old: was?.value,
          new: is?.value,
          from,
          by: is?.by ?? after.id
        };
  }
  return open ? [...differences, open] : differences;
}

function inForce(values: readonly DatedValue[], date: IsoDate): DatedValue | undefined {
  return values.findLast(({from}) => from <= date);
}
