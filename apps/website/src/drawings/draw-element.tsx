// A piece of a page as React has it.
import { createElement, type ReactNode } from 'react';
import type { Child } from './element';

/** Gives an element as React's. What is drawn never changes its order. */
export function drawElement(child: Child): ReactNode {
  if (typeof child === 'string') return child;
  const { name, attributes, children } = child;
  return createElement(name, attributes, ...children.map(drawElement));
}
