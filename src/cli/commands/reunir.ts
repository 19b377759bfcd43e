import {spawn} from "node:child_process";
import {once} from "node:events";
import {Command} from "commander";
import {DataError} from "../../files/dataError.js";
import {fingerprint} from "../../files/fingerprint.js";
import {notice} from "../../files/notice.js";
import {forgetSlices, type KnownSlices, knownSlices} from "../../files/slices.js";
import {counted} from "../counted.js";
import {projectExamples} from "../projectExamples.js";

const notes = `
Chaque machine d’un dossier commun a lancé la même commande avec --tranche 1/n, 2/n… ; « reunir » vérifie que toutes y sont, puis termine
la commande avec ce qu’elles ont calculé. Le résultat est celui, à l’octet près, de la commande sans --tranche.

Exemples :
  $ npx equilibre simuler {convention} --replications 400 --mondes 0 --tranche 3/8
  $ npx equilibre reunir`;

/** `equilibre reunir`: ends a command of which slices were computed apart. */
export function reunirCommand(): Command {
  return new Command("reunir")
    .argument("[commande]", "laquelle, quand il y en a plusieurs : son numéro")
    .addHelpText("after", projectExamples(notes))
    .action(run);
}

async function run(id: string | undefined): Promise<void> {
  const command = chosen(knownSlices(), id);
  const missing = Array.from({length: command.count}, (_, i) => i + 1).filter(
    (i) => !command.done.includes(i)
  );
  const text = `equilibre ${command.args.join(" ")}`;
  if (missing.length > 0)
    throw new DataError([
      {
        file: text,
        message:
          `: il manque ${counted(missing.length, "tranche")} sur ${command.count} : ${missing.join(", ")}. ` +
          `Relancez-les, par exemple --tranche ${missing[0]}/${command.count} (Slurm : sbatch --array=${missing.join(",")}).`
      }
    ]);
  if (command.fingerprint !== fingerprint().digest)
    throw new DataError([
      {
        file: text,
        message:
          ": les tranches ont été calculées avec une autre version ou d’autres fichiers. Revenez à ceux d’alors, ou relancez-les toutes."
      }
    ]);
  notice(`On réunit ${counted(command.count, "tranche")} : ${text}`);
  const child = spawn(process.execPath, [process.argv[1], ...command.args], {
    cwd: command.cwd,
    stdio: "inherit"
  });
  const [code] = (await once(child, "close")) as [number | null];
  if (code === 0) await forgetSlices(command.id);
  process.exitCode = code ?? 1;
}

function chosen(known: readonly KnownSlices[], id: string | undefined): KnownSlices {
  const list = known.map(
    (one) => `  ${one.id} : equilibre ${one.args.join(" ")} (${one.done.length}/${one.count})`
  );
  if (known.length === 0)
    throw new DataError([
      {
        file: "reunir",
        message:
          ": aucune tranche ici. Lancez d’abord une commande avec --tranche i/n, dans ce même dossier de projet."
      }
    ]);
  const found = id === undefined ? known : known.filter((one) => one.id === id);
  if (found.length === 1) return found[0];
  const said =
    id === undefined ? ": plusieurs commandes sont en tranches ; dites laquelle" : `: « ${id} » inconnu`;
  throw new DataError([{file: "reunir", message: `${said} :\n${list.join("\n")}`}]);
}
