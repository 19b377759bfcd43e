import {chainDepths} from "../../core/indicateurs/layout.js";
import {fragilites, rentClasses, statuses} from "../../core/vocabulary.js";
import {type FluxClass, fluxOf} from "./fluxOf.js";
import type {Objectives} from "./objectives.js";
import {type PeriodView, ratio} from "./periodView.js";
import type {FluxResult, PeriodResult, StockResult} from "./result.js";
import {summariseDelais} from "./summariseDelais.js";
import {summariseDemande} from "./summariseDemande.js";
import {summariseLoi} from "./summariseLoi.js";
import {summariseMenages} from "./summariseMenages.js";
import {summariseVacance} from "./summariseVacance.js";

/** The published figures of one year or half-year, each an estimate over the replicates. */
export function summarisePeriod(view: PeriodView, objectives: Objectives): PeriodResult {
  const year = objectives.firstYear + Math.floor(view.lastStep / 2);
  const half = view.steps.length === 1 ? {half: ((view.lastStep % 2) + 1) as 1 | 2} : {};
  const byStatus = (s: string) =>
    view.estimate(view.sum(fragilites.flatMap((g) => view.brackets.map((k) => `flux.${g}.${k}.${s}`))));
  const count = (name: string) => view.estimate(view.column(name));
  const over = (names: readonly string[]) => view.estimate(view.sum(names));
  const metropole = fluxOf(view, "metropole");
  const [premierAcces, mutation, relogementNpru] = statuses;
  return {
    year,
    ...half,
    attributions: view.estimate(metropole.attributions),
    premierAcces: byStatus(premierAcces),
    mutations: byStatus(mutation),
    mutationsBloquees: count("mutationsBloquees"),
    relogementsNpru: byStatus(relogementNpru),
    relogementsDansNeuf: count("relogementsDansNeuf"),
    relogementsHorsQpv: count("relogementsHorsQpv"),
    relogementsAutreCommune: count("relogementsInterCommunaux"),
    relogementsAutreBailleur: count("relogementsInterBailleurs"),
    premierAccesModestes: over(
      fragilites.flatMap((g) => view.lowest("modestes").map((k) => `flux.${g}.${k}.premierAcces`))
    ),
    premierAccesByBracket: Object.fromEntries(
      view.brackets.map((k) => [k, over(fragilites.map((g) => `flux.${g}.${k}.premierAcces`))])
    ),
    tresModestesLoges: over(
      fragilites.flatMap((g) =>
        view.lowest("tresModestes").flatMap((k) => statuses.map((s) => `flux.${g}.${k}.${s}`))
      )
    ),
    menagesModestesLoges: over(
      fragilites.flatMap((g) =>
        view.lowest("modestes").flatMap((k) => statuses.map((s) => `flux.${g}.${k}.${s}`))
      )
    ),
    vacants: over(fragilites.map((g) => `end.vacants.${g}`)),
    refus: over(fragilites.map((g) => `refus.${g}`)),
    flux: byClass((g) => flux(view, g, objectives)),
    stock: byClass((g) => stock(view, g)),
    aci: aci(view),
    offre: offre(view),
    delais: summariseDelais(view),
    vacance: byClass((g) => summariseVacance(view, g)),
    chaines: {longueur: view.estimate(ratio(view.sum(chainNames), view.column("chain.0")))},
    demande: summariseDemande(view),
    menages: summariseMenages(view),
    loi: summariseLoi(view)
  };
}

const chainNames = Array.from({length: chainDepths}, (_, depth) => `chain.${depth}`);

function byClass<T>(f: (g: FluxClass) => T): {readonly [g in FluxClass]: T} {
  return {fragile: f("fragile"), moyenne: f("moyenne"), sans: f("sans"), metropole: f("metropole")};
}

function flux(view: PeriodView, g: FluxClass, {reference}: Objectives): FluxResult {
  const values = fluxOf(view, g);
  const inForce = reference[view.lastStep];
  return {
    attributions: view.estimate(values.attributions),
    shares: values.shares.map((share) => view.estimate(share)),
    gaps: values.shares.map((share, k) => view.estimate(share.map((s) => 100 * (s - inForce[k])))),
    under60: view.estimate(values.under60)
  };
}

function stock(view: PeriodView, g: FluxClass): StockResult {
  const classes = g === "metropole" ? fragilites : [g];
  const occupied = view.sum(classes.flatMap((c) => view.brackets.map((k) => `end.stock.${c}.${k}`)));
  const share = (k: string) => ratio(view.sum(classes.map((c) => `end.stock.${c}.${k}`)), occupied);
  return {
    logements: view.estimate(view.sum(classes.map((c) => `end.logements.${c}`))),
    shares: view.brackets.map((k) => view.estimate(share(k)))
  };
}

function aci(view: PeriodView): PeriodResult["aci"] {
  const share = (classes: readonly string[]) =>
    view.estimate(
      ratio(view.sum(classes.map((g) => `aci.${g}`)), view.sum(classes.map((g) => `premierAcces.${g}`)))
    );
  return {
    metropole: share(fragilites),
    communesFragiles: share(["fragile"]),
    communesMoyennes: share(["moyenne"]),
    communesSans: share(["sans"])
  };
}

function offre(view: PeriodView): PeriodResult["offre"] {
  const livraisons = view.sum(rentClasses.map((r) => `livraisons.${r}`));
  const plai = view.column("livraisons.plai");
  return {
    livraisons: view.estimate(livraisons),
    plai: view.estimate(plai),
    plaiRate: view.estimate(ratio(plai, livraisons)),
    demolitions: view.estimate(view.column("demolitions")),
    reconstitution: view.estimate(view.column("reconstitution")),
    plaiBacklog: view.estimate(view.column("end.plaiBacklogMilli").map((milli) => milli / 1000))
  };
}
