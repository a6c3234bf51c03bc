// Code within a sentence or a table.
import type { ComponentProps } from 'react';
import { wholeWords } from '../components/whole-words';

/** Takes the place of Docusaurus' own component. */
export default function CodeInline({
  children,
  ...rest
}: ComponentProps<'code'>) {
  const text = typeof children === 'string' ? wholeWords(children) : children;
  return <code {...rest}>{text}</code>;
}
