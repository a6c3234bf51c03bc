// Writes and reads at the same time, which a browser does by a WebSocket alone.
// #region pen-pal
const socket = new WebSocket('/v1/penpals/Ada');
const outgoing = [
  JSON.stringify({ text: 'Hello!' }),
  JSON.stringify({ text: 'How are you?' }),
  // The empty message is the half-close: I have said all that I have to say.
  '',
];
const sendNext = () => {
  if (outgoing.length > 0) socket.send(outgoing.shift());
};
socket.onopen = sendNext;
socket.onmessage = ({ data }) => {
  console.log(data);
  sendNext();
};
socket.onclose = ({ code, reason }) => console.log('closed', code, reason);
// #endregion pen-pal
