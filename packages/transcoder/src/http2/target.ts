// Where a server is, by the names of gRPC that need no resolver of their own.
import { isIPv4, isIPv6 } from 'node:net';

/** Where to connect, and as what. */
export interface Target {
  /** What net.connect takes. */
  place: { path: string } | { host: string; port: number };
  /** What `:authority` says. */
  authority: string;
  /** The name in the server's certificate, or its address. */
  host: string;
}

const UNIX = /^unix:(?:\/\/(?=\/))?(?!\/\/)(?<path>.+)$/;
const SCHEME = /^(?<scheme>dns|ipv4|ipv6):(?:\/\/\/)?(?<rest>[^/].*)$/;
const HOST_PORT =
  /^(?:\[(?<v6>[^\]]+)\]|(?<name>[^[\]:/,%\s]+))(?::(?<port>\d+))?$/;
// As gRPC has it, for a name without a port.
const DEFAULT_PORT = '443';
const PORTS = 65_535;

/** Reads an address.
 * @returns undefined for one that only grpc-js can read: of another scheme, with
 *   a name server of its own, or a list */
export function readTarget(address: string): Target | undefined {
  const path = UNIX.exec(address)?.groups?.path;
  if (path)
    return { place: { path }, authority: 'localhost', host: 'localhost' };
  const { scheme, rest } = SCHEME.exec(address)?.groups ?? {};
  // "dns:443" may be a host of that name: grpc-js decides what it is.
  const authority = rest ?? address;
  const {
    v6,
    name,
    port = DEFAULT_PORT,
  } = HOST_PORT.exec(authority)?.groups ?? {};
  const host = v6 ?? name;
  if (host === undefined || Number(port) > PORTS) return undefined;
  if (v6 !== undefined && !isIPv6(v6)) return undefined;
  if (scheme === 'ipv4' && !isIPv4(host)) return undefined;
  if (scheme === 'ipv6' && v6 === undefined) return undefined;
  return { place: { host, port: Number(port) }, authority, host };
}

/** Whether the environment sends calls through a proxy, as grpc-js reads it.
 * It need not be exact: grpc-js makes the calls then, and knows. */
export function isProxied(
  { place, host }: Target,
  environment: NodeJS.ProcessEnv,
): boolean {
  const { grpc_proxy, https_proxy, http_proxy } = environment;
  if ('path' in place || !(grpc_proxy || https_proxy || http_proxy))
    return false;
  const { no_grpc_proxy, no_proxy } = environment;
  const direct = (no_grpc_proxy || no_proxy || undefined)?.split(',') ?? [];
  return !direct.some((end) => host.endsWith(end));
}
