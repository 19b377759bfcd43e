import type {LoiDocument} from "../components/loi/loiDocument.js";
import {readConfrontationGround} from "../files/observations/confrontationGround.js";
import {emit} from "./emit.js";

/** The outcome that public figures of the first quartile name. */
const output = "loi.horsQpv.premierQuartile";

await emit((): LoiDocument => {
  const figures = readConfrontationGround().figures.filter((figure) => figure.output === output);
  return {
    observed: figures.map(({notion, perimeter, lastYear, observed, source, remark}) => ({
      ...{notion, perimeter, year: lastYear, range: observed, source},
      ...(remark !== undefined && {remark})
    }))
  };
});
