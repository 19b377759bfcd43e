/** Name of the page and of the kept answer of avenants on a scenario, from the names of both; ASCII, for addresses. */
export function avenantAnswerId(scenario: string, avenants: readonly string[]): string {
  return [slug(avenants.join("-et-")), ...(scenario === usual ? [] : ["sur", slug(scenario)])].join("-");
}

/** The scenario that an avenant changes unless told otherwise: its name is left out. */
const usual = "ciet";

function slug(text: string): string {
  return (
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "") || "avenant"
  );
}
