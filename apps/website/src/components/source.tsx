// A code block that came from a file, under the file's path. The plug-in
// source-code writes it for every block with file=PATH.
import useBaseUrl from '@docusaurus/useBaseUrl';
import { Fragment, type ReactNode } from 'react';

/** The path links to the whole file as text, and breaks after a slash. */
export function Source(props: { file: string; children: ReactNode }) {
  const text = useBaseUrl(`/source/${props.file}.txt`);
  return (
    <figure className="source">
      <figcaption>
        <a href={text}>
          {props.file.split(/(?<=\/)/).map((part, depth, parts) => (
            <Fragment key={parts.slice(0, depth).join('')}>
              {part}
              <wbr />
            </Fragment>
          ))}
        </a>
      </figcaption>
      {props.children}
    </figure>
  );
}
