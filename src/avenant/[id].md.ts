import {awaitedAvenant, readAvenantAnswer} from "../loaders/avenantAnswers.js";
import {emitText, parameter} from "../loaders/emit.js";
import {avenantPage} from "../site/avenantPage.js";
import {awaitedPage} from "../site/awaitedPage.js";

await emitText(() => {
  const id = parameter("id");
  const answer = readAvenantAnswer(id);
  if (answer !== undefined) return avenantPage(answer);
  const {title, motives} = awaitedAvenant(id);
  return awaitedPage({title, questions: [motives]});
});
