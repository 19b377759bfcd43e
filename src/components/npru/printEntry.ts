import type {NpruPlan} from "../../analysis/npru/npruPlan.js";
import {npruReport} from "./npruReport.js";

const source = document.getElementById("donnees");
document.body.append(npruReport(JSON.parse(source?.textContent ?? "") as NpruPlan));
