import {demandeFlags} from "../demande/population.js";
import {aciIn, baseBracketIn, bracketIn, flagsIn, reachIn, sizeIn, statusIn} from "../demande/traits.js";
import {chainDepths} from "../indicateurs/layout.js";
import {mutation, plaiClass, premierAcces, relogementNpru} from "../markers.js";
import {movesForWorks} from "../menage/movesForWorks.js";
import {type Menage, readMenage} from "../menage/readMenage.js";
import type {AttributionEvent} from "../observer.js";
import type {State} from "../state.js";
import {monthOf} from "../step.js";
import {rentLevelCount} from "../territoire/rentLevels.js";
import {fragilites, sizes, typologies} from "../vocabulary.js";
import type {Commission} from "./commission.js";
import {isNew} from "./isNew.js";
import {recordLaw} from "./recordLaw.js";
import {countAttribution} from "./steering.js";

/** Signs the bail: the ménage moves in and its demande closes. Returns the logement that it leaves, −1 for none. */
export function house(state: State, commission: Commission, demande: number): number {
  const {pool, logements} = state;
  const l = commission.logement;
  const home = pool.home[demande];
  const traits = pool.traits[demande];
  pool.remove(demande);
  logements.occupant[l] = bracketIn(traits);
  logements.baseBracket[l] = baseBracketIn(traits);
  logements.occupantSize[l] = sizeIn(traits);
  logements.demande[l] = -1;
  if (home >= 0) logements.demande[home] = -1;
  countAttribution(state, commission, demande);
  record(state, commission, demande, home);
  return home;
}

function record(state: State, commission: Commission, demande: number, home: number): void {
  const {pool, counters, row, columns, step, vacancies, bracketCount: K} = state;
  const {fragilite, communeFragilite, commune, bailleur, logement} = commission;
  const traits = pool.traits[demande];
  const bracket = bracketIn(traits);
  const status = statusIn(traits);
  const aci = aciIn(traits);
  counters[row + columns.flux + (fragilite * K + bracket) * 3 + status]++;
  counters[row + columns.chain + Math.min(vacancies.depth[logement], chainDepths - 1)]++;
  recordUnit(state, row + columns.communes + commune * columns.perUnit, {bracket, status, aci});
  recordUnit(state, row + columns.bailleurs + bailleur * columns.perUnit, {bracket, status, aci});
  if (status === premierAcces) {
    const block = row + columns.aci + communeFragilite * 2;
    counters[block] += aci;
    counters[block + 1]++;
  }
  recordMatch(state, commission, traits);
  recordMenage(state, commission, demande, home);
  if (status === relogementNpru) return;
  const delay = row + columns.housed + (bracket * 2 + (1 - aci)) * 2;
  counters[delay]++;
  counters[delay + 1] += Math.max(0, monthOf(step) - pool.month[demande]);
}

/** Which logement, and where, went to a ménage of which size: what any other rule of attribution would have had to work with. */
function recordMatch(
  {logements, counters, row, columns, bracketCount: K}: State,
  {logement, fragilite, commune}: Commission,
  traits: number
): void {
  const sort = fragilite * typologies.length + logements.typology[logement];
  const held = logements.rentClass[logement] === plaiClass && statusIn(traits) !== relogementNpru;
  const cell = sort * rentLevelCount + logements.rentLevel[logement];
  counters[row + columns.filled + cell * 2 + (held ? 0 : 1)]++;
  counters[row + columns.queues + commune * (fragilites.length + K) + fragilite]++;
  const kind = bracketIn(traits) * sizes.length + sizeIn(traits);
  counters[row + columns.housedBySize + kind * rentLevelCount + reachIn(traits)]++;
}

/** Who moves in: age, activity, resources, ACI situations of the first accesses, criteria of the mutations. */
function recordMenage(state: State, commission: Commission, demande: number, home: number): void {
  const {pool, counters, row, columns} = state;
  const menage = readMenage(state, demande);
  state.observer?.onAttribution?.(describeAttribution(state, commission, {demande, menage, home}));
  const {age, actif, underTwoRsa, situations, criteria} = menage;
  counters[row + columns.ages + age]++;
  if (actif) counters[row + columns.actifs]++;
  const traits = pool.traits[demande];
  const status = statusIn(traits);
  if (underTwoRsa) counters[row + columns.sousDeuxRsa + status * 2 + 1 - aciIn(traits)]++;
  if (status === premierAcces) recordBits(counters, row + columns.situations, situations);
  recordBits(counters, row + columns.criteres, criteria);
  const blocked =
    status === mutation && (flagsIn(traits) & demandeFlags.blocked) !== 0 && !movesForWorks(state, demande);
  if (criteria !== 0 || blocked) counters[row + columns.mutationsBloquees]++;
  recordLaw(state, commission, {demande, firstQuartile: menage.firstQuartile});
}

/** The attribution as a value that an observer may keep. */
function describeAttribution(
  state: State,
  {quartier, bailleur, logement}: Commission,
  {demande, menage, home}: {demande: number; menage: Menage; home: number}
): AttributionEvent {
  const {pool, logements, step} = state;
  return {
    step,
    quartier,
    bailleur,
    typology: logements.typology[logement],
    ...(home >= 0 && {from: {quartier: logements.quartier[home], bailleur: logements.bailleur[home]}}),
    neuf: isNew(state, logement),
    contingent: logements.contingent[logement],
    status: pool.status[demande],
    bracket: pool.bracket[demande],
    baseBracket: pool.baseBracket[demande],
    size: pool.size[demande],
    aci: pool.aci[demande] === 1,
    month: pool.month[demande],
    menage: {...menage}
  };
}

function recordBits(counters: Int32Array, block: number, bits: number): void {
  for (let rest = bits, i = 0; rest !== 0; rest >>>= 1, i++) if ((rest & 1) === 1) counters[block + i]++;
}

/** Adds an attribution to the block of a commune or of a bailleur, in the order of `unitCounters`. */
function recordUnit(
  {counters, bracketCount: K}: State,
  block: number,
  {bracket, status, aci}: {bracket: number; status: number; aci: number}
): void {
  counters[block + bracket]++;
  if (status === premierAcces) {
    counters[block + K]++;
    counters[block + K + 1] += aci;
  } else counters[block + K + (status === mutation ? 2 : 3)]++;
}
