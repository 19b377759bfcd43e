import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {printedReport} from "./printedReport.js";

const source = document.getElementById("donnees");
document.body.append(printedReport(JSON.parse(source?.textContent ?? "") as RevoyureDocument));
