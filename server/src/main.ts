import { runCommand } from './operation/run-command.ts';

// A reader that went away (`| head`) is no reason to stop serving.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});
// What still runs after a command has ended (sockets of clients, timers of libraries) does not keep the process.
process.exit(await runCommand(process.argv.slice(2)));
