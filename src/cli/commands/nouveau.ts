import {Command} from "commander";
import {displayPath} from "../../files/displayPath.js";
import {newProject} from "../../files/newProject.js";

/** `equilibre nouveau <dossier>`: a project to start from, for another territoire. */
export function nouveauCommand(): Command {
  return new Command("nouveau")
    .argument("<dossier>", "dossier vide, ou à créer")
    .addHelpText("after", "\nExemple :\n  $ npx equilibre nouveau mon-territoire")
    .action((folder: string) => {
      process.stdout.write(nextSteps(displayPath(newProject(folder))));
    });
}

function nextSteps(folder: string): string {
  const projet = `--projet ${/\s/.test(folder) ? `"${folder}"` : folder}`;
  return `Projet écrit dans ${folder}. Tous ses chiffres sont inventés : c’est une forme à remplir, dans cet ordre.
  1. data/projet.yaml             noms du territoire, scénarios de référence, sources
  2. data/convention/             convention.yaml : durée, tranches, objectifs, profils observés, chacun avec son article ;
                                  leviers.yaml : valeurs d’aujourd’hui ; avenants/
  3. data/territoire/             communes.csv, bailleurs.csv, npru-sites.csv, cadrage.csv (colonnes « _<année> » : la vôtre)
  4. data/territoire/hypotheses.yaml   ce que le texte ne dit pas, avec une plage et une raison
  5. simulations/                 un dossier par scénario

Puis, après chaque pas :
  $ npx equilibre valider ${projet}
et quand tout est juste :
  $ npx equilibre calibrer ${projet}
  $ npx equilibre territoire --rapport ${projet}
  $ npm start -- ${projet}
`;
}
