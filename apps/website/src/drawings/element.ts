// A piece of a page, before it is Markdown, React or text.

/** An element of HTML or SVG. Attributes go by their names in React. */
export interface Element {
  name: string;
  attributes: Record<string, Attribute>;
  children: Child[];
}

/** True for an attribute without a value, such as `open`. */
export type Attribute = string | number | true;
export type Child = Element | string;

/** Makes an element. Lists of children are taken apart, and undefined ones
 * dropped. */
export function element(
  name: string,
  attributes: Record<string, Attribute>,
  ...children: (Child | undefined | (Child | undefined)[])[]
): Element {
  const present = children.flat().filter((child) => child !== undefined);
  return { name, attributes, children: present };
}
