// How @grpc/proto-loader turns messages into objects. The loader reads these
// options at run time and proto-loader-gen-types makes the types from them, so
// the two cannot drift apart.

export const loaderOptions = {
  /** 64-bit integers as decimal strings: a JavaScript number loses digits. */
  longs: String,
  /** Enum values by name. One that the contract does not know stays a number. */
  enums: String,
  /** Fields that were not sent read as their default values. */
  defaults: true,
  /** Every oneof gets a property that names the member which is set. */
  oneofs: true,
} as const;
