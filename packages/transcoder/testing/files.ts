// Implements the service Files of the test contract.
import { create } from '@bufbuild/protobuf';
import {
  type HttpBody,
  HttpBodySchema,
} from '@stubs/transcoding/es/google/api/httpbody_pb.ts';
import {
  type DownloadRequest,
  type Files,
  UploadResponseSchema,
} from '@stubs/transcoding/es/transcoding/v1/files_pb.ts';
import { echoEach } from './echo.ts';
import type { Implementation } from './implementation.ts';

export const files: Implementation<typeof Files> = {
  echo: (call, callback) => callback(null, call.request),
  upload: ({ request: { name, file } }, callback) => {
    const size = BigInt(file?.data.length ?? 0);
    const contentType = file?.contentType ?? '';
    callback(
      null,
      create(UploadResponseSchema, { name, contentType, size, pieces: 1 }),
    );
  },
  download: ({ request }, callback) =>
    callback(null, body(request, digits(request.size))),
  downloadPieces: (call) => {
    const all = digits(call.request.size);
    const pieces = Math.max(1, call.request.pieces);
    const length = Math.ceil(all.length / pieces);
    for (let piece = 0; piece < pieces; piece++) {
      const part = all.subarray(piece * length, (piece + 1) * length);
      call.write(body(call.request, part));
    }
    call.end();
  },
  uploadPieces: (call, callback) => {
    let size = 0;
    let pieces = 0;
    let contentType = '';
    call.on('data', (piece: HttpBody) => {
      size += piece.data.length;
      pieces++;
      contentType ||= piece.contentType;
    });
    call.on('end', () =>
      callback(
        null,
        create(UploadResponseSchema, {
          contentType,
          size: BigInt(size),
          pieces,
        }),
      ),
    );
  },
  echoPieces: echoEach,
};

function body(request: DownloadRequest, data: Uint8Array): HttpBody {
  const contentType = request.contentType || 'application/octet-stream';
  return create(HttpBodySchema, { contentType, data });
}

/** "0123456789012…" in as many bytes. */
function digits(size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, at) => 0x30 + (at % 10));
}
