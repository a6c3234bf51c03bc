// Original file: protos/interop/v1/probe.proto


export interface HoldResponse {
}

export interface HoldResponse__Output {
}
