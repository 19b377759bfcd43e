import type {PartnerFile} from "../analysis/explorer/exploredWorlds.js";
import type {AskedFile} from "../components/retournements/fileLine.js";
import type {PlaiFiles} from "../components/retournements/plaiLines.js";
import {readPartnerFiles} from "../files/explorer/partnerFiles.js";

/** The files of partners that would tell how much comes down and how much is built, where the project names them. */
export function plaiFiles(): PlaiFiles {
  const files = readPartnerFiles(undefined);
  const [demolitions, production] = ["npru.demolitions", "offre.deliveryRate"].map((hypothesis) =>
    files.find(({settles}) => settles.includes(hypothesis))
  );
  return {
    ...(demolitions && {demolitions: asked(demolitions)}),
    ...(production && {production: asked(production)})
  };
}

function asked({title, article, holder}: PartnerFile): AskedFile {
  return {title, article, holder};
}
