/** Lines of an object whose members are the files of a folder, by name: Framework has to find each in the text of the page. */
export function attachments(folder: string, names: readonly string[]): string {
  return names.map((name) => `  "${name}": FileAttachment("${folder}/${name}.json")`).join(",\n");
}
