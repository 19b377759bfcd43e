/** Why a figure may differ between two runs, in the order in which a waterfall takes them. */
export const changeCauses = ["moteur", "donnees", "avenants", "parametres", "hasard"] as const;
export type ChangeCause = (typeof changeCauses)[number];

/** What decides the figures of a run. */
export interface RunIdentity {
  readonly engine: {readonly version: string; readonly sources: string};
  readonly inputs: {readonly [path: string]: string};
  readonly seed: string;
  readonly replications: number;
  readonly incertitudes: false | readonly string[];
}

/** A cause that is at work, and what exactly differs. */
export interface FoundCause {
  readonly cause: ChangeCause;
  readonly details: readonly string[];
}

/** What differs between two runs, cause by cause. `isAvenant` tells an avenant among the files read. */
export function foundCauses(
  a: RunIdentity,
  b: RunIdentity,
  isAvenant: (path: string) => boolean
): FoundCause[] {
  const paths = [...new Set([...Object.keys(a.inputs), ...Object.keys(b.inputs)])];
  const changed = paths.filter((path) => a.inputs[path] !== b.inputs[path]);
  const details: {readonly [cause in ChangeCause]: string[]} = {
    moteur: a.engine.sources === b.engine.sources ? [] : [versions(a, b)],
    donnees: changed.filter((path) => isDataInput(path) && !isAvenant(path)),
    avenants: changed.filter(isAvenant),
    parametres: [
      ...changed.filter((path) => !isDataInput(path) && !isAvenant(path)),
      ...(JSON.stringify(a.incertitudes) === JSON.stringify(b.incertitudes) ? [] : ["hypothèses tirées"])
    ],
    hasard: [
      ...(a.seed === b.seed ? [] : [`graine « ${a.seed} » puis « ${b.seed} »`]),
      ...(a.replications === b.replications ? [] : [`${a.replications} puis ${b.replications} réplications`])
    ]
  };
  return changeCauses.flatMap((cause) =>
    details[cause].length === 0 ? [] : [{cause, details: details[cause]}]
  );
}

/** The territoire, what the user imported and the fit on them; hypotheses are parameters. */
export function isDataInput(path: string): boolean {
  return (
    path === "calage" || (/^data\/(territoire|imports)\//.test(path) && !path.endsWith("hypotheses.yaml"))
  );
}

function versions(a: RunIdentity, b: RunIdentity): string {
  return a.engine.version === b.engine.version
    ? `sources modifiées sous la même version ${a.engine.version}`
    : `version ${a.engine.version} puis ${b.engine.version}`;
}
