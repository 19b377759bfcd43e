/** Oldest Node that runs Équilibre (`engines` in package.json). */
const oldest = [20, 19];

/** Says in French, and stops, when this Node is too old: what follows would fail with words of its own. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  console.error(
    `Équilibre demande Node ${oldest.join(".")} ou plus ; celui-ci est ${version}. Voir https://nodejs.org.`
  );
  process.exit(2);
}
