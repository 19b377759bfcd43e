import {countLogements} from "./countLogements.js";
import {type CadrageFigure, equal, figure, type Target, type TargetContext} from "./target.js";

/** Types of the user's own files that count the logements of communes. */
const ownCounts = ["logements", "logements-communes", "parc"];

/** Totals of the parc, in and outside QPV, and who is present: the text against the RPLS. */
export function parcTargets({
  territoire,
  sources,
  total,
  years,
  cadrage,
  knownStocks,
  imported
}: TargetContext): Target[] {
  const {communes, quartiers, logements} = territoire;
  const isQpv = (l: number) => quartiers.qpv[logements.quartier[l]] === 1;
  const qpv = countLogements(territoire, isQpv);
  const horsQpv = logements.count - qpv;
  const rplsQpv = sources.communes.reduce((sum, commune) => sum + commune.logementsQpv, 0);
  const rplsHorsQpv = sources.communes.reduce((sum, commune) => sum + commune.logementsHorsQpv, 0);
  const text = (target: number) => ({
    target,
    unit: "logements",
    source: cadrage.logementsQpv.source,
    status: total === "convention" ? ("texte" as const) : ("conflit" as const)
  });
  const rpls = (target: number) => ({
    target,
    unit: "logements",
    source: ownCounts.some((type) => imported.has(type)) ? "vos comptes importés" : `RPLS ${years.stock}`,
    status: total === "rpls" ? ("fait" as const) : ("conflit" as const)
  });
  const textQpv = cadrage.logementsQpv.valeur;
  const textTotal = textQpv + cadrage.logementsHorsQpv.valeur;
  const communesQpv = new Set([...quartiers.commune].filter((_, q) => quartiers.qpv[q] === 1));
  const bailleursQpv = new Set([...logements.bailleur].filter((_, l) => isQpv(l)));
  const exact = {tolerance: 0};
  return [
    equal({
      id: "parc.total",
      label: "Logements sociaux",
      reached: logements.count,
      ...text(textTotal),
      ...exact
    }),
    equal({
      id: "parc.qpv",
      label: "Logements en quartiers prioritaires",
      reached: qpv,
      ...text(textQpv),
      ...exact
    }),
    equal({
      id: "parc.horsQpv",
      label: "Logements hors quartiers prioritaires",
      reached: horsQpv,
      ...text(textTotal - textQpv),
      ...exact
    }),
    equal({
      id: "parc.totalRpls",
      label: "Logements sociaux au répertoire",
      reached: logements.count,
      ...rpls(rplsQpv + rplsHorsQpv),
      ...exact
    }),
    equal({
      id: "parc.qpvRpls",
      label: "Logements en quartiers prioritaires au répertoire",
      reached: qpv,
      ...rpls(rplsQpv),
      ...exact
    }),
    equal({
      id: "parc.horsQpvRpls",
      label: "Logements hors quartiers prioritaires au répertoire",
      reached: horsQpv,
      ...rpls(rplsHorsQpv),
      ...exact
    }),
    equal({id: "communes", ...figure(cadrage.communes), reached: communes.insee.length, ...exact}),
    equal({
      id: "communes.qpv",
      ...figure(cadrage.communesQpv),
      ...(communesQpv.size === cadrage.communesQpv.valeur
        ? {}
        : {
            status: "conflit" as const,
            source: `${cadrage.communesQpv.source} ; RPLS ${years.stock} en montre ${communesQpv.size}`
          }),
      reached: communesQpv.size,
      ...exact
    }),
    equal({
      id: "bailleurs",
      ...figure(cadrage.bailleurs),
      reached: new Set(logements.bailleur).size,
      ...exact
    }),
    equal({id: "bailleurs.qpv", ...figure(cadrage.bailleursQpv), reached: bailleursQpv.size, ...exact}),
    ...[...knownStocks].map(([bailleur, known]) =>
      knownStock(known, {territoire, rpls: rplsQpv + rplsHorsQpv, bailleur})
    )
  ];
}

/** A published stock of one bailleur: brought to the total in use, it checks the hypothesis on shares. */
function knownStock(
  {libelle, unite, valeur, statut, source}: CadrageFigure,
  {territoire, rpls, bailleur}: Pick<TargetContext, "territoire"> & {rpls: number; bailleur: string}
): Target {
  const {bailleurs, logements} = territoire;
  const index = bailleurs.ids.indexOf(bailleur);
  const target = (valeur * logements.count) / rpls;
  return equal({
    id: `bailleurs.${bailleur}`,
    label: `${libelle}, ramené au total retenu`,
    unit: unite,
    target,
    reached: countLogements(territoire, (l) => logements.bailleur[l] === index),
    tolerance: target * 0.05,
    status: statut === "conflit" ? "conflit" : "derive",
    source
  });
}
