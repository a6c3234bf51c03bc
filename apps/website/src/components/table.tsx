// A table that scrolls by itself when it is wider than the page, so that the
// page never does. Whatever scrolls must be reachable by keyboard.
import type { ComponentProps } from 'react';

/** Takes the place of `table` in pages. */
export function Table(props: ComponentProps<'table'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see the first lines
    <div className="table-scroll" tabIndex={0}>
      <table {...props} />
    </div>
  );
}
