// Ends a program when the one that started it is gone, however that one ended:
// then its standard input, a pipe from there, has an end.
//
//   node --import ./tools/run/end-with-parent.mjs PROGRAM [ARGUMENT ...]
process.stdin.resume().on('end', () => process.kill(process.pid, 'SIGTERM'));
