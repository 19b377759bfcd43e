/** Definitions of terms of art open by themselves (popover); this places each under its word, and opens it for a pointer that stays. */
const [patience, gap, margin] = [350, 6, 8];

for (const word of document.querySelectorAll<HTMLButtonElement>("button.mot")) {
  const sense = word.popoverTargetElement;
  if (sense instanceof HTMLElement) follow(word, sense);
}

function follow(word: HTMLElement, sense: HTMLElement): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const wait = (act: () => void) => {
    clearTimeout(waiting);
    waiting = setTimeout(act, patience);
  };
  sense.addEventListener("toggle", () => {
    if (sense.matches(":popover-open")) place(word, sense);
  });
  for (const one of [word, sense]) {
    one.addEventListener("pointerenter", ({pointerType}) => {
      if (pointerType === "mouse") wait(() => sense.isConnected && !isOpen(sense) && sense.showPopover());
    });
    one.addEventListener("pointerleave", ({pointerType}) => {
      if (pointerType === "mouse") wait(() => isOpen(sense) && sense.hidePopover());
    });
  }
  // A click says what it wants: the pointer's wait no longer counts.
  word.addEventListener("click", () => clearTimeout(waiting));
}

function isOpen(sense: HTMLElement): boolean {
  return sense.matches(":popover-open");
}

/** Under its word or, where there is no room, over it; never past the sides of the window. It scrolls with the page. */
function place(word: HTMLElement, sense: HTMLElement): void {
  const at = word.getBoundingClientRect();
  const {width, height} = sense.getBoundingClientRect();
  const left = Math.max(margin, Math.min(at.left, document.documentElement.clientWidth - width - margin));
  const under = at.bottom + gap;
  const top = under + height > window.innerHeight ? Math.max(margin, at.top - gap - height) : under;
  Object.assign(sense.style, {
    ...{position: "absolute", inset: "auto", margin: "0"},
    ...{left: `${left + window.scrollX}px`, top: `${top + window.scrollY}px`}
  });
}
