// The settings that each side tells the other: RFC 9113, section 6.5.
import { ConnectionError, ErrorCode } from './error-code.ts';
import { FRAME_BYTES, writeUint32 } from './frame.ts';

/** RFC 9113, section 6.5.2. */
export const SettingId = {
  HEADER_TABLE_SIZE: 0x1,
  ENABLE_PUSH: 0x2,
  MAX_CONCURRENT_STREAMS: 0x3,
  INITIAL_WINDOW_SIZE: 0x4,
  MAX_FRAME_SIZE: 0x5,
  MAX_HEADER_LIST_SIZE: 0x6,
} as const;

/** One setting. */
export type Setting = readonly [id: number, value: number];

/** The largest window: RFC 9113, section 6.9.1. */
export const MAX_WINDOW = 0x7fffffff;
const MAX_FRAME_BYTES = 0xffffff;
const SETTING_BYTES = 6;

/** Reads the payload of SETTINGS, unknown ones included.
 * @throws ConnectionError where a value is one that a server must not send */
export function readSettings(payload: Buffer): Setting[] {
  if (payload.length % SETTING_BYTES !== 0) {
    const message = 'SETTINGS has the wrong size';
    throw new ConnectionError(ErrorCode.FRAME_SIZE_ERROR, message);
  }
  const settings: Setting[] = [];
  for (let at = 0; at < payload.length; at += SETTING_BYTES) {
    const id = payload.readUInt16BE(at);
    const value = payload.readUInt32BE(at + 2);
    check(id, value);
    settings.push([id, value]);
  }
  return settings;
}

/** The payload of SETTINGS. */
export function writeSettings(settings: readonly Setting[]): Buffer {
  const payload = Buffer.alloc(settings.length * SETTING_BYTES);
  for (const [each, [id, value]] of settings.entries()) {
    const at = each * SETTING_BYTES;
    payload.writeUInt16BE(id, at);
    writeUint32(payload, at + 2, value);
  }
  return payload;
}

function check(id: number, value: number): void {
  switch (id) {
    case SettingId.ENABLE_PUSH:
      if (value !== 0) throw wrong('ENABLE_PUSH', value);
      return;
    case SettingId.INITIAL_WINDOW_SIZE:
      if (value > MAX_WINDOW) {
        const code = ErrorCode.FLOW_CONTROL_ERROR;
        throw wrong('INITIAL_WINDOW_SIZE', value, code);
      }
      return;
    case SettingId.MAX_FRAME_SIZE:
      if (value < FRAME_BYTES || value > MAX_FRAME_BYTES) {
        throw wrong('MAX_FRAME_SIZE', value);
      }
      return;
  }
}

function wrong(
  name: string,
  value: number,
  code: number = ErrorCode.PROTOCOL_ERROR,
): ConnectionError {
  return new ConnectionError(code, `The server sets ${name} to ${value}`);
}
