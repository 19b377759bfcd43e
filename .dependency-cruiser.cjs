/** The arrows of docs/architecture.md, held by `npm run deps`. */
const layers = ["random", "convention", "territoire", "demande", "peuplement", "offre", "attribution"];

const against = layers.flatMap((layer, i) => {
  const downstream = layers.slice(i + 1);
  if (downstream.length === 0) return [];
  return {
    name: `core-${layer}-flows-one-way`,
    severity: "error",
    from: {path: `^src/core/${layer}(/|\\.ts$)`},
    to: {path: `^src/core/(${downstream.join("|")})(/|\\.ts$)`, dependencyTypesNot: ["type-only"]}
  };
});

module.exports = {
  forbidden: [
    ...against,
    {
      name: "no-circular",
      severity: "error",
      from: {},
      to: {circular: true, viaOnly: {dependencyTypesNot: ["type-only"]}}
    },
    {
      name: "core-is-pure",
      severity: "error",
      comment: "core runs anywhere: no Node module, nothing from the other folders",
      from: {path: "^src/core"},
      to: {path: "^(src/(?!core)|node:|bin/)|^(fs|path|os|worker_threads|crypto)$"}
    },
    {
      name: "zod-only-in-formats",
      severity: "error",
      from: {path: "^src/core/(?!formats)"},
      to: {path: "node_modules/zod", dependencyTypesNot: ["type-only"]}
    },
    {
      name: "pages-stay-light",
      severity: "error",
      comment: "what the browser loads takes neither zod nor Node",
      from: {path: "^src/(components|workers)"},
      to: {path: "^src/(cli|files|runners|loaders)|^src/core/formats|node_modules/zod"}
    }
  ],
  options: {
    doNotFollow: {path: "node_modules"},
    tsPreCompilationDeps: true,
    tsConfig: {fileName: "tsconfig.json"},
    enhancedResolveOptions: {
      extensions: [".ts", ".js"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node"]
    }
  }
};
