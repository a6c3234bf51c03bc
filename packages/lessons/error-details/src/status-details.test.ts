// Details there and back, and what becomes of bytes that are none.
import { Metadata, type ServiceError } from '@grpc/grpc-js';
import { describe, expect, test } from '@jest/globals';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import type { Refuse } from './details.ts';
import { spoiled } from './spoiled-details.ts';
import { detailsOf, KEY, pack, rpc, withDetails } from './status-details.ts';

const TOO_MANY = { violations: [{ subject: 'a', description: 'b' }] };
const UNKNOWN = {
  type_url: 'example.org/new.Type',
  value: Buffer.from([1, 0]),
};

/** What a client gets when a server answers with a status. */
function received(...[code, message, details]: Parameters<Refuse>) {
  return asError(withDetails(code, message, details));
}

function asError(status: ReturnType<Refuse>): ServiceError {
  const { code = 0, details = '', metadata = new Metadata() } = status;
  const error = new Error(details);
  return Object.assign(error, { code, details, metadata });
}

test('gives the details that were sent, and no others', () => {
  const sent = {
    badRequest: { fieldViolations: [{ field: 'a', description: '中文' }] },
    quotaFailure: TOO_MANY,
    retryInfo: { retryDelay: { seconds: 1, nanos: 5 } },
  };
  expect(
    detailsOf(received(Status.ABORTED, 'Not now: 中文', sent)),
  ).toMatchObject({
    ...sent,
    retryInfo: { retryDelay: { seconds: '1', nanos: 5 } },
  });
  expect(detailsOf(received(Status.ABORTED, '', {}))).toEqual({ others: [] });
});

// #region unknown
test('keeps a detail of an unknown type, and passes it on byte for byte', () => {
  const sent = received(Status.ABORTED, 'Not now.', { others: [UNKNOWN] });
  const details = detailsOf(sent);
  expect(details).toEqual({ others: [UNKNOWN] });
  const passedOn = received(Status.ABORTED, 'Not now.', details);
  expect(passedOn.metadata.get(KEY)).toEqual(sent.metadata.get(KEY));
});
// #endregion unknown

test.each(['', '/', '/google.rpc.RetryInfo/', 'google.rpc.RetryInfo'])(
  'takes %j for an unknown type',
  (type_url) => {
    const detail = { type_url, value: Buffer.of() };
    const error = received(Status.ABORTED, '', { others: [detail] });
    expect(detailsOf(error)).toEqual({ others: [detail] });
  },
);

test('knows a type by the name after the last slash', () => {
  const { value } = pack('google.rpc.RetryInfo', rpc.RetryInfo, {});
  const others = [{ type_url: '/google.rpc.RetryInfo', value }];
  expect(detailsOf(received(Status.ABORTED, '', { others }))).toEqual({
    retryInfo: { retryDelay: null },
    others: [],
  });
});

describe('says why there are no details', () => {
  test.each([
    ['missing', 'It came without details.'],
    ['malformed', 'Its details are malformed.'],
    ['mismatched', 'Its details are of another status.'],
  ])('when they are %s', (mistake, problem) => {
    const refuse = spoiled.get(mistake) ?? withDetails;
    const status = refuse(Status.INVALID_ARGUMENT, 'No.', {});
    expect(detailsOf(asError(status))).toEqual({ others: [], problem });
  });

  test('when the code or the text is another', () => {
    const { metadata } = received(Status.ABORTED, 'Not now.', {});
    for (const [code, details] of [
      [Status.UNAVAILABLE, 'Not now.'],
      [Status.ABORTED, 'Not today.'],
    ] as const) {
      expect(detailsOf(asError({ code, details, metadata })).problem).toBe(
        'Its details are of another status.',
      );
    }
  });

  test('when a detail of a known type cannot be read', () => {
    const type_url = 'type.googleapis.com/google.rpc.BadRequest';
    const others = [{ type_url, value: Buffer.from([10, 9]) }];
    expect(detailsOf(received(Status.ABORTED, '', { others })).problem).toBe(
      'Its details are malformed.',
    );
  });

  test('whatever bytes there are', () => {
    const { metadata } = received(Status.ABORTED, 'Not now.', {
      quotaFailure: TOO_MANY,
    });
    const [whole = ''] = metadata.get(KEY);
    for (let length = 0; length < whole.length; length += 1) {
      const cut = new Metadata();
      cut.set(KEY, Buffer.from(whole).subarray(0, length));
      const error = {
        code: Status.ABORTED,
        details: 'Not now.',
        metadata: cut,
      };
      const { problem, ...details } = detailsOf(asError(error));
      // Cut between two fields, the bytes are a message with fewer details.
      if (problem === undefined) expect(details).toEqual({ others: [] });
      else expect(problem).toMatch(/^Its details are (malformed|of another)/);
    }
  });
});
