/** A category of the demo shop and those below it. */
interface DemoCategory {
  readonly name: string;
  readonly description: string;
  readonly below: readonly string[];
}

/** The tree of the demo shop, in the order in which it is shown. */
export const CATEGORIES: readonly DemoCategory[] = [
  { name: "Kitchen & Table", description: "To cook with, to eat from, to keep things in.", below: ["Tableware", "Cookware", "Storage"] },
  { name: "Home", description: "For the rooms where nobody cooks.", below: ["Textiles", "Bath", "Light"] },
  { name: "Outdoors", description: "For markets, picnics and the train there.", below: [] },
  { name: "Gifts", description: "Easy to wrap, hard to give away.", below: [] },
];
