// A call as it travelled: above, between the browser and the gateway, as JSON;
// below, between the gateway and the server, as bytes.
import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ReactNode } from 'react';
import type {
  GrpcCall,
  Header,
  HttpCall,
  LiveCall,
} from '../../../live-site/src/live-call';
import { drawElement } from '../drawings/draw-element';
import type { WireRecord } from '../drawings/records';
import { drawWire } from '../drawings/wire-bytes';
import { wordsOf } from '../drawings/words';
import styles from './live-call.module.css';

interface CallSidesProps {
  call: LiveCall;
  /** A side of gRPC as large as the one that is yet to come. */
  awaited?: GrpcCall | undefined;
}

/** Shows a call, or what is known of it so far. */
export function CallSides({ call: { http, grpc }, awaited }: CallSidesProps) {
  return (
    <div className={styles.sides}>
      <HttpSide {...http} />
      {grpc && <GrpcSide {...grpc} />}
      {awaited && (
        <div className={styles.awaited}>
          <GrpcSide {...awaited} />
        </div>
      )}
    </div>
  );
}

function HttpSide({ method, path, body, status, headers, lines }: HttpCall) {
  return (
    <>
      <h3>
        <Translate id="live.http">Browser and gateway: HTTP and JSON</Translate>
      </h3>
      <Side title={translate({ id: 'live.request', message: 'Request' })}>
        <code className={styles.line}>
          {method} {path}
        </code>
        {body !== undefined && <code className={styles.line}>{body}</code>}
      </Side>
      <Side title={translate({ id: 'live.response', message: 'Response' })}>
        <code className={styles.line}>{status}</code>
        <Headers headers={headers} />
        <ol className={styles.lines}>
          {lines.map(({ text, at }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines only follow
            <li key={index}>
              <code className={styles.line}>{text}</code>
              {at !== undefined && <small>+{at} ms</small>}
            </li>
          ))}
        </ol>
      </Side>
    </>
  );
}

function GrpcSide(call: GrpcCall) {
  const { path, metadata, requests, header, responses, trailer, status } = call;
  const end: Header[] = [
    { name: 'grpc-status', value: `${status.code} (${status.name})` },
    ...(status.details
      ? [{ name: 'grpc-message', value: status.details }]
      : []),
  ];
  return (
    <>
      <h3>
        <Translate id="live.grpc">Gateway and server: gRPC</Translate>
      </h3>
      <Side title={translate({ id: 'live.request', message: 'Request' })}>
        <code className={styles.line}>{path}</code>
        <details>
          <summary>
            <Translate id="live.metadata" values={{ count: metadata.length }}>
              {'Metadata ({count})'}
            </Translate>
          </summary>
          <Headers headers={metadata} />
        </details>
        <Messages messages={requests} />
      </Side>
      <Side title={translate({ id: 'live.response', message: 'Response' })}>
        <Headers headers={header} />
        <Messages messages={responses} />
        <h5>
          <Translate id="live.trailers">Trailers</Translate>
        </h5>
        <Headers headers={[...trailer, ...end]} />
      </Side>
    </>
  );
}

function Side({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.side}>
      <h4>{title}</h4>
      {children}
    </div>
  );
}

function Headers({ headers }: { headers: Header[] }) {
  return (
    <ul className={styles.headers}>
      {headers.map(({ name, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a name may come twice
        <li key={index}>
          <code>
            {name}: {value}
          </code>
        </li>
      ))}
    </ul>
  );
}

function Messages({ messages }: { messages: WireRecord[] }) {
  const { i18n } = useDocusaurusContext();
  const { wire } = wordsOf(i18n.currentLocale);
  return messages.map((message, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: messages only follow
    <div key={index}>{drawElement(drawWire(message, wire))}</div>
  ));
}
