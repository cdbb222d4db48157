/** What was gathered is kept: outputs that cannot be written, a full disk, a closed terminal. */
import { closeSync, existsSync, openSync, statSync } from 'node:fs';
import { broken, type Case, type Group, type Room } from './case.ts';

const quick = ['--rate', 'unlimited', '--max-requests', '40'];
const site = (room: Room) =>
  room.serve((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end('<p>page</p>');
  });
const oneLine = (stderr: string): boolean => stderr.trim().split('\n').length === 1;

/** Said before the first request. */
const before: Readonly<Record<string, readonly string[]>> = {
  'a file in the way of a folder': ['--report', 'html=plain/report.html'],
  'a folder in the way of a file': ['--output', 'folder'],
  'a file further up, for the recording': ['--save-evidence', 'plain/a/b'],
  'a file further up, for the document': ['--write-spec', 'plain/a/b'],
  'a name that is too long': ['--report', `json=${'n'.repeat(300)}`],
  'two reports in one file': ['--report', 'json=one', '--report', 'sarif=./one'],
  'a report and the recording in one file': ['--output', 'one', '--save-evidence', 'folder/../one'],
  'a format that there is not': ['--report', 'pdf=report.pdf'],
  'a folder that takes no files': ['--report', 'json=/proc/report.json'],
};
const early = Object.entries(before).map(
  ([name, args]): Case => ({
    name,
    holds: 'one line, exit code 2, and nothing is sent',
    async run(room) {
      room.write('plain', 'text');
      room.write('folder/kept', 'text');
      const { url, requested: sent } = await site(room);
      const { code, stderr } = await room.run(['scan', url, ...quick, ...args]);
      return broken(
        [code === 2, `exit code ${code}`],
        [sent.length === 0, `${sent.length} requests were sent`],
        [oneLine(stderr), `not one line: ${stderr.slice(0, 100)}`],
      );
    },
  }),
);

const devices = [
  '--report html=/dev/full',
  '--save-evidence /dev/full',
  '--write-spec /dev/full',
  '--output /dev/full',
];
const late = devices.map(
  (option): Case => ({
    name: `a full disk: ${option}`,
    holds: 'the other outputs are written, the failure is said, and the exit code is neither 0, 1 nor 2',
    async run(room) {
      const { url } = await site(room);
      const others = ['--report', 'json=kept.json', '--report', 'sarif=kept.sarif'];
      const { code, stderr } = await room.run(['scan', url, ...quick, ...option.split(' '), ...others]);
      return broken(
        [room.read('kept.json') !== '' && room.read('kept.sarif') !== '', 'another report was lost'],
        [stderr.includes('/dev/full'), 'the failure is not said'],
        [![0, 1, 2, null].includes(code), `exit code ${code}`],
      );
    },
  }),
);

const commands = ['checks', 'guide', '--help', 'cookie session=abc', 'secrets .', 'scan'];
const full = commands.map(
  (command): Case => ({
    name: `a full standard output: ${command}`,
    holds: 'the failure is said, and the exit code is neither 0, 1 nor 2',
    async run(room) {
      room.write('a.txt', 'text');
      const { url } = await site(room);
      const args = command === 'scan' ? ['scan', url, ...quick, '--report', 'json=kept.json'] : command.split(' ');
      const stdout = openSync('/dev/full', 'w');
      const { code, stderr } = await room.run(args, { stdout });
      closeSync(stdout);
      return broken(
        [![0, 1, 2, null].includes(code), `exit code ${code}`],
        [/cannot be written|no space/i.test(stderr), 'the failure is not said'],
        [command !== 'scan' || room.read('kept.json') !== '', 'the report in a file was lost'],
      );
    },
  }),
);

const signals = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map(
  (signal): Case => ({
    name: `${signal} while responses are waited for`,
    holds: 'report and recording are written, exit code 130',
    async run(room) {
      let first: (() => void) | undefined;
      const requested = new Promise<void>((resolve) => {
        first = resolve;
      });
      const { url } = await room.serve((request, response) => {
        if (request.url !== '/') return first?.();
        response.setHeader('Content-Type', 'text/html');
        response.end(Array.from({ length: 40 }, (_, i) => `<a href="/p${i}/">x</a>`).join(''));
      });
      const files = ['--save-evidence', 'recording', '--report', 'json=report.json'];
      const { code } = await room.run(['scan', url, ...files], {
        meanwhile: (child) => void requested.then(() => child.kill(signal)),
      });
      return broken(
        [code === 130, `exit code ${code}`],
        [room.read('report.json') !== '', 'no report'],
        [room.read('recording') !== '', 'no recording'],
      );
    },
  }),
);

const privacy: Case = {
  name: 'the recording, in a file that others could read before',
  holds: 'readable by its owner alone',
  async run(room) {
    const { url } = await site(room);
    const file = room.write('recording', '');
    await room.run(['scan', url, ...quick, '--save-evidence', 'recording']);
    await room.run(['scan', url, ...quick, '--save-evidence', 'new/recording']);
    const modes = [file, `${room.folder}/new/recording`].filter(existsSync).map((each) => statSync(each).mode & 0o777);
    return modes.filter((mode) => mode !== 0o600).map((mode) => `mode ${mode.toString(8)}`);
  },
};

export const lost: Group = {
  title: 'What was gathered is kept',
  cases: [...early, ...late, ...full, ...signals, privacy],
};
