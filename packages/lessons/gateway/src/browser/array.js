// Reads a whole stream as one array, when it is at its end.
// #region array
const headers = { Accept: 'application/json; framing=array' };
const answer = await fetch('/v1/hellos/you?count=3', { headers });
const hellos = await answer.json();
console.log(hellos.length, hellos.at(-1).message);
// #endregion array
