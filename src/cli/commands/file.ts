import {Command} from "commander";
import {notice} from "../../files/notice.js";
import {queueText} from "../queueText.js";

interface Typed {
  readonly file: string;
  readonly vider?: boolean;
  readonly json?: boolean;
}

const notes = `
Un échec y reste une semaine ; la commande qui l’avait demandé le reprend dès qu’on la relance.

Exemples :
  $ npx equilibre file --file redis://calcul.exemple.fr:6379
  $ npx equilibre file --file redis://calcul.exemple.fr:6379 --vider`;

/** `equilibre file`: what a queue holds, or nothing any more. */
export function fileCommand(): Command {
  return new Command("file")
    .requiredOption("--file <adresse>", "file à montrer : redis://hôte:6379, rediss:// pour TLS")
    .option("--vider", "oublie les calculs, les échecs et les réponses que personne n’a prises")
    .option("--json", "écrit un seul document JSON sur la sortie standard")
    .addHelpText("after", notes)
    .action(run);
}

async function run({file, vider = false, json = false}: Typed): Promise<void> {
  const {openQueue} = await import("../../runners/queue/openQueue.js");
  const {emptyQueue, queueState} = await import("../../runners/queue/queueState.js");
  const open = await openQueue(file);
  try {
    if (vider) {
      await emptyQueue(open);
      notice(`${open.told} : file vidée.`);
      return;
    }
    const state = await queueState(open);
    process.stdout.write(json ? `${JSON.stringify(state)}\n` : queueText(state));
  } finally {
    await open.close();
  }
}
