import type {ProjectPage} from "../components/projectPage.js";
import type {Convention} from "../core/convention/convention.js";
import {conventionPeriod} from "../core/convention/conventionPeriod.js";
import {datedValueAt, numberAt, numbersAt} from "../core/convention/valueAt.js";
import {limitsInCents} from "../core/demande/limitsInCents.js";
import {readConvention} from "../files/conventionFiles.js";
import {readProject} from "../files/projectFile.js";
import type {Ceiling} from "../words/ceilingSentence.js";
import {typography} from "../words/typography.js";
import {contentOf} from "./contentOf.js";
import {effortYear} from "./effortYear.js";

/** What pages must know of the project: its names, its years, the scenarios that they oppose. */
export function projectPage(): ProjectPage {
  const {names, scenarios} = readProject();
  const {reference, convention: followed, beside} = scenarios;
  const convention = contentOf(readConvention());
  const {inForce, signed} = convention;
  const period = conventionPeriod(convention);
  const {territoire, short, ofShort, ofConvention} = names;
  return {
    names: {
      territoire: typography(territoire),
      short: typography(short),
      ofShort: typography(ofShort),
      ofConvention: typography(ofConvention)
    },
    scenarios: {reference, convention: followed, ...(beside === undefined ? {} : {beside})},
    ceiling: ceilingOf(convention),
    communes: numberAt(convention, "perimeter.communes", inForce),
    attributions: numberAt(convention, "attribution.volume", inForce),
    signedYear: Number(signed.slice(0, 4)),
    ...period,
    effortYear: effortYear(),
    observedYear: Number(datedValueAt(convention, "attribution.observed", inForce).from.slice(0, 4))
  };
}

/** Below which resources are low on the first day: a share of the scale, and the limit of a person alone. */
function ceilingOf(convention: Convention): Ceiling {
  const day = convention.inForce;
  const share = numberAt(convention, "brackets.modestesBelow", day);
  const [alone] = limitsInCents(convention, {thresholdsOn: day, scaleOn: day});
  const {source} = convention.parameters["brackets.plusScale"];
  return {
    share,
    alone: alone[numbersAt(convention, "brackets.thresholds", day).indexOf(share)] / 100,
    scaleFrom: datedValueAt(convention, "brackets.plusScale", day).from,
    ...(source !== undefined && {source})
  };
}
