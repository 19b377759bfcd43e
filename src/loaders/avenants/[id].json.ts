import type {AvenantPageDocument} from "../../components/avenant/avenantPageDocument.js";
import {readAvenantAnswer} from "../avenantAnswers.js";
import {avenantTurns} from "../avenantTurns.js";
import {emit, parameter} from "../emit.js";

await emit((): AvenantPageDocument => {
  const id = parameter("id");
  const answer = readAvenantAnswer(id);
  if (answer === undefined) throw new RangeError(`no kept answer: ${id}`);
  return {...answer, turns: avenantTurns(answer.document)};
});
