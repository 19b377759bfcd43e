/** What a page reacts to: an element whose `value` changes with each `input` event. */
export type StateElement<S> = HTMLElement & {value: S};

/** Makes an element hold the state that its controls give, read again at each of their events. */
export function holdState<S>(node: HTMLElement, read: () => S): StateElement<S> {
  const holder = Object.assign(node, {value: read()});
  // Added first: whoever listens on the element later finds the new state.
  node.addEventListener("input", () => {
    holder.value = read();
  });
  // A box that corrects what was typed does so on `change`.
  node.addEventListener("change", () => {
    if (JSON.stringify(read()) !== JSON.stringify(holder.value)) node.dispatchEvent(new Event("input"));
  });
  return holder;
}
