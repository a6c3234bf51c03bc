// What stands under an address that has no page.
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';

/** Takes the place of the page of the theme, which blames another site. */
export default function NoSuchPage() {
  return (
    <main className="container margin-vert--xl">
      <h1>
        <Translate id="missing.title">There is no such page</Translate>
      </h1>
      <p>
        <Translate id="missing.cure">
          Search for it, or choose a lesson from the bar above.
        </Translate>
      </p>
      <p>
        <Link className="button button--primary" to="/">
          <Translate id="site.home">Home</Translate>
        </Link>
      </p>
    </main>
  );
}
