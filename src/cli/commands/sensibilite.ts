import {join} from "node:path";
import {Command} from "commander";
import {projectRoot} from "../../files/projectFolders.js";
import {writeWhole} from "../../files/writeWhole.js";
import {computeSensitivity} from "../../runners/sensitivity.js";

/** `equilibre sensibilite`: how far the main answer moves over the range of each hypothesis. */
export function sensibiliteCommand(): Command {
  return new Command("sensibilite")
    .description(
      "recalcule la sensibilité de la réponse principale à chaque hypothèse (une dizaine de minutes)"
    )
    .addHelpText(
      "after",
      "\nChaque hypothèse va tour à tour aux deux bouts de sa plage, le calage étant refait quand il le faut.\n" +
        "Le résultat, data/territoire/sensibilite.json, est montré par la page des hypothèses et vérifié par les tests."
    )
    .action(async () => {
      const result = computeSensitivity((id, done, total) =>
        process.stderr.write(`${done + 1}/${total} ${id}\n`)
      );
      const rows = result.rows.map((row) => `    ${JSON.stringify(row)}`).join(",\n");
      const {rows: _, ...head} = result;
      const text = JSON.stringify(head, undefined, 2).replace(/\n}$/, `,\n  "rows": [\n${rows}\n  ]\n}\n`);
      await writeWhole(join(projectRoot, "data", "territoire", "sensibilite.json"), text);
    });
}
