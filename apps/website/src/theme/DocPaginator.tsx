// Previous and next, always both: the first page leads back to the home page,
// and so does the last.
import { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type { Props } from '@theme/DocPaginator';
import DocPaginator from '@theme-original/DocPaginator';

/** Wraps the paginator of the theme. */
export default function CompletePaginator({ previous, next, ...rest }: Props) {
  const home = {
    title: translate({ id: 'site.home', message: 'Home' }),
    permalink: useBaseUrl('/'),
  };
  return (
    <DocPaginator {...rest} previous={previous ?? home} next={next ?? home} />
  );
}
