import {readProject} from "../files/projectFile.js";
import {listAvenantAnswers, listAwaitedAvenants} from "../loaders/avenantAnswers.js";
import {emitText} from "../loaders/emit.js";
import {avenantsPage} from "../site/avenantsPage.js";

await emitText(() =>
  avenantsPage(
    {answers: listAvenantAnswers(), awaited: listAwaitedAvenants()},
    readProject().scenarios.convention
  )
);
