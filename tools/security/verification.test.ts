// No source, command or page switches verification off, and each way to do so
// would be found.
import { expect, test } from '@jest/globals';
import { readBytes, trackedFiles } from './tracked.ts';
import { unverifiedIn, WAYS } from './verification.ts';

const SAMPLES: readonly (readonly [string, string])[] = [
  ['an option of Node', 'connect({ rejectUnauthorized: false })'],
  ['an option of Node', '{ "rejectUnauthorized": false }'],
  ['an option of Node', 'options.rejectUnauthorized = 0;'],
  ['a variable of Node', 'NODE_TLS_REJECT_UNAUTHORIZED=0 npm start'],
  ['the check of names in Node', '{ checkServerIdentity: () => undefined }'],
  ['an option of npm', 'npm config set strict-ssl false'],
  ['an option of npm', 'strict-ssl=false'],
  ['a token without signature in Node', 'UnsecuredJWT.decode(token)'],
  ['an option of requests', 'get(url, verify=False)'],
  ['a mode of Python', 'context.verify_mode = ssl.CERT_NONE'],
  ['the default of Python', 'ssl._create_unverified_context()'],
  ['the check of names in Python', 'context.check_hostname = False'],
  ['a variable of Python', 'PYTHONHTTPSVERIFY=0'],
  ['a check of PyJWT', 'options={"verify_signature": False}'],
  ['a check of PyJWT', 'options={"verify_aud": False}'],
  ['a host of pip', 'pip install --trusted-host pypi.org x'],
  ['an option of Go', 'tls.Config{InsecureSkipVerify: true}'],
  ['a variable of Go', 'ENV GOINSECURE=*'],
  ['a variable of Go', 'GOSUMDB=off go build'],
  ['a trust manager of Netty', 'InsecureTrustManagerFactory.INSTANCE'],
  ['a trust manager of Java', 'void checkServerTrusted(chain, type) {}'],
  ['the check of names in Java', 'setDefaultHostnameVerifier((a, b) -> true)'],
  ['the check of names in Java', 'setEndpointIdentificationAlgorithm("")'],
  ['an option of Maven', 'mvn -Dmaven.wagon.http.ssl.insecure=true'],
  ['the name that gRPC compares', "'grpc.ssl_target_name_override': 'a'"],
  ['the name that gRPC compares', '.overrideAuthority("a")'],
  ['curl', 'curl -k https://localhost:8443'],
  ['curl', 'curl -fsSk https://localhost:8443'],
  ['curl', 'curl --fail \\\n  --insecure https://localhost:8443'],
  ['curl', "spawn('curl', ['-k', url])"],
  ['grpcurl', 'grpcurl -insecure localhost:50051 list'],
  ['grpcurl', "grpcurl -d '{}' \\\n  -insecure localhost:50051 a.B/C"],
  ['wget', 'wget --no-check-certificate https://localhost'],
  ['git', 'git -c http.sslVerify=false clone x'],
  ['git', 'GIT_SSL_NO_VERIFY=1 git clone x'],
  ['ssh', 'ssh -o StrictHostKeyChecking=no host'],
  ['apt', 'apt-get install --allow-unauthenticated x'],
  ['apt', 'deb [trusted=yes] http://host x'],
  ['apt', 'Acquire::https::Verify-Peer "false";'],
  ['apk', 'apk add --allow-untrusted x'],
  ['Docker', 'dockerd --insecure-registry host'],
  ['kubectl and others', 'kubectl --insecure-skip-tls-verify get pods'],
];

test.each(SAMPLES)('the search finds %s in %s', (way, sample) => {
  const text = `first line\n  ${sample}\nlast line`;
  expect(unverifiedIn('a file', text)).toEqual([
    `a file switches verification off (${way}). Trust a CA instead: ` +
      'npm run certs makes one.',
  ]);
});

test('there is a sample for each way', () => {
  const shown = new Set(SAMPLES.map(([way]) => way));
  expect([...shown].sort()).toEqual(Object.keys(WAYS).sort());
});

test.each([
  'curl --fail --retry-connrefused --cacert ca.pem https://localhost:8443',
  'curl https://localhost | grep -k x',
  'grpcurl -plaintext localhost:50051 list; x -insecure',
  'grpcurl -cacert .certs/ca.pem localhost:50051 list',
  'createServer({ requestCert: true, rejectUnauthorized: true })',
  'jwt.decode(token, key, options={"verify_exp": True})',
])('the search lets pass: %s', (text) => {
  expect(unverifiedIn('a file', text)).toEqual([]);
});

// What a rule cannot know.
const OF_A_NAME =
  'names the server that is behind another address, and verifies that name';
const OF_A_TUNNEL =
  'says how to name the server behind a tunnel, which is then verified';
const ALLOWED: Readonly<Record<string, string>> = {
  'docs/90-reference/06-troubleshooting.mdx': OF_A_TUNNEL,
  'docs/i18n/zh-Hans/docusaurus-plugin-content-docs/current/90-reference/06-troubleshooting.mdx':
    OF_A_TUNNEL,
  'packages/lessons/token-auth/python/fetch_token.py':
    'a client asks when its own token ends, and leaves the rest to the server',
  'tools/security/verification.test.ts': 'the samples above',
  'packages/transcoder/src/backend/channel-backend.ts': OF_A_NAME,
  'packages/transcoder/src/http2/dial.ts': OF_A_NAME,
};

const tracked = trackedFiles();
const testGit = tracked ? test : test.skip;

testGit(
  'nothing in git switches verification off (skipped outside of a checkout)',
  () => {
    const files = tracked ?? [];
    expect(files).toContain('packages/lessons/tls/src/client.ts');
    const found = files.map((file): [string, string[]] => [
      file,
      unverifiedIn(file, readBytes(file)),
    ]);
    const [wrong, allowed] = [false, true].map((isAllowed) =>
      found.filter(
        ([file, problems]) =>
          problems.length > 0 && file in ALLOWED === isAllowed,
      ),
    );
    expect(wrong?.flatMap(([, problems]) => problems)).toEqual([]);
    // An exception that nothing needs any more goes.
    expect(allowed?.map(([file]) => file).sort()).toEqual(
      Object.keys(ALLOWED).sort(),
    );
  },
);
