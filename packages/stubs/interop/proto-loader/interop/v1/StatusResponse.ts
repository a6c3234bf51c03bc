// Original file: protos/interop/v1/probe.proto


export interface StatusResponse {
}

export interface StatusResponse__Output {
}
