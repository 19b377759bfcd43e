/** One input of a page: an element, what it holds, and how it is set from a link. */
export interface Control<T> {
  readonly node: HTMLElement;
  get(): T;
  set(given: T): void;
}
