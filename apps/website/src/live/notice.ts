// Says where the call that is shown comes from.
import { translate } from '@docusaurus/Translate';
import type {
  Language,
  LiveCall,
  ServerState,
} from '../../../live-site/src/live-call';

/** Why a recorded call is shown. */
export type Why =
  | Exclude<ServerState, 'serving'>
  | 'idle'
  | 'static'
  | 'unreachable';

const NAMES: Record<Language, string> = {
  typescript: 'TypeScript',
  python: 'Python',
};

/** Gives the sentence above a call. */
export function notice(
  why: Why | undefined,
  language: Language,
  { http }: LiveCall,
): string {
  const values = { language: NAMES[language], ms: http.lines.at(-1)?.at ?? 0 };
  switch (why) {
    case undefined:
      return translate(
        {
          id: 'live.now',
          message:
            'Live: the server in {language} has answered {ms} ms after Run.',
        },
        values,
      );
    case 'idle':
      return translate(
        {
          id: 'live.idle',
          message: 'A recorded call to the server in {language}.',
        },
        values,
      );
    case 'static':
      return translate({
        id: 'live.static',
        message:
          'Recorded: this copy of the site has no servers to call. npm start ' +
          'brings them.',
      });
    case 'ended':
      return translate(
        {
          id: 'live.ended',
          message:
            'Recorded: the server in {language} has stopped. npm start starts ' +
            'it again.',
        },
        values,
      );
    case 'no-python':
      return translate({
        id: 'live.python',
        message:
          'Recorded: this server needs Python. Install Python 3.11 or newer ' +
          'with venv, then run npm start again.',
      });
    case 'unreachable':
      return translate({
        id: 'live.unreachable',
        message:
          'Recorded: the program that serves this site no longer answers. npm ' +
          'start starts it again.',
      });
  }
}
