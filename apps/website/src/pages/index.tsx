// The home page: what gRPC is, a call to make, and the code of one.
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import MDXContent from '@theme/MDXContent';
import { LiveCall } from '../live/live-call';
import Call from './_call.mdx';
import Commands from './_commands.mdx';
import Contract from './_contract.mdx';
import styles from './index.module.css';

/** `/` and `/zh-Hans/`. */
export default function Home() {
  return (
    <Layout
      description={translate({
        id: 'home.description',
        message: 'Learn gRPC in TypeScript and Python, lesson by lesson.',
      })}
    >
      <main className={styles.page}>
        <div className={styles.live}>
          <LiveCall>
            <Introduction />
          </LiveCall>
        </div>
        <MDXContent>
          <section className={styles.contract}>
            <h2>
              <Translate id="home.contract">
                The contract of the first lesson
              </Translate>
            </h2>
            <Contract />
          </section>
          <section className={styles.code}>
            <h2>
              <Translate id="home.call">The call of the first lesson</Translate>
            </h2>
            <Call />
          </section>
          <section className={styles.commands}>
            <h2>
              <Translate id="home.commands">
                Serve in one terminal, call in another
              </Translate>
            </h2>
            <Commands />
          </section>
        </MDXContent>
      </main>
    </Layout>
  );
}

function Introduction() {
  return (
    <header className={styles.introduction}>
      <h1>
        <Translate id="home.title">
          gRPC in TypeScript and Python, from the contract to the answer
        </Translate>
      </h1>
      <p>
        <Translate id="home.sentence">
          With gRPC a program calls a function of another program, perhaps on
          another machine and in another language: both sides are generated from
          one contract, and the messages travel as compact bytes over HTTP/2.
        </Translate>
      </p>
      <p className={styles.start}>
        <Link
          className="button button--outline button--primary"
          to="/learn/helloworld/"
        >
          <Translate id="home.start">Start with the first lesson</Translate>
        </Link>
        <Link to="/learn/install/">
          <Translate id="home.install">Install first</Translate>
        </Link>
      </p>
    </header>
  );
}
