import {readAvenantAnswer} from "../avenantAnswers.js";
import {emit, parameter} from "../emit.js";

await emit(() => {
  const id = parameter("id");
  const answer = readAvenantAnswer(id);
  if (answer === undefined) throw new RangeError(`no kept answer: ${id}`);
  return answer;
});
