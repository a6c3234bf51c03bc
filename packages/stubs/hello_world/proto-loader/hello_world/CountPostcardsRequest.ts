// Original file: protos/hello_world/postcards.proto


export interface CountPostcardsRequest {
}

export interface CountPostcardsRequest__Output {
}
