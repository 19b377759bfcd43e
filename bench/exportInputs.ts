import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {plaiClass, plusRecentClass} from "../src/core/markers.js";
import {offreSchedule} from "../src/core/offre/schedule.js";
import type {Model} from "../src/core/state.js";
import {rentLevels} from "../src/core/territoire/rentLevels.js";

type Table = {readonly [name: string]: ArrayLike<number>};

/** Writes what the peers read: one file of little-endian numbers a column (.i32, .f64), and `scalars.csv`. */
export function exportInputs(model: Model, folder: string): void {
  const write = (table: Table, bytes: 4 | 8) => {
    for (const [name, column] of Object.entries(table)) {
      const buffer = Buffer.alloc(column.length * bytes);
      for (let i = 0; i < column.length; i++)
        if (bytes === 4) buffer.writeInt32LE(column[i], i * 4);
        else buffer.writeDoubleLE(column[i], i * 8);
      writeFileSync(join(folder, `${name}.${bytes === 4 ? "i32" : "f64"}`), buffer);
    }
  };
  write(
    {...logementColumns(model), ...deliveryColumns(model), ...demandeColumns(model), ...neighbours(model)},
    4
  );
  write(rates(model), 8);
  const lines = Object.entries(scalars(model)).map(([name, value]) => `${name},${value}\n`);
  writeFileSync(join(folder, "scalars.csv"), lines.join(""));
}

function logementColumns({territoire, population, plan}: Model): Table {
  const {logements, quartiers, communes} = territoire;
  const quartier = Array.from(logements.quartier);
  return {
    log_class: quartier.map((q) => quartiers.fragilite[q]),
    log_commune: quartier.map((q) => quartiers.commune[q]),
    log_bailleur: logements.bailleur,
    log_typology: logements.typology,
    log_rent: rentLevels(territoire).ofLogement,
    log_plai: Array.from(logements.rentClass, (rent) => Number(rent === plaiClass)),
    log_contingent: logements.contingent,
    log_bracket: population.occupantBracket,
    log_size: population.occupantSize,
    commune_class: communes.fragilite,
    windows: plan.attribution.sizeWindows.flat()
  };
}

/** One row a logement delivered, as the engine delivers them. */
function deliveryColumns({territoire, plan}: Model): Table {
  const {quartiers} = territoire;
  const {ofNew} = rentLevels(territoire);
  const rows: number[][] = [];
  offreSchedule(territoire, plan, plan.evolution).steps.forEach(({operations}, step) => {
    for (const {quartier, bailleur, plai, typologies} of operations) {
      const sizes = typologies.flatMap((count, typology) => new Array<number>(count).fill(typology));
      sizes.forEach((typology, i) => {
        const isPlai = i < plai;
        rows.push([
          step,
          quartiers.fragilite[quartier],
          quartiers.commune[quartier],
          bailleur,
          typology,
          ofNew[isPlai ? plaiClass : plusRecentClass],
          Number(isPlai),
          i % 4
        ]);
      });
    }
  });
  const names = ["step", "class", "commune", "bailleur", "typology", "rent", "plai", "contingent"];
  return Object.fromEntries(names.map((name, j) => [`del_${name}`, rows.map((row) => row[j])]));
}

function demandeColumns({population: {demandes}}: Model): Table {
  const {size, bracket, reach, aci, status, home, flags, wishes, count} = demandes;
  const wish = (j: number) => Array.from({length: count}, (_, i) => wishes[i * 3 + j]);
  return {
    dem_size: size,
    dem_bracket: bracket,
    dem_reach: reach,
    dem_aci: aci,
    dem_status: status,
    dem_home: home,
    dem_flags: flags,
    dem_wish0: wish(0),
    dem_wish1: wish(1),
    dem_wish2: wish(2)
  };
}

function neighbours({territoire}: Model): Table {
  const {voisines} = territoire.communes;
  let first = 0;
  return {
    near: voisines.flat(),
    near_count: voisines.map(({length}) => length),
    near_first: voisines.map(({length}) => {
      first += length;
      return first - length;
    })
  };
}

function rates({plan: {attribution, aci, demande, peuplement}}: Model): Table {
  const share = attribution.designationShare;
  const designated = (weight: number) => weight ** share;
  const chosen = (weight: number) => weight ** (1 - share);
  const aciWeights = aci.weights.flatMap((weight) => aci.bailleurWeights.map((own) => weight * own));
  return {
    arrivals: demande.arrivals.map((expected) => expected / 65536),
    // The batches draw departures by class and typology alone.
    exits_by_bracket: peuplement.exits.flat(2),
    exits: peuplement.exits.flat().map((rates) => rates.reduce((a, b) => a + b, 0) / rates.length),
    designation: attribution.weights.flat().map(designated),
    choice: attribution.weights.flat().map(chosen),
    aci_designation: aciWeights.map(designated),
    aci_choice: aciWeights.map(chosen),
    refusal: attribution.refusal.flat(),
    mobilisation: attribution.mobilisation[0],
    limits: demande.limitsCents.flat(),
    category_above: demande.categoryAbove,
    least: demande.leastResourcesCents.flat(),
    aci_mutation: demande.aciMutationShare,
    employee_share: demande.employeeShare
  };
}

function scalars({plan}: Model): {readonly [name: string]: number} {
  const {attribution, demande, peuplement, evolution} = plan;
  const half = (yearly: number) => 1 - Math.sqrt(1 - yearly);
  return {
    steps: plan.steps,
    commissions: attribution.commissions,
    mutationWeight: attribution.mutationWeight,
    abandonment: demande.abandonment,
    secondWish: demande.secondWish,
    thirdWish: demande.thirdWish,
    interBailleurShare: demande.interBailleurShare,
    mutationRate: peuplement.mutationRate,
    frictionalShare: evolution.frictionalShare,
    driftDown: half(evolution.incomeDown),
    driftUp: half(evolution.incomeUp)
  };
}
