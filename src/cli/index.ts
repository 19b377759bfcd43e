import {CommanderError} from "commander";
import {closestSubcommand} from "./closestSubcommand.js";
import {frenchCommanderError} from "./frenchCommanderError.js";
import {createProgram} from "./program.js";
import {reportError} from "./reportError.js";

/** Runs the command line and sets the exit code: 0 fine, 2 the user's mistake, 130 interrupted, 1 a fault of ours. */
export async function runCli(args: readonly string[]): Promise<void> {
  // A reader that leaves early (`| head`) is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  const program = await createProgram(args);
  try {
    await program.parseAsync(args, {from: "user"});
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      process.exitCode = reportError(error);
    } else if (error.exitCode !== 0) {
      const command = closestSubcommand(program, args);
      process.stderr.write(error.code === "commander.help" ? "" : frenchCommanderError(error, command));
      process.exitCode = 2;
    }
  }
}
