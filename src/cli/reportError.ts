import {Interruption} from "./interruption.js";
import {systemFault} from "./systemFault.js";

/** Prints what went wrong on standard error and gives the exit code. Never a stack trace, unless EQUILIBRE_DEBUG asks. */
export function reportError(error: unknown): number {
  if (error instanceof Interruption) {
    process.stderr.write(`\n${error.message}\n`);
    return 130;
  }
  if (error instanceof Error && "code" in error && error.code === "data") {
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
  const fault = systemFault(error);
  if (fault !== undefined) {
    process.stderr.write(`${fault}\n`);
    return 2;
  }
  if (process.env.EQUILIBRE_DEBUG) {
    console.error(error);
  } else {
    const [firstLine] = (error instanceof Error ? error.message : String(error)).split("\n");
    process.stderr.write(
      `Erreur inattendue : ${firstLine}\nPour le détail : EQUILIBRE_DEBUG=1 devant la commande.\n`
    );
  }
  return 1;
}
