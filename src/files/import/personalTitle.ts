import {plainText} from "../../words/plainText.js";

/** True for the title of a column that names, numbers or locates a person; such columns are never read. */
export function isPersonalTitle(title: string): boolean {
  const plain = plainText(title);
  return (
    personal.test(plain) &&
    !/^(nom du bailleur|nom du projet|nom du site|nom de la commune|nom du quartier|nom commune)$/.test(plain)
  );
}

const personal = new RegExp(
  [
    "^nom( |$)|(^| )nom (de|d|du) |^prenom|(^| )prenoms?( |$)|^nom usage|^titulaire|^demandeur|^locataire|^conjoint",
    "(^| )(nir|nur|nud|siret|siren|iban|rib)( |$)|securite sociale|numero (unique|allocataire|caf)|allocataire",
    "^(ident|identifiant|id demande)|^numconv|adresse|^(numvoie|indrep|typvoie|nomvoie|numappt|numboite|complident|complgeo|lieudit)",
    "^(esc|couloir|etage|entree|bat|immeu)( |$)|telephone|portable|mail|courriel|naissance|nationalite|^x$|^y$|latitude|longitude"
  ].join("|")
);
