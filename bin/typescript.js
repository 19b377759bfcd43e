import {fileURLToPath} from "node:url";

/** The checkout, whatever the folder where the user stands. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** Lets this process import TypeScript, with the checkout's own tsconfig: the user's folder may hold another. */
export async function registerTypescript() {
  const {register} = await import("tsx/esm/api");
  register({tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url))});
}
