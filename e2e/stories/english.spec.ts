import { readFile } from 'node:fs/promises';
import { box, choose, follow, press, question, see, tick, write } from '../screens/hand.ts';
import { pdf } from '../paper.ts';
import { onOneSheet } from '../printed.ts';
import { receipt } from '../screens/wizard.ts';
import { expect, test } from '../test.ts';

const AOBA = '株式会社あおば通販';
const AN = 'NGUYEN THI AN';
const AN_MAIL = 'an.nguyen@example.jp';
const STORY = 'I left the service in March. They still send me a catalogue every month.';
const NEXT = 'Continue';
/** Kana, kanji and wide letters. */
const JAPANESE = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/;

/** How one leaves the site in a hurry. */
const EXIT = '/exit';

test.setTimeout(300_000);

/** Words on the page that a reader of English cannot read, but the names that the page itself marks as Japanese. */
const leftInJapanese = (page: import('@playwright/test').Page): Promise<string[]> =>
  page.evaluate((pattern) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest('[lang=ja], option, textarea, script')) continue;
      if (new RegExp(pattern).test(node.textContent ?? '')) found.push(node.textContent ?? '');
    }
    return found;
  }, JAPANESE.source);

test('the English road leads from the home page to the receipt and to the status page', async ({ page, browser, mail }) => {
  const letter = await pdf(browser, 'letter.pdf');
  const next = async (): Promise<void> => {
    expect(new URL(page.url()).pathname).toMatch(/^\/en(\/|$)/);
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await leftInJapanese(page), page.url()).toEqual([]);
    await press(page, NEXT);
  };

  await test.step('from the Japanese home page by the switch', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: 'English', exact: true }).click();
    await see(page, 'Worried about how a company handles your personal information?');
    expect(new URL(page.url()).pathname).toBe('/en');
    await follow(page.getByRole('main'), /^Make a complaint/);
    await see(page, 'Complain about how a company handles personal information');
    await press(page, 'Start your complaint');
  });

  await test.step('safety, topic, who', async () => {
    await choose(page, 'Would it be a problem?', 'No');
    await next();
    await press(page, NEXT);
    await expect(page.getByRole('alert')).toContainText('There is 1 thing to check');
    expect(await page.title()).toMatch(/^Error: /);
    expect(await leftInJapanese(page)).toEqual([]);
    await choose(
      page,
      'What is the problem about?',
      'How personal information was handled (used without permission, leaked, not shown to me and so on)',
    );
    await next();
    await choose(page, 'Whose personal information is this complaint about?', 'Mine');
    await next();
  });

  await test.step('the company, by its number', async () => {
    await page.goto('/en/members?q=%E3%81%82%E3%81%8A%E3%81%B0%E9%80%9A%E8%B2%A9');
    await page.getByRole('link', { name: AOBA }).first().click();
    await expect(page.getByRole('main')).toContainText('Corporate number');
    expect(await leftInJapanese(page)).toEqual([]);
    const number = /\/(\d{13})$/.exec(new URL(page.url()).pathname)?.[1] ?? '';
    await page.goto('/en/complain/company');
    await write(
      page,
      'Name of the company, how it is read in Japanese, name of a service or shop, or corporate number',
      number,
    );
    await press(page, 'Search for the company');
    await question(page, 'Choose the company').getByRole('radio', { name: AOBA }).check();
    await next();
    await see(page, 'Is this the right company?');
    await choose(page, 'The company you complain about', 'It is this company');
    await next();
    await choose(page, 'Other companies', 'No');
    await next();
  });

  await test.step('a look at the Japanese page keeps the answers', async () => {
    await page.getByRole('link', { name: '日本語', exact: true }).click();
    await expect(question(page, `この件について、${AOBA}に連絡しましたか`)).toBeVisible();
    await page.getByRole('link', { name: 'English', exact: true }).click();
  });

  await test.step('what happened', async () => {
    await question(page, `Have you contacted ${AOBA} about this matter?`)
      .getByRole('radio', { name: 'I contacted the company, but it has not answered yet' })
      .check();
    await next();
    await choose(page, 'Are you in a court case with the company about this matter?', 'No');
    await choose(page, 'Have you complained to the association about this matter before?', 'No');
    await choose(page, 'Are you asking for money (damages, compensation for distress and so on)?', 'No');
    await next();
    await tick(
      page,
      'Which of these are close to what happened? Choose as many as you like',
      'I asked the company to stop using my information and delete it, but it does not',
    );
    await next();
    await write(page, 'If you cannot give a date', 'since about April');
    await choose(page, 'Is it still going on?', 'It is still going on');
    await next();
    await write(page, 'Write what happened in your own words', STORY);
    await next();
    await tick(page, 'What do you want from the company? Choose as many as you like', 'Stop using my information and delete it');
    await next();
  });

  await test.step('a document', async () => {
    await choose(page, 'When will you send documents?', 'Send now');
    await write(page, 'What is this?', 'a letter of September');
    await page.getByLabel(/^File to send/).setInputFiles(letter);
    await press(page, 'Send this file');
    await expect(page.getByRole('main')).toContainText('We have received the file.');
    await expect(page.getByRole('main')).toContainText(letter.name);
    await next();
  });

  await test.step('what may be told', async () => {
    await choose(page, 'If the company finds out, could you or someone else be in danger or at a disadvantage?', 'No');
    await next();
    await choose(page, 'What we may tell the company', 'You may tell my name and the content of my complaint');
    await choose(page, 'Do you agree that the company gives the association the material it holds about you?', 'I agree');
    await next();
    await write(page, 'Membership or customer number', 'A-777');
    await next();
  });

  await test.step('name without kana, mail', async () => {
    await write(page, 'Name', AN);
    await next();
    await tick(page, 'Ways to contact you (choose as many as you like)', 'E-mail');
    await write(page, 'E-mail address', AN_MAIL);
    await next();
    await see(page, 'Enter the 6 digits that you received by e-mail');
    const told = await mail.next(AN_MAIL);
    expect(told.text).not.toMatch(JAPANESE);
    await write(page, 'Enter the 6 digits that you received by e-mail', /\d{6}/.exec(told.text)?.[0] ?? '');
    await press(page, 'Confirm and continue');
    await see(page, /^Do you need help or support with the procedure\?/);
    await tick(
      page,
      'Do you need help or support with the procedure? Choose as many as you like',
      'An interpreter for English or another language',
    );
    await next();
    await see(page, 'Send your identity document');
    await question(page, 'How you send it').getByRole('radio', { name: /^Send it later/ }).check();
    await next();
  });

  const own = await test.step('check, send, receipt', async () => {
    await see(page, 'Check your answers and send your complaint');
    const main = page.getByRole('main');
    for (const words of [AOBA, AN, AN_MAIL, STORY, letter.name, 'A-777']) await expect(main).toContainText(words);
    expect(await leftInJapanese(page)).toEqual([]);
    await press(page, 'Send this complaint');
    await see(page, 'We have received your complaint');
    expect(await leftInJapanese(page)).toEqual([]);
    return receipt(page, ['Receipt number', 'Confirmation code']);
  });

  await test.step('the receipt on one sheet of paper', async () => {
    await follow(page, 'Print your receipt (one A4 page)');
    await see(page, 'Your receipt');
    await expect(page.getByRole('main')).toContainText(own.code);
    await onOneSheet(page);
    await page.goBack();
  });

  await test.step('the status page', async () => {
    await page.goto('/en/status');
    if (!page.url().endsWith('/status/case')) {
      await box(page, 'Receipt number').fill(own.number);
      await box(page, 'Confirmation code').fill(own.code);
      await press(page, 'Check your complaint');
    }
    await see(page, 'Status of your case');
    await expect(page.getByRole('main')).toContainText('We have received it. Our staff are reading it');
    expect(await leftInJapanese(page)).toEqual([]);
    await page.goto('/en/status/messages');
    await write(page, 'Message', 'Please answer in English if you can.');
    await press(page, 'Send');
    await expect(page.getByRole('main')).toContainText('Please answer in English if you can.');
    expect(new URL(page.url()).pathname).toMatch(/^\/en\/status/);
  });
});

test('every public page is there in both languages', async ({ page, house }) => {
  const doors = await publicPages();
  /** At most so many pages of one kind are looked at: the members differ in their data, not in their page. */
  const enough = 3;
  const seen = new Map<string, Set<string>>();
  // No link leads to these two: one comes there by sending, and later by the button that leads back.
  const waiting = ['/', '/complain/done', '/complain/receipt'];
  const known = new Set(waiting);
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const door = doorOf(doors, path);
    const looked = seen.get(door) ?? new Set();
    if (looked.size >= enough) continue;
    seen.set(door, looked.add(path));
    for (const [prefix, lang] of [['/en', 'en'], ['', 'ja']] as const) {
      const answer = await page.goto(prefix && path === '/' ? prefix : prefix + path);
      expect(answer?.status(), `${house.url}${prefix}${path}`).toBe(200);
      expect(await page.getAttribute('html', 'lang'), path).toBe(lang);
      if (lang === 'en') expect(await leftInJapanese(page), path).toEqual([]);
    }
    for (const link of await page.locator('a[href^="/"]:not([download])').evaluateAll((all) =>
      all.map((each) => new URL((each as HTMLAnchorElement).href).pathname),
    )) {
      if (link === EXIT || known.has(link) || !doors.some((each) => fits(each, link))) continue;
      known.add(link);
      waiting.push(link);
    }
  }
  // The one leads away at once, to a page of somebody else; the other is there once an opinion was sent.
  const apart = [EXIT, '/guidelines/consultations/{id}/received/{opinion}'];
  expect(doors.filter((door) => !seen.has(door)).sort()).toEqual(apart);
});

/** The pages that everybody may see, from the list of who may come in where. */
async function publicPages(): Promise<readonly string[]> {
  const list = await readFile(new URL('../../server/tests/it/doors/policy.txt', import.meta.url), 'utf8');
  const paths = [...list.matchAll(/^GET +(\S+) public\b/gm)].map((line) => line[1] ?? '');
  return paths.filter((path) => !/^\/(api|en|pkg|portal|staff)\/|\/files\/|\/suggest$|\.[a-z]+$|z$/.test(path));
}

/** Whether a path is one of this door. */
function fits(door: string, path: string): boolean {
  const [wanted, given] = [door.split('/'), path.split('/')];
  return wanted.length === given.length && wanted.every((part, at) => part === given[at] || /^\{.+\}$/.test(part));
}

/** The door of a path, the one with the fewest blanks. */
function doorOf(doors: readonly string[], path: string): string {
  const blanks = (door: string): number => door.split('{').length;
  return doors.filter((door) => fits(door, path)).sort((a, b) => blanks(a) - blanks(b))[0] ?? path;
}
