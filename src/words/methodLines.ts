export interface MethodYears {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly effortYear: number;
  readonly observedYear: number;
}

/** The method in ten lines, for a page and for paper. */
export function methodLines({firstYear, lastYear, effortYear, observedYear}: MethodYears): readonly string[] {
  return [
    "Chaque logement et chaque ménage est simulé un par un ; tous sont synthétiques : leurs totaux sont ceux des sources, personne n’y est reconnaissable.",
    `L’année de base est calée, une seule fois, sur les profils publiés de ${observedYear} ; aucun levier, aucun avenant ne la recale.`,
    `Les années ${firstYear} à ${lastYear} se jouent par semestres ; les commissions n’agissent qu’à partir de ${effortYear}, après la période de test.`,
    "Dans un semestre : la demande vieillit, des ménages partent, des logements sont démolis, d’autres livrés, puis les commissions attribuent.",
    "Le réservataire présente des candidats, la commission choisit selon la règle du scénario, le ménage accepte ou refuse ; celui qui était déjà logé libère un logement.",
    "Ce que la convention fixe est lu à son article ; ce qu’elle ne dit pas est une hypothèse, avec une fourchette et une raison.",
    "Le hasard : la même histoire est rejouée avec d’autres tirages ; la barre de dedans contient neuf années sur dix.",
    "Ce que l’on ne sait pas : un monde plausible donne à chaque hypothèse une valeur possible et redonne les chiffres publiés ; la barre de dehors contient neuf avenirs sur dix.",
    "Deux scénarios partagent les mêmes tirages : leur différence est mieux connue que chacun d’eux. Aucun sens n’est annoncé que deux mondes sur trois ne donnent.",
    "Ce que feront les commissions n’est dans aucune barre : leur effort est un levier du scénario, pas une prévision."
  ];
}
