// Keeps postcards in memory. Its rules of HTTP say what the Greeter's do not.
import { Status, StatusError } from '@polyglot-grpc/lesson-kit/status';
import type { Postcard__Output as Postcard } from '@stubs/hello_world/proto-loader/hello_world/Postcard.ts';
import type { PostcardsHandlers } from '@stubs/hello_world/proto-loader/hello_world/Postcards.ts';

/** So many fit in. */
const MOST = 1_000;
const ID = /^[a-z0-9-]{1,63}$/;

/** Makes a place for postcards, with none in it. */
export function postcards() {
  const kept = new Map<string, Postcard>();
  const noSuch = (name: string) =>
    new StatusError(Status.NOT_FOUND, `There is no ${name}.`);

  return {
    CreatePostcard({ request: { postcardId, postcard } }, callback) {
      const name = `postcards/${postcardId}`;
      const refusal = whyNotCreate(kept, postcardId);
      if (refusal) return callback(refusal);
      const { recipient = '', text = '' } = postcard ?? {};
      kept.set(name, { name, recipient, text });
      callback(null, kept.get(name));
    },

    GetPostcard({ request: { name } }, callback) {
      const postcard = kept.get(name);
      callback(postcard ? null : noSuch(name), postcard);
    },

    ListPostcards(_, callback) {
      callback(null, { postcards: sorted(kept) });
    },

    // #region update
    UpdatePostcard({ request: { postcard, updateMask } }, callback) {
      const name = postcard?.name ?? '';
      const old = kept.get(name);
      if (!postcard || !old) return callback(noSuch(name));
      // Without a mask, all that can change does.
      const paths = updateMask?.paths.length
        ? updateMask.paths
        : ['recipient', 'text'];
      const fresh = { ...old };
      for (const path of paths) {
        if (path !== 'recipient' && path !== 'text') {
          return callback(
            new StatusError(
              Status.INVALID_ARGUMENT,
              `update_mask: ${path} cannot change.`,
            ),
          );
        }
        fresh[path] = postcard[path];
      }
      kept.set(name, fresh);
      callback(null, fresh);
    },
    // #endregion update

    // #region print
    PrintPostcard({ request: { name } }, callback) {
      const postcard = kept.get(name);
      if (!postcard) return callback(noSuch(name));
      // These bytes are the body of the answer: no JSON, and no base64.
      const contentType = 'text/html; charset=utf-8';
      callback(null, { contentType, data: Buffer.from(page(postcard)) });
    },
    // #endregion print

    CountPostcards(_, callback) {
      callback(null, { count: kept.size });
    },
  } satisfies PostcardsHandlers;
}

function whyNotCreate(kept: Map<string, Postcard>, id: string) {
  if (!ID.test(id)) {
    const details = 'postcard_id: 1 to 63 of a-z, 0-9 and hyphens.';
    return new StatusError(Status.INVALID_ARGUMENT, details);
  }
  if (kept.has(`postcards/${id}`)) {
    const details = `There is a postcards/${id}.`;
    return new StatusError(Status.ALREADY_EXISTS, details);
  }
  if (kept.size < MOST) return undefined;
  const details = `No more than ${MOST} postcards fit in.`;
  return new StatusError(Status.RESOURCE_EXHAUSTED, details);
}

function sorted(kept: Map<string, Postcard>): Postcard[] {
  return [...kept.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

// Whoever writes a postcard must not write what runs in a reader's browser.
function page({ name, recipient, text }: Postcard): string {
  const [title, to, says] = [name, recipient, text].map(escapeHtml);
  return (
    `<!doctype html>\n<title>${title}</title>\n` +
    `<p>Dear ${to},</p>\n<p>${says}</p>\n`
  );
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
