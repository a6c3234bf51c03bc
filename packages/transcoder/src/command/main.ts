#!/usr/bin/env node
// The command grpc-transcoder, as a program.
import { runCommand } from './run-command.ts';

process.exitCode = await runCommand(process.argv.slice(2));
