import type {ProjectPage} from "../components/projectPage.js";
import {conventionPeriod} from "../core/convention/conventionPeriod.js";
import {datedValueAt, numberAt} from "../core/convention/valueAt.js";
import {readConvention} from "../files/conventionFiles.js";
import {readProject} from "../files/projectFile.js";
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
    communes: numberAt(convention, "perimeter.communes", inForce),
    attributions: numberAt(convention, "attribution.volume", inForce),
    signedYear: Number(signed.slice(0, 4)),
    ...period,
    effortYear: effortYear(),
    observedYear: Number(datedValueAt(convention, "attribution.observed", inForce).from.slice(0, 4))
  };
}
