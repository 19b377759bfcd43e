import type {ProgrammedDelivery} from "../convention/programmedDelivery.js";
import type {ProgrammedOperation} from "../plan.js";
import type {Territoire} from "../territoire/territoire.js";
import type {Timeline} from "./timeline.js";

/**
 * The operations of the user's own file by half-year, those of a year shared between its halves, the largest first. What
 * comes before the convention or after the horizon is left out: the base year is fitted as it is.
 */
export function programmePlan(
  deliveries: readonly ProgrammedDelivery[],
  {territoire, timeline}: {territoire: Territoire; timeline: Timeline}
): ProgrammedOperation[][] {
  return timeline.years.flatMap((year) => {
    const halves: ProgrammedOperation[][] = [[], []];
    const sizes = [0, 0];
    const ofYear = year === timeline.baseYear ? [] : deliveries.filter((delivery) => delivery.year === year);
    for (const delivery of [...ofYear].sort((a, b) => b.logements - a.logements)) {
      const half = sizes[0] <= sizes[1] ? 0 : 1;
      sizes[half] += delivery.logements;
      halves[half].push(operationOf(delivery, territoire));
    }
    return halves;
  });
}

function operationOf(
  {commune, quartier, bailleur, logements, plai}: ProgrammedDelivery,
  {communes, quartiers, bailleurs}: Territoire
): ProgrammedOperation {
  const c = communes.insee.indexOf(commune);
  const q = quartier === undefined ? -1 : quartiers.ids.indexOf(quartier);
  const b = bailleur === undefined ? -1 : bailleurs.ids.indexOf(bailleur);
  if (c < 0 || (quartier !== undefined && q < 0))
    throw new RangeError(`no such place to deliver in: ${quartier ?? commune}`);
  return {
    commune: c,
    size: logements,
    ...(q < 0 ? {} : {quartier: q}),
    ...(b < 0 ? {} : {bailleur: b}),
    ...(plai === undefined ? {} : {plai})
  };
}
