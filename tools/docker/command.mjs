// Runs the command line tools that the Docker set-up is made of.
import { spawn } from 'node:child_process';
import { basename } from 'node:path';

/** A command that failed. The message ends with the last line that it printed,
 * which usually names the reason; `output` is all of it. */
export class CommandError extends Error {
  constructor(message, output) {
    super(message);
    this.output = output;
  }
}

/** Runs a command and resolves to what it printed.
 *
 * @param options timeoutMs ends the command; input is a stream for its standard
 *   input; show passes its output on; whole puts it out of reach of Ctrl-C, for
 *   a step that must never be left half done; signal ends it
 * @throws CommandError if it cannot start, fails or takes too long */
export function command(program, args, options = {}) {
  const { timeoutMs, input, show, whole, signal } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      detached: whole === true,
      timeout: timeoutMs,
      signal: whole ? undefined : signal,
      killSignal: options.killSignal,
      env: { ...process.env, ...options.env },
      stdio: [input ? 'pipe' : 'ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      if (show) process.stderr.write(chunk);
    });
    child.stderr.on('data', (chunk) => {
      errors += chunk;
      if (show) process.stderr.write(chunk);
    });
    if (input) {
      input.pipe(child.stdin);
      // A tool that ends early has said why; the broken pipe adds nothing.
      child.stdin.on('error', () => {});
    }
    const fail = (why) => {
      const sentence = `${basename(program)} ${args[0]} failed: ${why}`;
      reject(new CommandError(sentence, output + errors));
    };
    // One that was started and then ended by us is not over before it closes.
    child.on('error', (error) => child.pid || fail(error.message));
    child.on('close', (code, killedBy) => {
      if (code === 0) resolve(output.trim());
      else fail(lastLine(errors) || lastLine(output) || killedBy || code);
    });
  });
}

function lastLine(text) {
  return text.trim().split('\n').at(-1)?.trim() ?? '';
}
