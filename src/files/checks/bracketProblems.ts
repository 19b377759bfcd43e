import {lowSetParameters, mostBrackets} from "../../core/brackets.js";
import type {Convention, IsoDate, ParameterValue} from "../../core/convention/convention.js";
import type {ValueProblem} from "../../core/formats/valueProblems.js";

type Parameters = Convention["parameters"];

const thresholdsId = "brackets.thresholds";
const namesId = "brackets.names";
/** Names that the counters of a commune and of a bailleur already bear. */
const reserved = ["premierAcces", "aci", "mutations", "relogementsNpru"];

/** What is wrong in the number, the place and the names of the brackets; their number holds for the life of a convention. */
export function cutProblems(parameters: Parameters): ValueProblem[] {
  const dated = parameters[thresholdsId]?.values ?? [];
  const count = Array.isArray(dated[0]?.value) ? dated[0].value.length + 1 : undefined;
  return [
    ...dated.flatMap(({from, value}) =>
      faultsOf(value, count).map((message) => ({path: pathOf(thresholdsId, from), message}))
    ),
    ...(parameters[namesId]?.values ?? []).flatMap(({from, value}) =>
      Object.keys(value)
        .filter((id) => reserved.includes(id))
        .map((id) => ({
          path: [...pathOf(namesId, from), id],
          message: `« ${id} » ne peut pas nommer une tranche : les compteurs portent déjà ${reserved.join(", ")}`
        }))
    )
  ];
}

/** Low sets that are none of the thresholds in force, on the first day on which they are not. */
export function lowSetProblems(parameters: Parameters): ValueProblem[] {
  return Object.values(lowSetParameters).flatMap((id) => {
    if (parameters[id] === undefined || parameters[thresholdsId] === undefined) return [];
    const days = [...parameters[id].values, ...parameters[thresholdsId].values].map(({from}) => from).sort();
    for (const day of days) {
      const own = parameters[id].values.findLast(({from}) => from <= day);
      const cuts = parameters[thresholdsId].values.findLast(({from}) => from <= day)?.value;
      if (own === undefined || !Array.isArray(cuts) || (cuts as unknown[]).includes(own.value)) continue;
      const since = own.from === day ? "" : `, ${id}, à partir du ${day}`;
      return [
        {
          path: pathOf(id, own.from),
          message: `trouvé ${String(own.value)}${since}, attendu l’une des bornes des tranches : ${cuts.join(", ")}`
        }
      ];
    }
    return [];
  });
}

function faultsOf(value: ParameterValue, count: number | undefined): string[] {
  if (!Array.isArray(value)) return [];
  const found = value.length + 1;
  if (found > mostBrackets)
    return [`${found} tranches trouvées, ${mostBrackets} au plus (${mostBrackets - 1} bornes)`];
  if (found !== count)
    return [
      `${found} tranches trouvées, attendu ${count} : le nombre de tranches vaut pour toute la vie de la convention`
    ];
  const rising = value.every((cut, k) => cut > (k === 0 ? 0 : value[k - 1]) && Number(cut) < 1);
  return rising ? [] : [`bornes ${value.join(", ")} : attendu des bornes croissantes, entre 0 et 1 exclus`];
}

function pathOf(id: string, from: IsoDate): (string | number)[] {
  return ["parameters", id, "values", from];
}
