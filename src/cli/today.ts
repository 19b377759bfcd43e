/** The day on the clock of this machine, as « 2026-11-30 »: read by the command line alone, to date what it publishes. */
export function today(clock: Date = new Date()): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${clock.getFullYear()}-${two(clock.getMonth() + 1)}-${two(clock.getDate())}`;
}
