import {readAvenantAnswer} from "../loaders/avenantAnswers.js";
import {emitText, parameter} from "../loaders/emit.js";
import {avenantPage} from "../site/avenantPage.js";

await emitText(() => {
  const answer = readAvenantAnswer(parameter("id"));
  if (answer === undefined) throw new RangeError(`no kept answer: ${parameter("id")}`);
  return avenantPage(answer);
});
