import type {YAMLError} from "yaml";

const messages: {readonly [code: string]: string} = {
  ALIAS_PROPS: "un renvoi (*) ne prend ni étiquette ni ancre",
  BAD_ALIAS: "renvoi (*) vers une ancre absente",
  BAD_COLLECTION_TYPE: "étiquette qui ne va pas avec ce contenu",
  BAD_DIRECTIVE: "directive YAML (%) inconnue",
  BAD_DQ_ESCAPE: "séquence « \\ » inconnue entre guillemets doubles",
  BAD_INDENT: "décalage en début de ligne inattendu",
  BAD_PROP_ORDER: "étiquette ou ancre mal placée",
  BAD_SCALAR_START: "ce caractère ne peut pas commencer une valeur : mettez-la entre guillemets",
  BLOCK_AS_IMPLICIT_KEY: "« : » de trop : une valeur qui contient « : » se met entre guillemets",
  BLOCK_IN_FLOW: "contenu en lignes à l'intérieur de { } ou [ ]",
  DUPLICATE_KEY: "clé écrite deux fois",
  IMPOSSIBLE: "contenu illisible",
  KEY_OVER_1024_CHARS: "clé de plus de 1 024 caractères",
  MISSING_CHAR: "il manque un caractère : « : », une virgule, un guillemet ou une fermeture",
  MULTILINE_IMPLICIT_KEY: "clé sur plusieurs lignes : il manque sans doute « : »",
  MULTIPLE_ANCHORS: "deux ancres pour une même valeur",
  MULTIPLE_DOCS: "plusieurs documents (---) dans un même fichier",
  MULTIPLE_TAGS: "deux étiquettes pour une même valeur",
  NON_STRING_KEY: "une clé doit être un mot ou un nombre",
  RESOURCE_EXHAUSTION: "contenu trop imbriqué",
  TAB_AS_INDENT: "tabulation en début de ligne : employez des espaces",
  TAG_RESOLVE_FAILED: "étiquette (!) inconnue",
  UNEXPECTED_TOKEN: "signe inattendu à cet endroit"
};

/** Why a YAML text cannot be read, in French. */
export function yamlErrorMessage({code}: YAMLError): string {
  return `YAML illisible : ${messages[code] ?? "contenu inattendu"}`;
}
