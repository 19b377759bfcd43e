import type {Progress} from "../runners/simulateReplicates.js";
import {formatNumber} from "../words/numbers.js";

/** Shows how far a simulation is on standard error: one line that moves in a terminal, a line now and then elsewhere. */
export function progressLine(
  label: string,
  units = "réplications",
  stream: NodeJS.WriteStream = process.stderr
): (progress: Progress) => void {
  const started = performance.now();
  let shown = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const now = performance.now();
    const last = progress.done === progress.total;
    if (!last && now - shown < (stream.isTTY ? 100 : 5_000)) return;
    shown = now;
    const text = `${label} : ${describe(progress, (now - started) / 1000, units)}`;
    stream.write(stream.isTTY ? `\r\u001b[2K${text}${last ? "\n" : ""}` : `${text}\n`);
  };
}

/** "12/20 réplications, 3,1 par seconde, reste 3 s": replicates found on disk do not count in the rate. */
export function describe({done, total, resumed}: Progress, seconds: number, units = "réplications"): string {
  const count = `${done}/${total} ${units}`;
  const ran = done - resumed;
  if (ran === 0) return resumed === 0 ? count : `${count} (déjà calculées)`;
  const rate = ran / seconds;
  const left = done === total ? `${whole(seconds)} s` : `reste ${duration((total - done) / rate)}`;
  return `${count}, ${formatNumber(rate, 1)} par seconde, ${left}`;
}

const whole = (x: number) => String(Math.max(1, Math.round(x)));

function duration(seconds: number): string {
  if (seconds < 60) return `${whole(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
