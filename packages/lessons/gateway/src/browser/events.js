// Reads a stream as Server-Sent Events, which a browser has a reader for.
// #region events
const events = new EventSource('/v1/hellos/you?count=3');
events.onmessage = ({ lastEventId, data }) => console.log(lastEventId, data);
events.addEventListener('end', () => {
  console.log('the end');
  // A browser would connect again. The gateway would send it away.
  events.close();
});
// With data, it is from the gateway: the call has failed. Without, the connection
// is lost, and the browser makes it anew.
events.onerror = ({ data }) => console.log(data ?? 'connection lost');
// #endregion events
