import {progressSentence, type SiteProgress} from "../words/siteProgress.js";
import {element} from "./element.js";

/** Where the server of `npm start` tells how far it is. */
const address = "/avancement.json";
const pollMs = 2000;
const stopped =
  "Le calcul est arrêté. Il reprend où il en était quand « npm start » est relancé ; cette page le suivra.";

/**
 * Follows what this page still waits for, and offers it once it is there. A page that holds nothing else is shown again by
 * itself, unless its reader has put the focus in it.
 */
export async function followProgress(note: HTMLElement): Promise<void> {
  const awaited = (note.dataset.attend ?? "").split(" ");
  const told = note.querySelector(".attente-avancement") as HTMLElement;
  for (;;) {
    const progress = await readProgress();
    // A folder copied to another server: nobody computes there, and what the page says stays true.
    if (progress === "absent") return;
    told.textContent = progress === "stopped" ? stopped : progressSentence(progress);
    if (progress !== "stopped" && awaited.some((id) => !progress.awaited.includes(id))) {
      if (isBare() && !isUsed()) return location.reload();
      return offer(note);
    }
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

async function readProgress(): Promise<SiteProgress | "absent" | "stopped"> {
  try {
    const response = await fetch(address, {cache: "no-store"});
    return response.ok ? ((await response.json()) as SiteProgress) : "absent";
  } catch {
    return "stopped";
  }
}

/** Said aloud by the live region; the focus stays where it is, and nothing moves under the reader. */
function offer(note: HTMLElement): void {
  const announcement = note.querySelector(".attente-annonce") as HTMLElement;
  const button = element("button", {type: "button"}, "Les afficher");
  button.addEventListener("click", () => location.reload());
  announcement.append("De nouveaux chiffres de cette page sont prêts. ", button);
}

function isBare(): boolean {
  return document.querySelector(".attente-seule") !== null;
}

function isUsed(): boolean {
  const {activeElement, body} = document;
  return activeElement !== null && activeElement !== body;
}
