const months = [
  ...["janvier", "février", "mars", "avril", "mai", "juin"],
  ...["juillet", "août", "septembre", "octobre", "novembre", "décembre"]
];

/** A day "2024-03-01" as one reads it aloud: « 1er mars 2024 ». */
export function frenchDate(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${date === 1 ? "1er" : date} ${months[month - 1]} ${year}`;
}
