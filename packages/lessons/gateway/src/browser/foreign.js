// Runs in a page of another origin, which the gateway does not know.
// #region foreign
await fetch('http://localhost:8081/v1/hello/you').catch((error) =>
  console.log(error.message),
);
const socket = new WebSocket('ws://localhost:8081/v1/penpals/Ada');
socket.onclose = ({ code, reason }) => console.log('closed', code, reason);
// #endregion foreign
