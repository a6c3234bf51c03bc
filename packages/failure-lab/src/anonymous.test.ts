// What is taken out of a text, and what is left in it.
import { expect, test } from '@jest/globals';
import { anonymous } from './anonymous.ts';

test.each([
  ['ipv4:127.0.0.1:45011: Socket closed', 'ipv4:ADDRESS: Socket closed'],
  ['ipv6:%5B::1%5D:45011: no', 'ipv6:ADDRESS: no'],
  ['ipv6:[::1]:45011: no', 'ipv6:ADDRESS: no'],
  ['connect ECONNREFUSED localhost:50051', 'connect ECONNREFUSED ADDRESS'],
  ['Failed (2026-11-21T18:49:00.991Z).', 'Failed (TIME).'],
  ['NotAfter: Fri Nov 20 18:47:57 UTC 2026', 'NotAfter: TIME'],
  [
    'exceeded after 0.299s,LB pick: 0.012s',
    'exceeded after TIME,LB pick: TIME',
  ],
  ['at 0x7f3c9a20', 'at POINTER'],
  ['40CD62FEC97F0000:error:0A00010B:', 'THREAD:error:0A00010B:'],
  ['not an SSL/TLS record: 0000000400', 'not an SSL/TLS record: BYTES'],
  ['serial 4a:5b:6c:7d', 'serial SERIAL'],
  // The number of an error, an address alone, and a line of a source stay.
  ['error:1000007d:SSL routines', 'error:1000007d:SSL routines'],
  ["IP: 127.0.0.1 is not in the cert's list", undefined],
  ['tlsany_meth.c:77:', undefined],
])('%s becomes %s', (text, result) => {
  expect(anonymous(text)).toBe(result ?? text);
});
