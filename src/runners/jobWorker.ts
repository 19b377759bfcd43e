/** A task with the kind of laboratory that answers it. */
export interface Job {
  readonly kind: string;
  readonly task: unknown;
}

/** What answers the tasks of one kind, one after the other; what they share is read once. */
interface Laboratory {
  run(task: never): unknown;
}

const laboratories: {readonly [kind: string]: () => Promise<Laboratory>} = {
  monde: async () => (await import("./mondes/worldsLaboratory.js")).worldsLaboratory(),
  point: async () => (await import("./explorer/freeLaboratory.js")).freeLaboratory(),
  sensibilite: async () => (await import("./sensitivityLaboratory.js")).sensitivityLaboratory(),
  replications: async () => (await import("./replicatesLaboratory.js")).replicatesLaboratory(),
  npru: async () => (await import("./npru/npruLaboratory.js")).npruLaboratory(),
  calage: async () => (await import("./fitLaboratory.js")).fitLaboratory()
};

let kept: {readonly kind: string; readonly laboratory: Promise<Laboratory>} | undefined;

/** Answers one job in this thread, in the laboratory of its kind: that of another kind is let go first, for it holds much memory. */
export default async function jobWorker({kind, task}: Job): Promise<unknown> {
  if (kept?.kind !== kind) {
    kept = undefined;
    const open = laboratories[kind];
    if (open === undefined) throw new RangeError(`no laboratory answers this kind: ${kind}`);
    kept = {kind, laboratory: open()};
  }
  return (await kept.laboratory).run(task as never);
}
