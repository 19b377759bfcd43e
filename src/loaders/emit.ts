/**
 * Prints what a loader computed as JSON, numbers to seven significant digits (pages never show more than four).
 * A mistake in the user's files is printed in French, without a stack trace, and fails the build.
 */
export async function emit(compute: () => unknown): Promise<void> {
  await emitText(async () => shortened(await compute()));
}

/** A document as JSON, numbers to seven significant digits. */
export function shortened(document: unknown): string {
  return JSON.stringify(document, shorten);
}

/** Prints a page or a file that a loader wrote, with the same treatment of mistakes. */
export async function emitText(write: () => string | Promise<string>): Promise<void> {
  try {
    process.stdout.write(await write());
  } catch (error) {
    const isData = error instanceof Error && "code" in error && error.code === "data";
    console.error(isData ? error.message : error);
    process.exitCode = isData ? 2 : 1;
  }
}

/** The value of `--name=…` that Framework gives to the loader of a parameterised file. */
export function parameter(name: string): string {
  const prefix = `--${name}=`;
  const argument = process.argv.find((text) => text.startsWith(prefix));
  if (argument === undefined) throw new RangeError(`loader needs ${prefix}…`);
  return argument.slice(prefix.length);
}

function shorten(_key: string, member: unknown): unknown {
  return typeof member === "number" && !Number.isInteger(member) ? Number(member.toPrecision(7)) : member;
}
