import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MailServer } from './mail.ts';
import { freePort, until } from './ports.ts';

/** The real program, on data of its own, sending real mail to a mail server of its own. */
export class House {
  private process: ChildProcess | undefined;

  private constructor(
    /** Where it is served, without a slash at the end. */
    readonly url: string,
    /** The mail server it sends to. */
    readonly mail: MailServer,
    /** The folder of its data. */
    readonly data: string,
    private readonly log: string,
  ) {}

  static async open(worker: number): Promise<House> {
    const home = join(required('E2E_FOLDER'), `worker-${worker}-${Date.now()}`);
    const data = join(home, 'data');
    await mkdir(home, { recursive: true });
    await cp(required('E2E_DATA'), data, { recursive: true, preserveTimestamps: true });
    const house = new House(`http://127.0.0.1:${await freePort()}`, await MailServer.start(), data, join(home, 'log'));
    await house.start();
    return house;
  }

  private async start(): Promise<void> {
    const log = createWriteStream(this.log, { flags: 'a' });
    await new Promise((resolve) => log.once('open', resolve));
    const child = spawn(required('MADOGUCHI_BIN'), ['serve'], {
      stdio: ['ignore', log, log],
      env: {
        ...process.env,
        MADOGUCHI__DATA: this.data,
        MADOGUCHI__LISTEN: new URL(this.url).host,
        MADOGUCHI__ORIGIN: this.url,
        MADOGUCHI__MAIL__SMTP: this.mail.url,
        MADOGUCHI__BUNDLE: required('MADOGUCHI_BUNDLE'),
        MADOGUCHI__REQUESTS_PER_SECOND: '10000',
        MADOGUCHI__KEEP_FREE__MEGABYTES: '0',
        MADOGUCHI__KEEP_FREE__PERCENT: '0',
      },
    });
    this.process = child;
    let ended: string | undefined;
    child.once('exit', (code, signal) => (ended = `it ended with ${code ?? signal}`));
    child.once('error', (error) => (ended = String(error)));
    try {
      await until('the server', 60, async () => {
        if (ended) return false;
        return (await fetch(`${this.url}/readyz`)).ok ? true : undefined;
      });
      if (ended) throw new Error(ended);
    } catch (error) {
      throw new Error(`the server does not start: ${String(error)}\n${await readFile(this.log, 'utf8')}`);
    }
  }

  /** Stops the server, by `kill -9` if asked to, and starts it again on the same data and address. */
  async restart(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    await this.end(signal);
    await this.start();
  }

  private async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const child = this.process;
    this.process = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await gone;
    clearTimeout(late);
  }

  /** What the program has said so far. */
  async said(): Promise<string> {
    return readFile(this.log, 'utf8');
  }

  async close(): Promise<void> {
    await this.end('SIGTERM');
    await this.mail.stop();
    const said = await this.said();
    if (said.includes('panicked at')) throw new Error(`the server panicked:\n${said}`);
  }
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; \`make e2e\` sets it`);
  return value;
}
