const longest = 48;

/** A title as a file name: « Part des ménages … » is « part-des-menages ». */
export function slugOf(title: string): string {
  return title
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .replace(new RegExp(`^(.{1,${longest}})(-.*)?$`), "$1");
}
