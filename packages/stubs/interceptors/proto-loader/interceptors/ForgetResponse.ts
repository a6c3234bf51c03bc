// Original file: protos/interceptors/echo.proto


export interface ForgetResponse {
}

export interface ForgetResponse__Output {
}
