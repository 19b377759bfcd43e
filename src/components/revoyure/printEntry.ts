import {printedReport} from "./printedReport.js";
import type {RevoyureDocument} from "./revoyureDocument.js";

const source = document.getElementById("donnees");
document.body.append(printedReport(JSON.parse(source?.textContent ?? "") as RevoyureDocument));
