// A stream in both directions over a WebSocket, in a page or in Node 22.
const socket = new WebSocket('ws://localhost:8080/v1/chat');
const names = ['Ada', 'Grace'];

// The empty message tells that there will be no others.
function sendNext() {
  const name = names.shift();
  socket.send(name === undefined ? '' : JSON.stringify({ name }));
}

socket.onopen = sendNext;
socket.onmessage = ({ data }) => {
  console.log(data);
  sendNext();
};
socket.onclose = ({ code, reason }) => console.log(`${code} ${reason}`);
