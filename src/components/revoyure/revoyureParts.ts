/** The six questions of a report, in the order in which it answers them. */
export const revoyureParts = [
  {id: "promis", title: "Ce qui était promis"},
  {id: "arrive", title: "Ce qui est arrivé"},
  {id: "hasard", title: "Ce qui relève du hasard"},
  {id: "appris", title: "Ce que nous avons appris"},
  {id: "mene", title: "Où cela mène"},
  {id: "decider", title: "Ce qui pourrait être décidé"}
] as const;

export type RevoyurePartId = (typeof revoyureParts)[number]["id"];
