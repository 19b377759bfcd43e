import {availableParallelism} from "node:os";
import {isIsoDate} from "../../core/convention/nextDay.js";
import {DataError, type Problem} from "../../files/dataError.js";
import {readTold} from "../../files/revoyure/readTold.js";
import {parseCounts} from "../parseCounts.js";
import {readWorldCount} from "../runOptions.js";
import {readTableOptions, type TypedTableOptions} from "../tableOptions.js";

export interface TypedRevoyureOptions extends TypedTableOptions {
  readonly projection?: string;
  readonly periode?: string;
  readonly sortie?: string;
  readonly brouillons?: string;
  readonly publication: boolean;
  readonly precedente?: string;
  readonly connuLe?: string;
  readonly avenant?: readonly string[];
  readonly totaux?: string;
  readonly replications?: string;
  readonly mondes?: string;
  readonly fils?: string;
  readonly json: boolean;
}

const defaultReplicates = 20;

/** What a revoyure is asked, checked; every mistake of the command at once. */
export function readRevoyureOptions(typed: TypedRevoyureOptions) {
  const problems: Problem[] = [];
  const {projection, connuLe} = typed;
  if (projection === undefined)
    problems.push({
      file: "--projection",
      message: ": manque. Donnez une projection gelée avant la période (npx equilibre geler)."
    });
  if (connuLe !== undefined && !(/^\d{4}-\d{2}-\d{2}$/.test(connuLe) && isIsoDate(connuLe)))
    problems.push({
      file: "--connu-le",
      message: `: « ${connuLe} » trouvé ; attendu : un jour qui existe, écrit AAAA-MM-JJ.`
    });
  if (problems.length > 0 || projection === undefined) throw new DataError(problems);
  return {
    projection,
    knownOn: connuLe,
    period: typed.periode,
    publication: typed.publication,
    earlier: typed.precedente === undefined ? undefined : readTold(typed.precedente),
    avenants: typed.avenant ?? [],
    totals: typed.totaux,
    ...readTableOptions(typed),
    replications: parseCounts({replications: typed.replications}).replications ?? defaultReplicates,
    worlds: readWorldCount(typed.mondes),
    threads: parseCounts({fils: typed.fils}).fils ?? availableParallelism()
  };
}
