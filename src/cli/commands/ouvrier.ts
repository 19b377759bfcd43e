import {availableParallelism} from "node:os";
import {Command} from "commander";
import {DataError} from "../../files/dataError.js";
import {notice} from "../../files/notice.js";
import {counted} from "../counted.js";
import {interruptible} from "../interruption.js";
import {parseCounts} from "../parseCounts.js";

interface Typed {
  readonly file?: string;
  readonly fils?: string;
}

const notes = `
Un ouvrier prend les calculs qu’une autre machine a mis dans la file, et rend leurs réponses. Il lit ses propres fichiers : il refuse de
servir si sa version, son code ou un fichier du projet n’est pas celui de qui demande, et dit lequel.
Ctrl-C : il finit ce qu’il a commencé, puis s’arrête ; une seconde fois, il s’arrête aussitôt et un autre reprend son calcul.
Mot de passe : redis://:motdepasse@hôte:6379, ou EQUILIBRE_FILE_MOT_DE_PASSE ; TLS : rediss://.

Exemples :
  $ npx equilibre ouvrier --file redis://calcul.exemple.fr:6379
  $ npx equilibre ouvrier --file rediss://calcul.exemple.fr:6380 --fils 4`;

/** `equilibre ouvrier`: answers the jobs of a queue on this machine. */
export function ouvrierCommand(): Command {
  return new Command("ouvrier")
    .requiredOption("--file <adresse>", "file à servir : redis://hôte:6379, rediss:// pour TLS")
    .option("--fils <n>", "calculs menés à la fois (par défaut : tous les cœurs)")
    .addHelpText("after", notes)
    .action(run);
}

async function run({file, fils}: Typed): Promise<void> {
  if (file === undefined) throw new DataError([{file: "--file", message: ": adresse attendue."}]);
  const {fils: threads = availableParallelism()} = parseCounts({fils});
  const {serveQueue} = await import("../../runners/queue/serveQueue.js");
  let shown = performance.now();
  let last = 0;
  await interruptible(async (signal) => {
    signal.addEventListener("abort", () =>
      notice("On finit ce qui est commencé ; Ctrl-C encore pour s’arrêter aussitôt.")
    );
    await serveQueue(file, {
      ...{threads, signal},
      onReady: () => notice(`Ouvrier prêt : ${counted(threads, "calcul")} à la fois. Ctrl-C pour arrêter.`),
      onJob: (done) => {
        last = done;
        if (performance.now() - shown < 5_000) return;
        shown = performance.now();
        notice(`${counted(done, "calcul rendu")}`);
      }
    });
  });
  notice(`Ouvrier arrêté : ${counted(last, "calcul rendu")}.`);
}
