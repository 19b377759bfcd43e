import type {QueueState} from "../runners/queue/queueState.js";
import {formatNumber} from "../words/numbers.js";
import {counted} from "./counted.js";

const kinds: {readonly [kind: string]: string} = {
  monde: "monde plausible",
  point: "point d’un plan libre",
  sensibilite: "sensibilité",
  replications: "réplications",
  calage: "calage"
};

const kindOf = (kind: string) => kinds[kind] ?? kind;

/** A queue in the terminal: how much, how fast, by whom, and what failed with its reason. */
export function queueText(state: QueueState): string {
  const {waiting, running, failed, failures, answers, perMinute, workers} = state;
  const lines = [
    `En attente   ${formatNumber(waiting)}`,
    `En cours     ${formatNumber(running.length)}`,
    `En échec     ${formatNumber(failures)}`,
    `À reprendre  ${counted(answers, "réponse")} à prendre par qui les a demandées (gardées une semaine)`,
    `Cadence      ${rate(perMinute)}`,
    `Ouvriers     ${workers.length === 0 ? "aucun" : `${formatNumber(workers.length)} : ${workers.join(", ")}`}`,
    `Mémoire      ${memory(state)}`,
    `Durée        ${
      state.lasting
        ? "les calculs survivent à un redémarrage de Redis (appendonly)"
        : "sans « appendonly yes », un redémarrage de Redis fait refaire ce qui n’a pas été pris"
    }`
  ];
  if (running.length > 0)
    lines.push(
      "",
      "En cours :",
      ...running.map(
        ({kind, worker, seconds, id}) =>
          `  ${kindOf(kind)}, ${worker}, depuis ${formatNumber(seconds)} s (${id})`
      )
    );
  if (failed.length > 0)
    lines.push(
      "",
      "En échec :",
      ...failed.map(({kind, id, reason}) => `  ${kindOf(kind)} (${id}) : ${reason}`)
    );
  return `${lines.join("\n")}\n`;
}

function rate(perMinute: readonly number[]): string {
  if (perMinute.length === 0) return "rien de fini ces dernières minutes";
  return `${perMinute.map((n) => formatNumber(n)).join(", ")} par minute, la dernière d’abord`;
}

function memory({memoryBytes, memoryLimitBytes}: QueueState): string {
  const megabytes = (bytes: number) => `${formatNumber(bytes / 1e6, 1)} Mo`;
  return memoryLimitBytes === 0
    ? `${megabytes(memoryBytes)}, sans limite propre à Redis`
    : `${megabytes(memoryBytes)} sur ${megabytes(memoryLimitBytes)}`;
}
