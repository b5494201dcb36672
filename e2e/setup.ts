import { execFile, spawn } from 'node:child_process';
import { access, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { freePort, until } from './ports.ts';

/**
 * Once before all stories: the invented data are made (each worker copies them) and the HTML checker is started (one
 * process serves all). Both places go to the workers through the environment.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const program = process.env.MADOGUCHI_BIN;
  if (!program) throw new Error('MADOGUCHI_BIN must name the program; `make e2e` sets it');
  await access(program);

  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-e2e-'));
  const data = join(folder, 'data');
  const { stdout } = await promisify(execFile)(program, ['demo', '--data', data], {
    env: { ...process.env, MADOGUCHI__DATA: data },
    maxBuffer: 1 << 20,
  });
  process.env.E2E_FOLDER = folder;
  process.env.E2E_DATA = data;
  process.env.E2E_SIGN_INS = stdout;

  const jar = join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');
  const port = await freePort();
  const checker = spawn(
    'java',
    ['-Xmx512m', '-Dnu.validator.servlet.bind-address=127.0.0.1', '-cp', jar, 'nu.validator.servlet.Main', String(port)],
    { stdio: 'ignore' },
  );
  const url = `http://127.0.0.1:${port}/`;
  await until('the HTML checker', 60, async () => ((await fetch(url)).ok ? true : undefined));
  process.env.E2E_CHECKER = url;

  return async () => {
    checker.kill('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  };
}
