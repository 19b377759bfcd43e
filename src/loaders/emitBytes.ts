/** Prints bytes that a loader made; a mistake in the user's files is printed in French and fails the build. */
export async function emitBytes(make: () => ArrayBuffer | Promise<ArrayBuffer>): Promise<void> {
  try {
    const bytes = new Uint8Array(await make());
    await new Promise<void>((resolve, reject) => {
      process.stdout.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
  } catch (error) {
    const isData = error instanceof Error && "code" in error && error.code === "data";
    console.error(isData ? error.message : error);
    process.exitCode = isData ? 2 : 1;
  }
}
