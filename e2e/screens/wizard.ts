import { type Page, expect } from '@playwright/test';
import type { MailServer } from '../mail.ts';
import type { Paper } from '../paper.ts';
import { choose, follow, press, question, see, tick, write } from './hand.ts';

export const NEXT = '次へ進む';

/** What the applicant gets: her number, and the code only she has. */
export interface Receipt {
  readonly number: string;
  readonly code: string;
}

const next = (page: Page): Promise<void> => press(page, NEXT);

/** From the home page to the first question. */
export async function begin(page: Page): Promise<void> {
  await page.goto('/');
  await follow(page.getByRole('main'), /^苦情を申し出る/);
  await see(page, '個人情報の取扱いについて、苦情を申し出る');
  await press(page, '申し出を始める');
}

/** Who is asking, and about what. */
export async function aboutMe(page: Page, safety = 'いいえ'): Promise<void> {
  await see(page, 'この申し出を、だれかに知られると困りますか');
  await choose(page, '知られると困りますか', safety);
  await next(page);
  await choose(page, 'どんなことで困っていますか', '個人情報の取扱いのこと（勝手に使われた、もれた、見せてもらえない、など）');
  await next(page);
}

export const WHO = 'どなたの個人情報についての申し出ですか';

export async function forMyself(page: Page): Promise<void> {
  await choose(page, WHO, '自分');
  await next(page);
}

/** The applicant was asked by somebody and has no power of attorney yet. */
export async function forSomebody(page: Page): Promise<void> {
  await choose(page, WHO, '家族や依頼人など、頼まれてかわりに申し出る');
  await next(page);
  await choose(page, '本人との関係', '司法書士・行政書士など');
  await choose(page, '委任状はありますか', 'これから作る');
  await next(page);
  await see(page, '書類は、あとからでかまいません');
  await follow(page, 'このまま申し出を続ける');
}

export const COMPANY = '会社の名前、よみがな、サービスやお店の名前、法人番号のどれか';

export async function search(page: Page, words: string): Promise<void> {
  await see(page, 'どの会社についてですか');
  await write(page, COMPANY, words);
  await press(page, '会社をさがす');
}

/** A company of the list. */
export async function company(page: Page, words: string, name: string): Promise<void> {
  await search(page, words);
  await question(page, 'この中から会社を選んでください').getByRole('radio', { name }).check();
  await next(page);
  await see(page, 'この会社でまちがいありませんか');
  await expect(page.getByRole('main')).toContainText(name);
  await choose(page, '申し出る会社は', 'この会社です');
  await next(page);
}

export async function noMoreCompanies(page: Page): Promise<void> {
  await choose(page, 'ほかの会社', 'ない');
  await next(page);
}

export async function before(page: Page, name: string): Promise<void> {
  await choose(page, `この件について、${name}に連絡しましたか`, '連絡したが、まだ返事がない');
  await next(page);
  await choose(page, 'この件で、会社と裁判をしていますか', 'していない');
  await choose(page, 'この件を、前に当協会に申し出たことがありますか', 'ない');
  await choose(page, 'お金（損害賠償・慰謝料など）の支払いを求めますか', '求めない');
  await next(page);
}

export interface Event {
  readonly categories: readonly string[];
  readonly when: string;
  readonly what: string;
  readonly outcomes: readonly string[];
}

export async function event(page: Page, told: Event): Promise<void> {
  await tick(page, '起きたことに近いものを選んでください（いくつでも）', ...told.categories);
  await next(page);
  await write(page, '日付で書けないとき', told.when);
  await choose(page, '今も続いていますか', '今も続いている');
  await next(page);
  await write(page, '何が起きたかを、あなたの言葉で書いてください', told.what);
  await next(page);
  await tick(page, '会社に望むことを選んでください（いくつでも）', ...told.outcomes);
  await next(page);
}

export async function evidence(page: Page, paper: Paper, note: string): Promise<void> {
  await choose(page, '資料の出しかた', '今、送る');
  await write(page, 'これは何ですか', note);
  await page.getByLabel(/^送るファイル/).setInputFiles(paper);
  await press(page, 'このファイルを送る');
  await expect(page.getByRole('main')).toContainText('ファイルを受け取りました。');
  await expect(page.getByRole('main')).toContainText(paper.name);
  await next(page);
}

export async function noEvidence(page: Page): Promise<void> {
  await choose(page, '資料の出しかた', 'ない');
  await next(page);
}

export const DANGER = '会社に知られると、あなたやほかの人に危険や不利益がありそうですか';

export async function noDanger(page: Page): Promise<void> {
  await choose(page, DANGER, 'いいえ');
  await next(page);
}

export async function danger(page: Page, fear: string): Promise<void> {
  await choose(page, DANGER, 'はい：身の危険（暴力、つきまといなど）');
  await write(page, 'だれに、どんな心配がありますか', fear);
  await next(page);
  await see(page, '会社には知らせずに進めます');
  await follow(page, 'このまま申し出を続ける');
}

/** Name and story may be told, and the papers named. */
export async function share(page: Page, ...papers: string[]): Promise<void> {
  await choose(page, '会社に伝えてよいこと', '名前と内容を伝えてよい');
  if (papers.length > 0) await tick(page, '会社に渡してよい資料を選んでください（いくつでも）', ...papers);
  await choose(page, '会社が持っているあなたの資料を、当協会に渡すことに同意しますか', '同意する');
  await next(page);
}

export async function identifiers(page: Page, number: string): Promise<void> {
  await write(page, '会員番号・お客様番号', number);
  await next(page);
}

export async function name(page: Page, own: string, reading: string, principal?: string): Promise<void> {
  await write(page, 'お名前', own);
  await write(page, 'よみかた', reading);
  if (principal !== undefined) await write(page, '本人（個人情報の持ち主）のお名前', principal);
  await next(page);
}

/** Only by looking at the status page. */
export async function contactByStatus(page: Page): Promise<void> {
  await tick(page, '連絡の方法（いくつでも）', 'この画面だけ（確認コードで見に来る）');
  await next(page);
}

/** By mail; the address is proved with the digits that come by mail. */
export async function contactByMail(page: Page, mail: MailServer, address: string): Promise<void> {
  await tick(page, '連絡の方法（いくつでも）', 'メール');
  await write(page, 'メールアドレス', address);
  await next(page);
  await see(page, 'メールに届いた6桁の数字を入力してください');
  const letter = await mail.next(address);
  const digits = /\d{6}/.exec(letter.text)?.[0];
  expect(digits, 'the mail holds six digits').toBeDefined();
  await write(page, 'メールに届いた6桁の数字を入力してください', digits ?? '');
  await press(page, '確かめて次へ進む');
}

export async function noSupport(page: Page): Promise<void> {
  await see(page, /^手続で、手伝いや配慮が必要ですか/);
  await next(page);
}

export async function identityNow(page: Page, document: string, paper: Paper): Promise<void> {
  await see(page, '本人確認の書類を出してください');
  await choose(page, '出しかた', '今、写真で出す');
  await choose(page, '書類の種類', document);
  await page.getByLabel(/^書類の写真/).setInputFiles(paper);
  await press(page, 'この写真を送る');
  await expect(page.getByRole('main')).toContainText('写真を受け取りました。');
  await next(page);
}

export async function identityByPost(page: Page): Promise<void> {
  await choose(page, '出しかた', '郵便で出す');
  await next(page);
}

/** Presses the last button and reads the receipt. */
export async function send(page: Page, button = 'この内容で申し出る', title = '申し出を受け付けました'): Promise<Receipt> {
  await press(page, button);
  await see(page, title);
  return receipt(page);
}

/** Reads number and code from a receipt. */
export async function receipt(page: Page, labels: readonly [string, string] = ['受付番号', '確認コード']): Promise<Receipt> {
  const main = page.getByRole('main');
  const line = async (label: string): Promise<string> =>
    (await main.getByRole('paragraph').filter({ hasText: new RegExp(`^\\s*${label}`) }).first().innerText())
      .replace(label, '')
      .trim();
  const number = await line(labels[0]);
  const code = await line(labels[1]);
  expect(number).toMatch(/^\d{4}-\d{6}$/);
  expect(code.replace(/[\s-]/g, '')).toMatch(/^[0-9A-Z]{28}$/i);
  return { number, code };
}
