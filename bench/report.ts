import type {CommandTime} from "./cli.js";
import type {ForkTime} from "./forks.js";

export interface Report {
  readonly machine: string;
  /** Load average of one minute, before and after. */
  readonly load: readonly [number, number];
  readonly rounds: number;
  readonly logements: number;
  readonly firstMs: number;
  readonly arenaBytes: number;
  /** The base year, then six years: what a run simulates; and twelve half-years of it. */
  readonly fullMs: number;
  readonly sixYearsMs: number;
  /** Twelve replicates. */
  readonly threads: {readonly oneMs: number; readonly twoMs: number};
  /** Against the full engine timed in the same rounds. */
  readonly scaled: readonly {readonly factor: number; readonly ms: number; readonly ratio: number}[];
  readonly alignedMs: number;
  readonly peers: readonly {readonly name: string; readonly ms: number; readonly gapPoints: number}[];
  /** What is kept, printed again by the command line. */
  readonly commands: readonly CommandTime[];
  /** Experiments, their shared half-years run once. */
  readonly forks: readonly ForkTime[];
}

/** Prints the report as the table that the README carries. */
export function printReport(report: Report): void {
  const {fullMs, threads, alignedMs} = report;
  const rows = [
    ["what", "ms of processor", "ratio"],
    ["---", "---:", "---"],
    ["one replicate, every rule, one thread: the base year and six years", ms(fullMs), "1"],
    ["twelve half-years of it", ms(report.sixYearsMs), times(report.sixYearsMs / fullMs)],
    [
      "the first one of a process, its arena allocated and its code compiled",
      ms(report.firstMs),
      times(report.firstMs / fullMs)
    ],
    [
      "12 replicates on 1 thread, then on 2, by the clock",
      `${ms(threads.oneMs)}, ${ms(threads.twoMs)}`,
      `${times(threads.oneMs / threads.twoMs)} as fast`
    ],
    ...report.scaled.map((s) => [
      `${s.factor} times the logements and the demandes`,
      ms(s.ms),
      times(s.ratio)
    ]),
    ["rules that batches can follow, this engine", ms(alignedMs), "1"],
    ...report.peers.map((peer) => [
      `the same rules, ${peer.name} (profiles within ${peer.gapPoints.toFixed(2)} point)`,
      ms(peer.ms),
      times(peer.ms / alignedMs)
    ])
  ];
  for (const row of rows) console.log(`| ${row.join(" | ")} |`);
  console.log(
    "\n| command, its result kept | ms by the clock | of processor | MB at most |\n| --- | ---: | ---: | ---: |"
  );
  for (const {command, ms: wall, processorMs, peakBytes} of report.commands)
    console.log(`| ${command} | ${ms(wall)} | ${ms(processorMs)} | ${Math.round(peakBytes / 1e6)} |`);
  console.log(
    "\n| experiment | ms of processor, whole | shared half-years run once | as fast | MB of states |\n| --- | ---: | ---: | ---: | ---: |"
  );
  for (const {experiment, wholeMs, sharedMs, keptMegabytes} of report.forks)
    console.log(
      `| ${experiment} | ${ms(wholeMs)} | ${ms(sharedMs)} | ${times(wholeMs / sharedMs)} | ${keptMegabytes} |`
    );
  console.log(
    `\n${report.machine}; ${report.rounds} interleaved rounds, the least of each; load average ${report.load[0].toFixed(1)} before, ` +
      `${report.load[1].toFixed(1)} after; arena of ${(report.arenaBytes / 1e6).toFixed(1)} MB a thread.`
  );
}

function ms(value: number): string {
  return Math.round(value).toString();
}

function times(ratio: number): string {
  return `× ${ratio.toFixed(1)}`;
}
