import { type AddressInfo, createServer, type Socket } from 'node:net';

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly text: string;
}

/** A small real SMTP server on loopback (RFC 5321: EHLO, MAIL, RCPT, DATA, RSET, QUIT) that keeps the mail it takes. */
export interface MailServer {
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  /** The next message is refused for now, as greylisting does. */
  refuseNext(): void;
  close(): Promise<void>;
}

interface State {
  readonly mails: ReceivedMail[];
  refusals: number;
}

export async function startMailServer(): Promise<MailServer> {
  const state: State = { mails: [], refusals: 0 };
  const server = createServer((socket) => converse(socket, state));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails: state.mails,
    refuseNext: () => {
      state.refusals += 1;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function converse(socket: Socket, state: State): void {
  let [from, to, text, inData] = ['', [] as string[], [] as string[], false];
  const reply = (line: string) => void socket.write(`${line}\r\n`);
  const commands: Record<string, (rest: string) => void> = {
    EHLO: () => reply('250 openbrick.test'),
    MAIL: (rest) => {
      from = /<([^>]*)>/.exec(rest)?.[1] ?? '';
      const refused = state.refusals > 0;
      if (refused) state.refusals -= 1;
      reply(refused ? '451 try again later' : '250 ok');
    },
    RCPT: (rest) => {
      to.push(/<([^>]*)>/.exec(rest)?.[1] ?? '');
      reply('250 ok');
    },
    DATA: () => {
      inData = true;
      reply('354 go on');
    },
    QUIT: () => socket.end('221 bye\r\n'),
  };
  const command = (line: string): void => {
    const run = commands[line.slice(0, 4).toUpperCase()] ?? (() => reply('500 unknown'));
    run(line.slice(4));
  };
  const data = (line: string): void => {
    if (line !== '.') {
      text.push(line.replace(/^\.\./, '.'));
      return;
    }
    state.mails.push({ from, to, text: text.join('\n') });
    [from, to, text, inData] = ['', [], [], false];
    reply('250 taken');
  };
  let rest = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) (inData ? data : command)(line);
  });
  reply('220 openbrick.test');
}
