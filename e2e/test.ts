import { type BrowserContext, type Page, test as base } from '@playwright/test';
import { House } from './house.ts';
import { Looker, Memory } from './looked-at.ts';
import type { MailServer } from './mail.ts';

interface Story {
  /** Looks at every page that this story gets; the check itself runs when the story ends. */
  looker: Looker;
  /** Opens a browser of another person (own cookies), looked at like the first. */
  someone: () => Promise<Page>;
  /** The mail server that the program sends to. */
  mail: MailServer;
}

interface Worker {
  house: House;
  memory: Memory;
}

/** A story: `page` is the first person's browser, at the address of a server with fresh invented data. */
export const test = base.extend<Story, Worker>({
  memory: [async ({}, use) => use(new Memory()), { scope: 'worker' }],

  house: [
    async ({}, use, worker) => {
      const house = await House.open(worker.workerIndex);
      await use(house);
      await house.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  baseURL: async ({ house }, use) => use(house.url),

  mail: async ({ house }, use) => use(house.mail),

  looker: async ({ browser, house, javaScriptEnabled, memory }, use, story) => {
    const looker = new Looker(browser, house.url, javaScriptEnabled ? 'on' : 'off', memory);
    await use(looker);
    if (story.status === 'failed') {
      await story.attach('server log', { body: await house.said(), contentType: 'text/plain' });
    }
    if (story.status === 'passed') await looker.finish();
  },

  page: async ({ page, looker }, use) => {
    looker.watch(page);
    await use(page);
    await looker.settle();
  },

  someone: async ({ browser, looker, house, javaScriptEnabled, viewport, locale, timezoneId }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({
        baseURL: house.url,
        javaScriptEnabled,
        viewport,
        locale,
        timezoneId,
      });
      contexts.push(context);
      const page = await context.newPage();
      looker.watch(page);
      return page;
    });
    await looker.settle();
    for (const context of contexts) await context.close();
  },
});

export { expect } from '@playwright/test';
