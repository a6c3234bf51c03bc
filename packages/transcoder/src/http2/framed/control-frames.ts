// Sends the frames that are not requests: RFC 9113, section 6.
import {
  CONNECTION_WINDOW,
  HEADER_BYTES,
  STREAM_WINDOW,
} from '../connection.ts';
import {
  Flag,
  FrameType,
  HEAD_BYTES,
  writeHead,
  writeUint32,
} from '../frames/frame.ts';
import { SettingId, writeSettings } from '../frames/settings.ts';
import type { Outbox } from './outbox.ts';

// How wide the window of a connection is until someone says more: RFC 9113, 6.9.2.
const INITIAL_WINDOW = 65_535;

/** Sends what a connection begins with: RFC 9113, section 3.4. */
export function sendPreface(outbox: Outbox): void {
  const preface = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');
  outbox.append(preface, 0, preface.length);
  const settings = writeSettings([
    [SettingId.ENABLE_PUSH, 0],
    [SettingId.INITIAL_WINDOW_SIZE, STREAM_WINDOW],
    [SettingId.MAX_HEADER_LIST_SIZE, HEADER_BYTES],
  ]);
  send(outbox, FrameType.SETTINGS, 0, 0, settings);
  sendWindowUpdate(outbox, 0, CONNECTION_WINDOW - INITIAL_WINDOW);
}

export function sendSettingsAck(outbox: Outbox): void {
  const at = outbox.reserve(HEAD_BYTES);
  outbox.commit(
    writeHead(outbox.bytes, at, 0, FrameType.SETTINGS, Flag.ACK, 0),
  );
}

/** @param payload eight bytes */
export function sendPing(outbox: Outbox, payload: Buffer): void {
  send(outbox, FrameType.PING, 0, 0, payload);
}

/** @param payload what the server has sent */
export function sendPingAck(outbox: Outbox, payload: Buffer): void {
  send(outbox, FrameType.PING, Flag.ACK, 0, payload);
}

/** A client takes no streams from the server, so the last one of them is 0. */
export function sendGoAway(outbox: Outbox, code: number): void {
  const payload = Buffer.alloc(8);
  writeUint32(payload, 4, code);
  send(outbox, FrameType.GOAWAY, 0, 0, payload);
}

export function sendReset(
  outbox: Outbox,
  streamId: number,
  code: number,
): void {
  sendNumber(outbox, FrameType.RST_STREAM, streamId, code);
}

/** @param streamId 0 for the whole connection */
export function sendWindowUpdate(
  outbox: Outbox,
  streamId: number,
  increment: number,
): void {
  sendNumber(outbox, FrameType.WINDOW_UPDATE, streamId, increment);
}

function sendNumber(
  outbox: Outbox,
  type: number,
  streamId: number,
  value: number,
): void {
  const at = outbox.reserve(HEAD_BYTES + 4);
  const payload = writeHead(outbox.bytes, at, 4, type, 0, streamId);
  outbox.commit(writeUint32(outbox.bytes, payload, value));
}

function send(
  outbox: Outbox,
  type: number,
  flags: number,
  streamId: number,
  payload: Buffer,
): void {
  const at = outbox.reserve(HEAD_BYTES + payload.length);
  const from = writeHead(
    outbox.bytes,
    at,
    payload.length,
    type,
    flags,
    streamId,
  );
  outbox.commit(from + payload.copy(outbox.bytes, from));
}
