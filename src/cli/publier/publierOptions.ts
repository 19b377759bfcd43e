import {DataError, type Problem} from "../../files/dataError.js";
import type {PublishOptions} from "../../publication/publicationHeader.js";
import {readDay} from "../readDay.js";
import {type RunOptions, readRunOptions, type TypedRunOptions} from "../runOptions.js";
import {today} from "../today.js";
import {isKeptName} from "./gatherKept.js";

export interface PublierOptions extends Pick<TypedRunOptions, "replications" | "fils" | "mondes" | "json"> {
  readonly date?: string;
  readonly adresse?: string;
  readonly reference?: string;
  readonly nouveau?: boolean;
}

/** What decides how a scenario is computed: what is kept already was computed. */
const ofScenarios = ["reference", "replications", "mondes", "fils"] as const;

/** Checks the options of `publier`; the day is today where none is typed, the only reading of the clock. */
export function readPublierOptions(
  names: readonly string[],
  typed: PublierOptions
): PublishOptions & {readonly run: RunOptions} {
  const run = readRunOptions(typed);
  const idle =
    names.length > 0 && names.every(isKeptName)
      ? ofScenarios.filter((name) => typed[name] !== undefined)
      : [];
  const problems: Problem[] = idle.map((name) => ({
    file: `--${name}`,
    message:
      ": ne vaut que pour un scénario ; un avenant et une revoyure sont publiés tels qu’ils ont été gardés."
  }));
  if (names.length > 0 === (typed.nouveau === true))
    problems.push({
      file: names.length > 0 ? "--nouveau" : "noms",
      message:
        ": donnez des noms, ou --nouveau pour tout ce que le site montre et qui n’est pas encore publié."
    });
  if (typed.adresse !== undefined && !/^https?:\/\/[^\s"<>\\]+$/.test(typed.adresse))
    problems.push({
      file: "--adresse",
      message: `: « ${typed.adresse} » trouvé ; attendu : une adresse qui commence par http:// ou https://, sans espace.`
    });
  if (problems.length > 0) throw new DataError(problems);
  return {run, date: typed.date === undefined ? today() : readDay(typed.date), site: typed.adresse};
}
