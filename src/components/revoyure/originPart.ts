import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {frenchDate} from "../../words/frenchDate.js";
import {formatNumber} from "../../words/numbers.js";
import {type Child, element} from "../element.js";

/** Files, projection, engine and seeds behind every figure of the report. */
export function originPart({revoyure, knownOn}: RevoyureDocument): readonly Child[] {
  const {provenance, bilan} = revoyure;
  const {projection, engine, files, seed, replications} = provenance;
  return [
    element(
      "dl",
      {class: "origine"},
      ...term(
        "Attributions",
        files
          .map(({file, sha256, lines}) => `${file}, ${formatNumber(lines)} lignes, ${short(sha256)}`)
          .join(" ; ")
      ),
      ...term(
        "Projection",
        `${projection.file}, gelée le ${frenchDate(projection.date)}, ${projection.sha256} ; moteur ${projection.engine}, ` +
          `graine « ${projection.seed} »` +
          (projection.changed.length === 0 ? "" : ` ; changés depuis : ${projection.changed.join(", ")}`)
      ),
      ...term("Moteur", `version ${engine.version}, sources ${short(engine.sources)}`),
      ...term(
        "Tirages",
        `graine « ${seed} », ${formatNumber(replications.learning)} réplications pour apprendre, ${formatNumber(replications.reprojection)} pour ` +
          `projeter, ${formatNumber(replications.proposals)} pour les candidats`
      ),
      ...term(
        "Convention",
        `${bilan.convention.id}, objectifs en vigueur au ${frenchDate(bilan.convention.on)}`
      ),
      ...term(
        "Connu le",
        knownOn === undefined ? "sans limite : tout ce qui est enregistré" : frenchDate(knownOn)
      )
    )
  ];
}

function term(name: string, detail: string): HTMLElement[] {
  return [element("dt", {}, name), element("dd", {}, detail)];
}

function short(hash: string): string {
  return hash.replace(/^sha256:/, "").slice(0, 12);
}
