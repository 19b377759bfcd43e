import type {Argument, Command, Help, Option} from "commander";

const titles: {readonly [title: string]: string} = {
  "Usage:": "Utilisation :",
  "Arguments:": "Arguments :",
  "Options:": "Options :",
  "Global Options:": "Options générales :",
  "Commands:": "Commandes :"
};

/** Makes a command and all below it speak French: help, titles, defaults; errors are thrown, never printed. */
export function frenchCommand(command: Command): Command {
  command
    .exitOverride()
    .helpOption("-h, --help", "affiche cette aide")
    .configureOutput({outputError: () => undefined})
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      styleUsage: (usage) => usage.replace("[command]", "<commande>").replace("[options]", "[options]"),
      optionDescription: describeOption,
      argumentDescription: describeArgument,
      sortSubcommands: false
    } satisfies Partial<Help>);
  if (command.commands.length > 0) command.helpCommand("aide [commande]", "affiche l’aide d’une commande");
  for (const sub of command.commands) frenchCommand(sub);
  return command;
}

function describeOption({description, defaultValue, defaultValueDescription, argChoices}: Option): string {
  const notes: string[] = [];
  if (argChoices !== undefined) notes.push(`au choix : ${argChoices.join(", ")}`);
  if (defaultValueDescription !== undefined) notes.push(`par défaut : ${defaultValueDescription}`);
  else if (typeof defaultValue === "string" || typeof defaultValue === "number")
    notes.push(`par défaut : ${defaultValue}`);
  return notes.length === 0 ? description : `${description} (${notes.join(" ; ")})`;
}

function describeArgument({description, defaultValueDescription}: Argument): string {
  return defaultValueDescription === undefined
    ? description
    : `${description} (par défaut : ${defaultValueDescription})`;
}
