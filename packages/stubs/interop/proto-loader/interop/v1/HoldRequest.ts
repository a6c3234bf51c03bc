// Original file: protos/interop/v1/probe.proto


export interface HoldRequest {
}

export interface HoldRequest__Output {
}
