// A code block that came from a file, under the file's path. The plug-in
// source-code writes it for every block with file=PATH.
import useBaseUrl from '@docusaurus/useBaseUrl';
import type { ReactNode } from 'react';

/** The path links to the whole file as text. */
export function Source(props: { file: string; children: ReactNode }) {
  const text = useBaseUrl(`/source/${props.file}.txt`);
  return (
    <figure className="source">
      <figcaption>
        <a href={text}>{props.file}</a>
      </figcaption>
      {props.children}
    </figure>
  );
}
