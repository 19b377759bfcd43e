/** Says on standard error what was done in the user's stead, in French: never in silence, and no error either. */
export function notice(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
