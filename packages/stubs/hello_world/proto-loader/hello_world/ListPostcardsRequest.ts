// Original file: protos/hello_world/postcards.proto


export interface ListPostcardsRequest {
}

export interface ListPostcardsRequest__Output {
}
