import {element} from "../element.js";

/** A button that saves a file made on the spot, from what the page shows at that moment. */
export function downloadButton(
  label: string,
  {name, make}: {readonly name: string; readonly make: () => Promise<Blob> | Blob}
): HTMLButtonElement {
  const button = element("button", {type: "button"}, label);
  button.addEventListener("click", async () => {
    const address = URL.createObjectURL(await make());
    const link = element("a", {href: address, download: name});
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  });
  return button;
}
