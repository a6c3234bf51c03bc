// What a step of the failure lab is: a server, a client, one mistake between the
// two, and how the call ends.
import type { Status } from '@polyglot-grpc/lesson-kit/status';

export type Language = 'typescript' | 'python' | 'go' | 'java';

/** The name of a status code. */
export type Code = keyof typeof Status;

/** A program, and the flags that it gets. */
export interface Party {
  /** The folder that has it in all its languages, such as `lessons/tls`. */
  folder: string;
  /** The file without its ending: `server` or `client`, if not said. */
  program?: string;
  flags: readonly string[];
}

export interface Step {
  /** In small letters and hyphens; also the anchor on the page. */
  name: string;
  /** What was done wrong, in one sentence. */
  mistake: string;
  server: Party;
  client: Party;
  /** The languages whose server makes it go wrong, if not all do. */
  servers?: readonly Language[];
  /** The name under which the client dials the server, if not `localhost`. */
  dials?: string;
  /** How the call ends. Where languages differ, by that of the client; nothing
   * where the client gets no status, as one that does not speak gRPC. */
  code?: Code | Readonly<Partial<Record<Language, Code>>>;
  /** Whether the text is a matter of luck, because the server closes the connection
   * while the client still sends. In TLS 1.3 a client is done with the handshake
   * before the server has looked at its certificate. Or because it says how far a
   * call had come when its time was over. */
  races?: boolean;
  /** Who takes the place of either, so that the call is answered, and what the
   * client then prints, if that is not the greeting. */
  cure: { server?: Party; client?: Party; dials?: string; prints?: string };
}

/** Whether a step goes wrong with a server in that language. */
export function failsAt({ servers }: Step, server: Language): boolean {
  return servers?.includes(server) ?? true;
}

/** How a step's call ends for a client in that language. */
export function codeOf({ code }: Step, client: Language): Code | undefined {
  return typeof code === 'object' ? code[client] : code;
}
