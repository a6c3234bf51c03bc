// A message of transcoding.v1.Everything with fields of every kind, as a gateway
// writes it: 1.6 kB of JSON, for requests and for answers.

const tree = (name: string, ...children: unknown[]) => ({
  ...{ name, only: null, children, named: {} },
});

/** The message. What is null and empty stands there because gateways write that
 * too, and a client may well send back what it was sent. */
export const everything = {
  name: 'shelves/travel/books/around-the-world',
  scalars: {
    doubleValue: 48.858_370_1,
    floatValue: 2.5,
    int32Value: -40_746_895,
    int64Value: '-9007199254740993',
    uint32Value: 4_294_967_295,
    uint64Value: '18446744073709551615',
    sint32Value: -273,
    sint64Value: '-1250000000',
    fixed32Value: 1_872,
    fixed64Value: '1700000000000000001',
    sfixed32Value: -80,
    sfixed64Value: '-42',
    boolValue: true,
    stringValue: 'The “Reform Club”, Pall Mall',
    bytesValue: 'SFRUUC9KU09OIGdhdGV3YXk=',
    colour: 'COLOUR_INFRARED',
  },
  optionals: null,
  lists: null,
  maps: null,
  choice: null,
  wellKnown: null,
  tree: tree(
    'London',
    tree('Suez', tree('Bombay', tree('Calcutta'))),
    tree('Yokohama', tree('San Francisco', tree('New York'))),
  ),
  trees: [tree('Fogg'), tree('Passepartout'), tree('Aouda'), tree('Fix')],
  texts: [
    'Mr. Phileas Fogg lived, in 1872, at No. 7, Saville Row, Burlington Gardens.',
    'He was one of the most noticeable members of the Reform Club.',
    'Certain it was that Phileas Fogg was a polished man of the world, and no talker.',
    'It was never known that he had ever travelled, though nobody knew the world better.',
  ],
  number: '20000',
  'another-name': 'Le Tour du monde en quatre-vingts jours',
  line2Of2: 'Jules Verne',
};
