// Original file: protos/tutorial/addressbook.proto

import type { Person as _tutorial_Person, Person__Output as _tutorial_Person__Output } from '../tutorial/Person.ts';

export interface AddressBook {
  'people'?: (_tutorial_Person)[];
}

export interface AddressBook__Output {
  'people': (_tutorial_Person__Output)[];
}
