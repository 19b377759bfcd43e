const longest = 48;

/** Words that a name does not end with. */
const links = "a|au|aux|ce|d|dans|de|des|du|en|et|l|la|le|les|ou|par|pour|que|qui|sous|sur|un|une";

/** A title as a file name, whole where it is short, else its first words that say something: « part-des-menages-sous-60-du-plafond-plus ». */
export function slugOf(title: string): string {
  const whole = plain(title);
  if (whole.length <= longest) return whole;
  const clause = plain(title.split(/[,;:(«]/)[0]);
  if (clause !== "" && clause.length <= longest) return clause;
  return whole
    .replace(new RegExp(`^(.{1,${longest}})(-.*)?$`), "$1")
    .replace(new RegExp(`(-(${links}))+$`), "");
}

function plain(title: string): string {
  return title
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
