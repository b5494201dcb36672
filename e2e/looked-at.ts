import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, type Page, expect } from '@playwright/test';

/*
 * Every page that a story gets is looked at, whether the story asks for it or not: the HTML of each navigation is kept
 * as it came over the wire, and when the story ends each different one is opened once more in a browser of its own
 * ("the glass"), 320 px wide, and checked. Faults of the live page (console, policy, requests elsewhere, 500) are
 * gathered while the story runs. `lookNow` checks the live page, for states that only an island makes.
 */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const QUIET_TITLES = ['お手続き', 'Your procedure'];

/** The pages whose HTML is still being read, by the browser page that shows them. */
const unread = new WeakMap<Page, Set<Promise<unknown>>>();

/**
 * Waits until the HTML of everything this browser page has shown is read. The browser forgets a body once it has gone on
 * to the next page, and the answer to a post cannot be had twice: so a hand that leads away waits for it.
 */
export async function read(page: Page): Promise<void> {
  await Promise.all(unread.get(page) ?? []);
}

interface Sheet {
  readonly url: string;
  readonly status: number;
  readonly html: string;
  readonly policy: string;
}

interface AxeWindow {
  axe: {
    run(
      where: Document,
      options: { runOnly: string[] },
    ): Promise<{ violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
  };
}

/** What a worker remembers from story to story. */
export class Memory {
  /** Pages that were checked and found good, by what they are made of. */
  readonly good = new Set<string>();
  /** Which kind of page has which title. */
  readonly titles = new Map<string, string>();
}

export class Looker {
  private readonly sheets: Promise<Sheet | undefined>[] = [];
  private readonly faults: string[] = [];
  private glass: BrowserContext | undefined;

  constructor(
    private readonly browser: Browser,
    private readonly origin: string,
    private readonly scripts: 'on' | 'off',
    private readonly memory: Memory,
  ) {}

  /** Keeps an eye on a page from now on. */
  watch(page: Page): void {
    const reading = new Set<Promise<unknown>>();
    unread.set(page, reading);
    const goto = page.goto.bind(page);
    page.goto = async (...where) => {
      await read(page);
      return goto(...where);
    };
    page.on('pageerror', (error) => this.faults.push(`${page.url()}: script error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      // The browser reports a document's own 4xx as an error; those are looked at as pages.
      const place = message.location().url;
      if (/Failed to load resource: .* status of 4\d\d/.test(message.text()) && place === page.url()) return;
      this.faults.push(`${page.url()}: console: ${message.text()} (${place})`);
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${this.origin}/`) && !/^(blob|data|about):/.test(url)) {
        this.faults.push(`${page.url()}: asks another site: ${url}`);
      }
    });
    page.on('response', (response) => {
      const status = response.status();
      if (status >= 500) this.faults.push(`${response.request().method()} ${response.url()}: ${status}`);
      const request = response.request();
      if (!request.isNavigationRequest() || response.frame() !== page.mainFrame()) return;
      if ((status >= 300 && status < 400) || status === 204) return;
      const headers = response.headers();
      if (!(headers['content-type'] ?? '').startsWith('text/html')) return;
      const sheet = response.text().then(
        (html) => ({ url: response.url(), status, html, policy: headers['content-security-policy'] ?? '' }),
        async (error: unknown) => {
          // Where nobody waited (a script led away), what was only shown is asked for again, by the same person.
          const again = request.method() === 'GET' ? await page.context().request.get(response.url()) : undefined;
          if (again?.status() === status) {
            const policy = again.headers()['content-security-policy'] ?? '';
            return { url: response.url(), status, html: await again.text(), policy };
          }
          this.faults.push(`${response.url()}: the page could not be read: ${String(error)}`);
          return undefined;
        },
      );
      this.sheets.push(sheet);
      reading.add(sheet);
    });
  }

  /** Waits until every page is read; call it before a browser is closed. */
  async settle(): Promise<void> {
    await Promise.all(this.sheets);
  }

  /** Checks everything that was seen; call it at the end of a story. */
  async finish(): Promise<void> {
    const sheets = (await Promise.all(this.sheets.splice(0))).filter((sheet) => sheet !== undefined);
    const seen = new Set<string>();
    for (const sheet of sheets) {
      const key = this.key(sheet);
      if (this.memory.good.has(key) || seen.has(key)) continue;
      seen.add(key);
      const faults = await this.faultsOf(sheet);
      if (faults.length === 0) this.memory.good.add(key);
      this.faults.push(...faults.map((fault) => `${sheet.url} (${sheet.status}): ${fault}`));
    }
    await this.glass?.close();
    this.glass = undefined;
    const faults = [...new Set(this.faults.splice(0))];
    expect(faults, `${sheets.length} pages were looked at`).toEqual([]);
  }

  /** Checks the live page as it is now: for what only a script brings about. */
  async lookNow(page: Page): Promise<void> {
    const faults = [...(await axeFaults(page)), ...(await overflow(page))];
    expect(faults, page.url()).toEqual([]);
  }

  /** What a page is made of, without what differs each time. */
  private key(sheet: Sheet): string {
    const stable = sheet.html
      .replace(/nonce="[^"]*"/g, '')
      .replace(/name="form_key" value="[^"]*"/g, '')
      .replace(/value="[^"]*" name="form_key"/g, '');
    return createHash('sha256').update(`${this.scripts}\n${sheet.status}\n${pattern(sheet.url)}\n${stable}`).digest('hex');
  }

  private async faultsOf(sheet: Sheet): Promise<string[]> {
    const faults = await checkerFaults(sheet.html);
    if (!/default-src 'none'/.test(sheet.policy)) faults.push('has no strict Content-Security-Policy');
    if (/'unsafe-(inline|eval)'/.test(sheet.policy)) faults.push(`allows too much: ${sheet.policy}`);
    const page = await this.lay(sheet);
    try {
      const { title, lang, headings } = await page.evaluate(() => ({
        title: document.title,
        lang: document.documentElement.lang,
        headings: document.querySelectorAll('h1').length,
      }));
      if (headings !== 1) faults.push(`has ${headings} h1`);
      const spoken = /^\/en(\/|$)/.test(new URL(sheet.url).pathname) ? 'en' : 'ja';
      if (lang !== spoken) faults.push(`has the language "${lang}"`);
      if (title.trim() === '') faults.push('has no title');
      if (sheet.status === 422 && !/^(エラー|Error)/.test(title)) faults.push(`says no error in the title: ${title}`);
      // Who asked to be left unseen has one neutral title on every page.
      if (sheet.status === 200 && !QUIET_TITLES.some((quiet) => title.startsWith(quiet))) {
        const kind = pattern(sheet.url);
        const other = this.memory.titles.get(title);
        if (other !== undefined && other !== kind) faults.push(`has the title of ${other}: ${title}`);
        this.memory.titles.set(title, kind);
      }
      faults.push(...(await axeFaults(page)));
      faults.push(...(await overflow(page)));
    } finally {
      await page.close();
    }
    return faults;
  }

  /** Lays the very same HTML under the glass, at its own address, with its style sheet. */
  private async lay(sheet: Sheet): Promise<Page> {
    this.glass ??= await this.browser.newContext({ javaScriptEnabled: true, viewport: { width: 320, height: 800 }, locale: 'ja-JP' });
    const page = await this.glass.newPage();
    // The checks themselves are scripts. So where the story runs without scripts, the glass forbids the page's own, and
    // shows what `noscript` holds.
    const off = this.scripts === 'off';
    const body = off ? sheet.html.replace(/<\/?noscript[^>]*>/g, '') : sheet.html;
    const policy = off ? sheet.policy.replace(/script-src [^;]*/, "script-src 'none'") : sheet.policy;
    let served = false;
    await page.route(
      () => true,
      (route) => {
        if (!served && route.request().isNavigationRequest()) {
          served = true;
          return route.fulfill({
            status: 200,
            headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
            body,
          });
        }
        return route.continue();
      },
    );
    await page.goto(sheet.url, { waitUntil: 'load' });
    return page;
  }
}

/** The path of an address with everything particular taken out: `/staff/cases/{}`. */
export function pattern(url: string): string {
  return new URL(url).pathname
    .split('/')
    .map((part) => (/^[a-z.-]*$/.test(part) ? part : '{}'))
    .join('/');
}

async function overflow(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 800 });
  const wide = await page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return '';
    const culprit = [...document.querySelectorAll('body *')].find(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 0.5,
    );
    return `${root.scrollWidth} px wide at 320, first ${culprit?.outerHTML.slice(0, 160) ?? 'unknown'}`;
  });
  if (before) await page.setViewportSize(before);
  return wide === '' ? [] : [`scrolls sideways: ${wide}`];
}

async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(`${AXE};0`);
  const violations = await page.evaluate(async (tags) => {
    const { axe } = window as unknown as AxeWindow;
    return (await axe.run(document, { runOnly: tags })).violations;
  }, AXE_TAGS);
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `axe ${violation.id}: ${violation.help}: ${node.html.slice(0, 200)}`),
  );
}

interface CheckerMessage {
  type: string;
  subType?: string;
  message: string;
  extract?: string;
}

async function checkerFaults(html: string): Promise<string[]> {
  const checker = process.env.E2E_CHECKER;
  if (!checker) throw new Error('E2E_CHECKER is not set; setup.ts sets it');
  const answer = await fetch(`${checker}?out=json`, {
    method: 'POST',
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: html,
  });
  if (!answer.ok) throw new Error(`the HTML checker answered ${answer.status}`);
  const { messages } = (await answer.json()) as { messages: CheckerMessage[] };
  return messages
    .filter((message) => message.type !== 'info' || message.subType === 'warning')
    .map((message) => `HTML ${message.subType ?? message.type}: ${message.message} ${message.extract ?? ''}`.trim());
}
