import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {tellDrawings} from "../tellDrawings.js";
import {printedReport} from "./printedReport.js";

const source = document.getElementById("donnees");
const report = printedReport(JSON.parse(source?.textContent ?? "") as RevoyureDocument);
tellDrawings(report);
document.body.append(report);
