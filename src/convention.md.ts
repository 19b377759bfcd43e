import {
  avenantFiles,
  readAvenant,
  readConvention,
  readHypotheses,
  readLeviers
} from "./files/conventionFiles.js";
import {readPublicSources} from "./files/publicSources.js";
import {contentOf} from "./loaders/contentOf.js";
import {emitText} from "./loaders/emit.js";
import {conventionPage} from "./site/conventionPage.js";
import {glossary} from "./words/glossary.js";

await emitText(() =>
  conventionPage(contentOf(readConvention()), {
    citedElsewhere: citedElsewhere(),
    sources: readPublicSources()
  })
);

/** References to articles on the other pages: readings, levers, hypotheses, clauses of avenants, terms of art. */
function citedElsewhere(): string[] {
  const avenants = avenantFiles().map((file) => contentOf(readAvenant(file)));
  return [
    ...contentOf(readConvention()).contradictions.flatMap(({articles}) => articles),
    ...Object.values(contentOf(readLeviers())).map(({article}) => article),
    ...Object.values(contentOf(readHypotheses())).flatMap(({article}) => article ?? []),
    ...glossary.flatMap(({article}) => article ?? []),
    ...avenants.flatMap(({clauses}) => Object.values(clauses).map(({article}) => article))
  ];
}
