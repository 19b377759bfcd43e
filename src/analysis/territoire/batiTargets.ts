import {typologyMargins} from "../../core/territoire/zones.js";
import {typologies} from "../../core/vocabulary.js";
import {countLogements, shareOfLogements} from "./countLogements.js";
import {equal, figure, type Target, type TargetContext} from "./target.js";

/** Typologies by zone (hard margins), individuel and collectif, periods, surface and rent, against RPLS. */
export function batiTargets(context: TargetContext): Target[] {
  return [
    ...typologyTargets(context),
    ...typeTargets(context),
    ...periodTargets(context),
    ...rentTargets(context)
  ];
}

function typologyTargets({territoire, sources, years}: TargetContext): Target[] {
  const {quartiers, logements} = territoire;
  return [true, false].flatMap((qpv) => {
    const inZone = (l: number) => (quartiers.qpv[logements.quartier[l]] === 1) === qpv;
    const margins = typologyMargins(sources.communes, {qpv, total: countLogements(territoire, inZone)});
    return typologies.map((typology, t) =>
      equal({
        id: `typologie.${qpv ? "qpv" : "horsQpv"}.${typology}`,
        label: `Logements ${typology}${t === typologies.length - 1 ? " et plus" : ""} ${qpv ? "en" : "hors"} QPV`,
        unit: "logements",
        target: margins[t],
        reached: countLogements(territoire, (l) => inZone(l) && logements.typology[l] === t),
        tolerance: 0,
        status: "derive",
        source: `RPLS ${years.typologies} par nombre de pièces et zone, ramené au total retenu (plus forts restes)`
      })
    );
  });
}

/** The communes are weighted as the text counts them, so a published share is met to half a point only. */
const shareTolerance = 0.005;

function typeTargets({territoire, cadrage}: TargetContext): Target[] {
  const individuel = shareOfLogements(territoire, (l) => territoire.logements.individuel[l] === 1);
  const published = figure(cadrage.partIndividuel);
  return [
    equal({id: "type.individuel", ...published, reached: individuel, tolerance: shareTolerance}),
    equal({
      id: "type.collectif",
      ...published,
      label: "Part des logements collectifs",
      target: 1 - published.target,
      reached: 1 - individuel,
      tolerance: shareTolerance
    })
  ];
}

const periodLabels = ["avant 1945", "de 1945 à 1974", "de 1975 à 1989", "de 1990 à 2009", "depuis 2010"];

function periodTargets({territoire, sources, years}: TargetContext): Target[] {
  const published = periodLabels.map((_, p) =>
    sources.communes.reduce((sum, {periods}) => sum + periods[p], 0)
  );
  const sum = published.reduce((a, b) => a + b, 0);
  return periodLabels.map((label, p) =>
    equal({
      id: `periode.${p}`,
      label: `Part des logements construits ${label}`,
      unit: "/1",
      target: published[p] / sum,
      reached: shareOfLogements(territoire, (l) => territoire.logements.period[l] === p),
      tolerance: shareTolerance,
      status: "fait",
      source: `RPLS ${years.periods}, ${sources.communes.length} communes`
    })
  );
}

function rentTargets({territoire: {logements}, cadrage}: TargetContext): Target[] {
  const surface = logements.surface.reduce((a, b) => a + b, 0);
  const cents = logements.loyerMensuelCents.reduce((a, b) => a + b, 0);
  return [
    equal({
      id: "surface",
      ...figure(cadrage.surfaceMoyenne),
      reached: surface / logements.count,
      tolerance: 0.5
    }),
    equal({id: "loyer", ...figure(cadrage.loyerMoyen), reached: cents / surface / 100, tolerance: 0.005})
  ];
}
