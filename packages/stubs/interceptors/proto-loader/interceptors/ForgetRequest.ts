// Original file: protos/interceptors/echo.proto


export interface ForgetRequest {
}

export interface ForgetRequest__Output {
}
