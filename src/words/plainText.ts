/** Text without accents, case or punctuation, so that "Résidences principales" and "RESIDENCES_PRINCIPALES" meet. */
export function plainText(label: string): string {
  return label
    .replace(/œ/gi, "oe")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
