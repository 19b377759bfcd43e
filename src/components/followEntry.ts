import {followProgress} from "./followProgress.js";

for (const note of document.querySelectorAll<HTMLElement>("[data-attend]")) followProgress(note);
