/**
 * Marks that statistical files write in place of a number that is kept secret or not known. They hold for numbers alone: in other
 * columns a letter may be a code ("C" is a collectif in RPLS), and the correspondance says which words mean nothing.
 */
const secretMarks: ReadonlySet<string> = new Set([
  ...[
    "s",
    "ns",
    "nd",
    "nc",
    "nr",
    "na",
    "c",
    "x",
    "n/a",
    "n.d.",
    "n.c.",
    "n.s.",
    "n.r.",
    "-",
    "–",
    "—",
    "…",
    "..."
  ],
  ...[
    "*",
    "**",
    "***",
    "secret",
    "secret statistique",
    "confidentiel",
    "masqué",
    "masque",
    "non disponible",
    "non diffusé"
  ]
]);

/** True where a cell of numbers says that its number is not given: « s », « nd », « *** », « < 11 ». */
export function isSecretMark(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return false;
  const plain = text.trim().toLowerCase();
  return plain.length <= 20 && (secretMarks.has(plain) || /^(<|≤|<=|moins de)\s*\d{1,3}$/.test(plain));
}
