import {element} from "./element.js";

/** Puts a button beside each citation of a page: it copies the text, which can be selected without it. */
export function copyButtons(page: ParentNode): void {
  for (const box of page.querySelectorAll(".citation")) {
    const text = box.querySelector(".citation-texte")?.textContent ?? "";
    const said = element("span", {role: "status"});
    const button = element("button", {type: "button"}, "Copier la citation");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text);
        said.textContent = " Copié.";
      } catch {
        said.textContent = " Le navigateur a refusé : sélectionnez le texte.";
      }
    });
    box.append(element("p", {class: "boutons"}, button, said));
  }
}
