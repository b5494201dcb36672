import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { until } from './ports.ts';

/** A mail as it came over the wire. */
export interface Letter {
  /** The addresses of the envelope. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** The whole message, undecoded. */
  readonly raw: string;
}

/** A real SMTP server on the loopback address that keeps what it gets. */
export class MailServer {
  /** Everything that came, in order. */
  readonly letters: Letter[] = [];
  private readonly taken = new Set<Letter>();
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const raw = Buffer.concat(chunks);
          PostalMime.parse(raw).then((mail: Email) => {
            this.letters.push({
              to: session.envelope.rcptTo.map((recipient) => recipient.address),
              subject: mail.subject ?? '',
              text: mail.text ?? '',
              raw: raw.toString('utf8'),
            });
            done();
          }, done);
        });
      },
    });
  }

  static async start(): Promise<MailServer> {
    const mail = new MailServer();
    await new Promise<void>((resolve, reject) => {
      mail.server.once('error', reject);
      mail.server.listen(0, '127.0.0.1', resolve);
    });
    return mail;
  }

  /** What the program is told to send to. */
  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** The next mail to this address that no story has taken yet. */
  async next(to: string, subject?: string | RegExp, seconds = 20): Promise<Letter> {
    return until(`a mail to ${to}${subject ? ` about ${subject}` : ''}`, seconds, async () => {
      const found = this.letters.find(
        (letter) =>
          !this.taken.has(letter) &&
          letter.to.includes(to) &&
          (subject === undefined ||
            (typeof subject === 'string' ? letter.subject.includes(subject) : subject.test(letter.subject))),
      );
      if (found) this.taken.add(found);
      return found;
    });
  }

  /** Counts everything that came to this address so far as taken: the invented data send mails of their own. */
  pass(to: string): void {
    for (const letter of this.letters) if (letter.to.includes(to)) this.taken.add(letter);
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}
