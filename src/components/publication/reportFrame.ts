import {frenchDate} from "../../words/frenchDate.js";
import {type Child, element} from "../element.js";
import type {PublicationHeader} from "./publicationDocument.js";

/** A report from its first line to its last: what it is of, its title, then its parts. */
export function reportFrame(
  {convention, date, title}: PublicationHeader,
  {room = "", children}: {readonly room?: string; readonly children: readonly Child[]}
): HTMLElement {
  return element(
    "main",
    {id: "observablehq-main", class: `publication ${room}`.trim()},
    element("p", {class: "publication-origine"}, `${convention.title}. Publié le ${frenchDate(date)}.`),
    element("h1", {}, title),
    ...children
  );
}
