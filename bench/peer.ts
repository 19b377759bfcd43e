import {spawn, spawnSync} from "node:child_process";
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

/** A script that stays up, its inputs read, and runs a replicate when asked; undefined where its tools are absent. */
export async function startPeer(
  name: string,
  {
    commands,
    probe,
    script,
    folder
  }: {commands: readonly string[]; probe: readonly string[]; script: URL; folder: string}
): Promise<Peer | undefined> {
  const command = commands.find((path) => spawnSync(path, probe).status === 0);
  if (command === undefined) return undefined;
  const child = spawn(command, [script.pathname, folder], {
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
