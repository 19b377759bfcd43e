import {tableDownloads} from "../downloads/tableDownloads.js";
import type {AskedPlaiPage} from "./askPlai.js";
import type {PlaiPageDocument} from "./plaiDocument.js";

/** What the PLAI page saves: the years under both rules, the risk, and a document with everything unrounded. */
export function plaiDownloads(asked: AskedPlaiPage, {version}: PlaiPageDocument): HTMLElement {
  const {answer, question, rule, state, digest, late} = asked;
  const {prospective, annual, uncertain, ...rest} = answer;
  const years = [
    [
      "Année",
      "Production",
      "Reconstitution",
      "PLAI dus",
      "Taux prospectif",
      "PLAI prospectif",
      "Solde prospectif",
      "Taux annuel",
      "PLAI annuel",
      "Solde annuel"
    ],
    ...question.production.map((production, t) => {
      const [p, a] = [prospective.years[t], annual.years[t]];
      return [
        t + 1,
        production,
        question.reconstitution[t],
        p.due,
        p.rate,
        p.plai,
        p.backlog,
        a.rate,
        a.plai,
        a.backlog
      ];
    })
  ];
  const risks = [
    ["Taux tenu", "Probabilité de finir en retard", "Années pour rattraper (1 fois sur 10)"],
    ...(uncertain?.rates ?? []).map(({rate, risk, catchUpYears}) => [rate, risk, catchUpYears])
  ];
  const suppositions = [
    ["Supposition", "Valeur"],
    ...Object.entries(state).map(([name, given]) => [name, given === undefined ? "" : String(given)]),
    ["moteur", version],
    ["empreinte", digest]
  ];
  return tableDownloads({
    name: "plai",
    sheets: [
      {name: "Années", rows: years},
      {name: "Risque", rows: risks},
      {name: "Suppositions", rows: suppositions}
    ],
    document: {
      schema: "equilibre/plai-page@1",
      engine: {version},
      digest,
      asked: state,
      rule,
      question,
      late,
      prospective,
      annual,
      uncertain,
      ...rest
    }
  });
}
