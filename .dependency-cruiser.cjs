/**
 * The arrows of docs/architecture.md, held by `npm run deps`. In each list a room may read those before it, never those
 * after it; `import type` may go against the stream.
 */
const core = [
  "random",
  "vocabulary",
  "markers",
  "step",
  "widths",
  "numbers",
  "convention",
  "territoire",
  "demande",
  "peuplement",
  "menage",
  "formats",
  "indicateurs",
  "offre",
  "attribution",
  "compile",
  "calibration"
];
const analysis = [
  "statistics",
  "indicateurs",
  "comparer",
  "mondes",
  "territoire",
  "contradictions",
  "plai",
  "expliquer",
  "bilan",
  "instance",
  "atteignable",
  "avenant",
  "viser",
  "explorer",
  "pourquoi",
  "sensibilite",
  "fiches",
  "npru",
  "revoyure",
  "calibrer",
  "suivre",
  "confronter"
];

const oneWay = (house, rooms) =>
  rooms.slice(0, -1).map((room, i) => ({
    name: `${house}-${room}-flows-one-way`,
    severity: "error",
    from: {path: `^src/${house}/${room}(/|\\.ts$)`},
    to: {
      path: `^src/${house}/(${rooms.slice(i + 1).join("|")})(/|\\.ts$)`,
      dependencyTypesNot: ["type-only"]
    }
  }));

/** What a house may not read at all, types included. */
const apart = (house, others, comment) => ({
  name: `${house}-stands-apart`,
  severity: "error",
  comment,
  from: {path: `^src/${house}/`},
  to: {path: `^src/(${others.join("|")})/`}
});

const node = ["files", "runners", "cli", "loaders", "publication", "site"];

module.exports = {
  forbidden: [
    ...oneWay("core", core),
    ...oneWay("analysis", analysis),
    {
      name: "every-room-has-its-place",
      severity: "error",
      comment: "a new room of core or analysis enters the lists above before it is read",
      from: {path: "^src/"},
      to: {
        path: "^src/(core|analysis)/[^/]+/",
        pathNot: `^src/(core/(${core.join("|")})|analysis/(${analysis.join("|")}))/`
      }
    },
    {
      name: "no-circular",
      severity: "error",
      from: {},
      to: {circular: true, viaOnly: {dependencyTypesNot: ["type-only"]}}
    },
    {
      name: "core-decides-alone",
      severity: "error",
      comment: "one hash covers the engine: core reads nothing outside it, and runs anywhere",
      from: {path: "^src/core"},
      to: {path: "^(src/(?!core)|node:|bin/)|^(fs|path|os|worker_threads|crypto)$"}
    },
    {
      name: "analysis-is-pure",
      severity: "error",
      comment: "what is said of the counters runs anywhere too",
      from: {path: "^src/(analysis|words)"},
      to: {
        path: `^src/(${[...node, "components", "workers"].join("|")})|^node:|^(fs|path|os|worker_threads|crypto)$`
      }
    },
    {
      name: "words-know-types-only",
      severity: "error",
      comment: "the dictionary names what others decide",
      from: {path: "^src/words"},
      to: {path: "^src/analysis", dependencyTypesNot: ["type-only"]}
    },
    apart("files", ["runners", "cli", "loaders", "publication", "site", "components", "workers"]),
    apart("runners", ["cli", "loaders", "publication", "site", "components"]),
    apart(
      "cli",
      ["components", "loaders", "workers"],
      "the terminal and the pages share words, not furniture"
    ),
    apart("loaders", ["cli", "publication", "site"]),
    apart("publication", ["cli", "site", "workers"]),
    {
      name: "zod-only-where-files-are-checked",
      severity: "error",
      from: {path: "^src/(core/(?!formats)|analysis|words)"},
      to: {path: "node_modules/zod", dependencyTypesNot: ["type-only"]}
    },
    {
      name: "pages-stay-light",
      severity: "error",
      comment: "what the browser loads takes neither zod nor Node",
      from: {path: "^src/(components|workers)"},
      to: {path: `^src/(${node.join("|")})|^src/core/formats|node_modules/zod`}
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
