import {spawn} from "node:child_process";
import {createInterface} from "node:readline";

export interface PeerAnswer {
  readonly ms: number;
  /** Attributions, [class of quartier][bracket]. */
  readonly flux: readonly (readonly number[])[];
}

export interface Peer {
  readonly name: string;
  readonly version: string;
  run(replicate: number): Promise<PeerAnswer>;
  stop(): void;
}

/** A program that stays up, its inputs read, and runs a replicate when asked. */
export async function startPeer(
  name: string,
  {command, args}: {command: string; args: readonly string[]}
): Promise<Peer> {
  const child = spawn(command, args, {
    stdio: ["pipe", "pipe", "inherit"],
    env: {...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1"}
  });
  const lines = createInterface({input: child.stdout})[Symbol.asyncIterator]();
  const answer = async <T>(): Promise<T> => {
    const {value, done} = await lines.next();
    if (done) throw new Error(`${name} stopped before it answered`);
    return JSON.parse(value) as T;
  };
  const {version} = await answer<{version: string}>();
  return {
    name,
    version,
    run(replicate) {
      child.stdin.write(`${replicate}\n`);
      return answer<PeerAnswer>();
    },
    stop: () => child.stdin.end()
  };
}
