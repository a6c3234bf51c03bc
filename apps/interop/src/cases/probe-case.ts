// What one case of the Probe asks for, and what has to be seen on both sides.

/** A case of one feature; the feature is the name of the file it is in. */
export interface ProbeCase {
  /** A sentence in ASCII, without its subject: "returns ASCII text". */
  title: string;
  /** What the client is told to do. */
  args: object;
  /** What has to arrive at the client. */
  observed: object;
  /** What has to arrive at the server; undefined if nothing may. */
  saw: object | undefined;
}
