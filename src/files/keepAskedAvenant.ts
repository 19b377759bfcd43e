import type {AvenantDocument} from "../analysis/avenant/avenantDocument.js";
import {type KeptAnswer, keepAnswer, readKeptAnswer, siteCommand, staleReasons} from "./keptAnswers.js";

type Asked = Pick<KeptAnswer<AvenantDocument>, "command" | "inputs" | "document">;

/**
 * Keeps what was asked of an avenant for its page, but in the place of an answer that still holds and that the site made itself, or
 * that says more of the same question. Returns the command of the one that stays; undefined where what was asked is kept.
 */
export async function keepAskedAvenant(id: string, asked: Asked): Promise<string | undefined> {
  const kept = readKeptAnswer<AvenantDocument>("avenants", id);
  const stays =
    kept !== undefined &&
    staleReasons(kept).length === 0 &&
    (kept.command === siteCommand || saysMore(kept, asked));
  if (stays) return kept.command;
  await keepAnswer("avenants", id, asked);
  return undefined;
}

/** Whether an answer has, on the same files and draws, all that another has and more: replicates, worlds, parts. */
function saysMore(kept: Asked, asked: Asked): boolean {
  const same =
    kept.document.seed === asked.document.seed &&
    JSON.stringify(kept.document.incertitudes) === JSON.stringify(asked.document.incertitudes) &&
    Object.entries(asked.inputs).every(([path, hash]) => kept.inputs[path] === hash);
  const [before, now] = [kept, asked].map(extents);
  return same && before.every((extent, i) => extent >= now[i]) && before.some((extent, i) => extent > now[i]);
}

function extents({document: {replications, worlds, decomposition, sensitivity}}: Asked): number[] {
  return [
    replications,
    worlds?.n ?? 0,
    decomposition?.coalitions ?? 0,
    sensitivity === undefined ? 0 : sensitivity.replications
  ];
}
