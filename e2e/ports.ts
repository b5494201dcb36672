import { createServer } from 'node:net';

const FIRST = 30_000;
const COUNT = 2_000;

/**
 * A port of the loopback address that nobody listens at now. Systems lend higher ports than these to connections that go out,
 * so nobody takes it before the server does.
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < COUNT; tries++) {
    const port = FIRST + Math.floor(Math.random() * COUNT);
    const probe = createServer();
    const free = await new Promise<boolean>((resolve) => {
      probe.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!free) continue;
    await new Promise((resolve) => probe.close(resolve));
    return port;
  }
  throw new Error('no port is free');
}

/** Tries until it succeeds; says what for when the time is up. */
export async function until<T>(what: string, seconds: number, attempt: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + seconds * 1000;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const found = await attempt();
      if (found !== undefined) return found;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what}: not within ${seconds} s${last ? ` (${String(last)})` : ''}`);
}
