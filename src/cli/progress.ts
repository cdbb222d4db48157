import type { WriteStream } from 'node:tty';

/** One line on standard error while a scan runs, when that is a terminal; nothing otherwise. */
export class Progress {
  readonly #stream: Pick<WriteStream, 'write' | 'isTTY' | 'columns'>;
  readonly #on: boolean;
  #stage = 'starting';

  constructor(stream: Pick<WriteStream, 'write' | 'isTTY' | 'columns'>, quiet: boolean) {
    this.#stream = stream;
    this.#on = stream.isTTY === true && !quiet;
  }

  stage(name: string): void {
    this.#stage = name;
    this.#draw('');
  }

  sent(stats: { readonly sent: number; readonly budget: number }): void {
    this.#draw(`  ${stats.sent} of ${stats.budget} requests`);
  }

  /** Takes the line away, so that the report starts on a clean one. */
  end(): void {
    if (this.#on) this.#stream.write('\r\u001b[2K');
  }

  #draw(rest: string): void {
    if (this.#on)
      this.#stream.write(
        `\r\u001b[2K${`${this.#stage}${rest}`.slice(0, Math.max(20, (this.#stream.columns ?? 80) - 1))}`,
      );
  }
}
