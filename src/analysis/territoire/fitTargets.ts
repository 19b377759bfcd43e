import {bracketsOn} from "../../core/brackets.js";
import type {Fit, Reached} from "../../core/compile/fit.js";
import type {ResolvedScenario} from "../../core/convention/resolvedScenario.js";
import {numberAt, valueAt} from "../../core/convention/valueAt.js";
import type {TerritoireTotal} from "../../core/territoire/territoireSources.js";
import {fragilites} from "../../core/vocabulary.js";
import {bracketName} from "../../words/bracketWords.js";
import {classNames, classPlurals} from "../../words/labels.js";
import {atLeast, atMost, equal, type Target, type TargetStatus} from "./target.js";

/** Half a point on each cell of article 5.2; the volume within 2 %. */
const cellTolerance = 0.5;
const volumeTolerance = 0.02;

/** Rows of the calibration in the report of the territoire: what the fitted base year reaches of each target. */
export function fitTargets(
  fit: Fit,
  resolved: ResolvedScenario,
  {stock, total}: {stock: number; total: TerritoireTotal}
): Target[] {
  const {convention} = resolved;
  const brackets = bracketsOn(convention, [convention.inForce]);
  const reached = (id: string): Reached => {
    const row = fit.reached.find((known) => known.id === id);
    if (row === undefined) throw new RangeError(`the fit has no such target: ${id}`);
    return row;
  };
  const percent = (
    id: string,
    row: {label: string; status: TargetStatus; source: string; tolerance?: number}
  ) => ({
    id: `calage.${id}`,
    unit: "%",
    target: reached(id).target * 100,
    reached: reached(id).reached * 100,
    tolerance: cellTolerance,
    ...row
  });
  const aci = valueAt(convention, "aci.observed", convention.inForce) as {readonly [g: string]: number};
  const percentOf = (share: number) => Number((100 * share).toFixed(4));
  const attributions = reached("attributions");
  const deliveries = numberAt(convention, "offre.production", convention.inForce);
  return [
    ...fragilites.flatMap((g) =>
      brackets.ids.map((k, i) =>
        equal(
          percent(`flux.${g}.${k}`, {
            label: `Attributions de l’année de base : ${bracketName(brackets, i)}, ${classNames[g]}`,
            status: "texte",
            source: "article 5.2, tableau"
          })
        )
      )
    ),
    ...fragilites.map((g) =>
      equal(
        percent(`flux.${g}.poids`, {
          label: `Part des attributions : ${classNames[g]}`,
          status: "hypothese",
          source: "hypotheses.yaml, attribution.classWeights",
          tolerance: 1
        })
      )
    ),
    equal({
      id: "calage.attributions",
      label: "Attributions de l’année de base",
      unit: "attributions/an",
      target: attributions.target,
      reached: attributions.reached,
      tolerance: volumeTolerance * attributions.target,
      status: "texte",
      source: "article 8"
    }),
    equal(
      percent("premierAcces.share", {
        label: "Part des premiers accès",
        status: "hypothese",
        source: "hypotheses.yaml, attribution.mutationShare",
        tolerance: 2
      })
    ),
    equal(
      percent("aci.metropole", {
        label: `Part ACI des premiers accès, ${classNames.metropole}`,
        status: "derive",
        source: "article 6.2 : celle de la demande"
      })
    ),
    equal(
      percent("aci.sousDeuxRsa", {
        label: "Part ACI des premiers accès sous 2 RSA",
        status: "texte",
        source: "article 6.1",
        tolerance: 2
      })
    ),
    atLeast({
      ...percent("aci.fragile", {
        label: `Part ACI des premiers accès, communes ${classPlurals.fragile} (« ${percentOf(aci.fragile)} % + »)`,
        status: "texte",
        source: "article 6.2, tableau"
      }),
      target: percentOf(aci.fragile)
    }),
    // These two are bounds too; the fit aims at them, so chance alone puts it on either side.
    atMost(
      percent("aci.moyenne", {
        label: `Part ACI des premiers accès, communes ${classPlurals.moyenne} (« ${percentOf(aci.moyenne)} % - »)`,
        status: "texte",
        source: "article 6.2, tableau"
      })
    ),
    atMost(
      percent("aci.sans", {
        label: `Part ACI des premiers accès, communes ${classPlurals.sans} (« ${percentOf(aci.sans)} % - »)`,
        status: "texte",
        source: "article 6.2, tableau"
      })
    ),
    equal({
      id: "calage.mobilite",
      label: "Mobilité déduite : (attributions − livraisons) / parc",
      unit: "%/an",
      target: 100 * numberAt(convention, "attribution.mobility", convention.inForce),
      reached: ((attributions.reached - deliveries) / stock) * 100,
      tolerance: 0.25,
      // The range is that of the text's stock: a larger one moves less for the same attributions.
      status: total === "convention" ? "derive" : "conflit",
      source: "articles 5.1, 8 et 11.1 : attribution.mobility"
    })
  ];
}
