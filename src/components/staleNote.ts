import {element} from "./element.js";

/** Says that the figures of a kept answer are no longer those that the engine or the files of today would give. */
export function staleNote({
  stale,
  command
}: {
  readonly stale: readonly string[];
  readonly command: string;
}): HTMLElement | undefined {
  if (stale.length === 0) return undefined;
  const shown = 3;
  const more = stale.length > shown ? ` ; et ${stale.length - shown} autres fichiers` : "";
  return element(
    "p",
    {class: "avertissement"},
    `Ces chiffres ne sont plus ceux d’aujourd’hui : ${stale.slice(0, shown).join(" ; ")}${more}. Pour les refaire : `,
    element("code", {}, command)
  );
}
