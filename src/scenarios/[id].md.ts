import {emitText, parameter} from "../loaders/emit.js";
import {listRuns} from "../loaders/runs.js";
import {scenarioText} from "../loaders/scenarioChanges.js";
import {awaitedPage} from "../site/awaitedPage.js";
import {scenarioPage} from "../site/scenarioPage.js";

await emitText(() => {
  const id = parameter("id");
  const text = scenarioText(id);
  return listRuns().includes(id)
    ? scenarioPage(text)
    : awaitedPage({title: text.title, questions: [text.question, text.summary]});
});
