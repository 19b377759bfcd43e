import {emitText} from "./emit.js";

/** Prints what a loader computed as JSON with every digit: what the engine is to run on must not be rounded. */
export async function emitExact(compute: () => unknown): Promise<void> {
  await emitText(async () => JSON.stringify(await compute()));
}
