// Sends what the server refuses: the error is a message, and the code of the end.
// #region empty-card
const socket = new WebSocket('/v1/penpals/Ada');
socket.onopen = () => socket.send('{"text":""}');
socket.onmessage = ({ data }) => console.log(data);
socket.onclose = ({ code, reason }) => console.log('closed', code, reason);
// #endregion empty-card
