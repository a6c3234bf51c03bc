// Original file: protos/status_codes/status_codes.proto


export interface ReserveBookRequest {
  'card'?: (string);
  'number'?: (number);
}

export interface ReserveBookRequest__Output {
  'card': (string);
  'number': (number);
}
