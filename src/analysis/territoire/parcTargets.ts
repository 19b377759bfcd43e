import {countLogements} from "./countLogements.js";
import {equal, figure, type Target, type TargetContext} from "./target.js";

/** Types of the user's own files that count the logements of communes. */
const ownCounts = ["logements", "logements-communes", "parc"];

/** Totals of the parc, in and outside QPV, and who is present: the text against RPLS 2018. */
export function parcTargets({territoire, sources, total, cadrage, imported}: TargetContext): Target[] {
  const {communes, quartiers, logements, bailleurs} = territoire;
  const isQpv = (l: number) => quartiers.qpv[logements.quartier[l]] === 1;
  const qpv = countLogements(territoire, isQpv);
  const horsQpv = logements.count - qpv;
  const rplsQpv = sources.communes.reduce((sum, commune) => sum + commune.logementsQpv, 0);
  const rplsHorsQpv = sources.communes.reduce((sum, commune) => sum + commune.logementsHorsQpv, 0);
  const text = (target: number) => ({
    target,
    unit: "logements",
    source: "CIET 2016, article 5.1",
    status: total === "convention" ? ("texte" as const) : ("conflit" as const)
  });
  const rpls = (target: number) => ({
    target,
    unit: "logements",
    source: ownCounts.some((type) => imported.has(type)) ? "vos comptes importés" : "RPLS 2018",
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
      status: "conflit",
      reached: communesQpv.size,
      source: "CIET 2016, article 5.1 ; RPLS 2018 en montre 17",
      ...exact
    }),
    equal({
      id: "bailleurs",
      ...figure(cadrage.bailleurs),
      reached: new Set(logements.bailleur).size,
      ...exact
    }),
    equal({id: "bailleurs.qpv", ...figure(cadrage.bailleursQpv), reached: bailleursQpv.size, ...exact}),
    lmhTarget({territoire, cadrage, rpls: rplsQpv + rplsHorsQpv, count: bailleurs.ids.indexOf("lmh")})
  ];
}

/** One bailleur's stock is published: brought to the total in use, it checks the hypothesis on shares. */
function lmhTarget({
  territoire,
  cadrage,
  rpls,
  count
}: Pick<TargetContext, "territoire" | "cadrage"> & {rpls: number; count: number}): Target {
  const target = (cadrage.parcLmh.valeur * territoire.logements.count) / rpls;
  return equal({
    id: "bailleurs.lmh",
    label: "Parc de Lille Métropole Habitat, ramené au total retenu",
    unit: "logements",
    target,
    reached: countLogements(territoire, (l) => territoire.logements.bailleur[l] === count),
    tolerance: target * 0.05,
    status: cadrage.parcLmh.statut === "conflit" ? "conflit" : "derive",
    source: cadrage.parcLmh.source
  });
}
