import type {Command} from "commander";

/** Full name of the command that the arguments reach, as the user would type it for help. */
export function closestSubcommand(program: Command, args: readonly string[]): string {
  const names = [program.name()];
  let command = program;
  for (const arg of args) {
    if (arg.startsWith("-")) continue;
    const next = command.commands.find((candidate) => candidate.name() === arg);
    if (next === undefined) break;
    names.push(arg);
    command = next;
  }
  return names.join(" ");
}
