import { type Page, expect } from '@playwright/test';
import { choose, follow, pick, press, question, see, tick, write, writeDay } from './hand.ts';

/** A case at the desk. */
export async function openCase(page: Page, number: string): Promise<void> {
  await page.goto(`/staff/cases/${number}`);
  await see(page, new RegExp(number));
}

/** Opens what is folded away beside a case. */
async function unfold(page: Page): Promise<void> {
  for (const group of ['連絡とメモ', '記録', '終える・止める']) {
    const summary = page.locator('summary').filter({ hasText: new RegExp(`^${group}$`) });
    if ((await summary.count()) > 0) await summary.click();
  }
}

/** From the case page to the page of one act, with the heading of that page. */
export async function toAct(page: Page, number: string, act: string, heading = act): Promise<void> {
  await openCase(page, number);
  await unfold(page);
  await follow(page, act);
  await see(page, heading);
}

/** Does an act whose page is filled in, and is back at the case. */
export async function done(page: Page, number: string, act: string): Promise<void> {
  await press(page, act);
  await expect(page).toHaveURL(new RegExp(`/staff/cases/${number}(\\?done=|$)`));
}

export async function beginCheck(page: Page, number: string): Promise<void> {
  await toAct(page, number, '苦情として形式を確認する');
  await done(page, number, '苦情として形式を確認する');
}

/** The room with the identity paper: opened with a reason, the paper seen, the result recorded. */
export async function checkIdentity(page: Page, number: string, document: string): Promise<void> {
  await toAct(page, number, '本人確認をする', '本人確認');
  await choose(page, '見る目的', '本人確認をする');
  await press(page, '画像を開く');
  const paper = page.getByRole('img', { name: '書類1' });
  await expect(paper).toBeVisible();
  await expect(async () => {
    const wide = await paper.evaluate((image) => (image as HTMLImageElement).naturalWidth);
    expect(wide, 'the picture is shown').toBeGreaterThan(100);
  }).toPass();
  await choose(page, '結果', '確認できた');
  await pick(page, '書類の種類（確認できたとき）', document);
  await choose(page, 'お名前（確認できたとき）', '一致する');
  await choose(page, '住所（確認できたとき）', '書類にのっていない');
  await done(page, number, '本人確認をする');
}

/** A paper that came by post was seen. */
export async function checkIdentityByPost(page: Page, number: string, document: string): Promise<void> {
  await toAct(page, number, '本人確認をする', '本人確認');
  await choose(page, '見る目的', '本人確認をする');
  await press(page, '画像を開く');
  await expect(page.getByRole('main')).toContainText('画像はありません。');
  await choose(page, '結果', '確認できた');
  await pick(page, '書類の種類（確認できたとき）', document);
  await choose(page, 'お名前（確認できたとき）', '一致する');
  await choose(page, '住所（確認できたとき）', '一致する');
  await done(page, number, '本人確認をする');
}

/** The room again, to look at a proxy's paper, which is a PDF and opens in a window of its own. */
export async function seeProxyPaper(page: Page, number: string): Promise<void> {
  await toAct(page, number, '本人確認をする', '本人確認');
  await choose(page, '見る目的', '代理権を確かめる');
  await press(page, '画像を開く');
  const paper = await page.getByRole('link', { name: /^書類1/ }).getAttribute('href');
  const answer = await page.request.get(paper ?? '');
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toBe('application/pdf');
}

export async function confirmMember(page: Page, number: string, name: string, evidence: string): Promise<void> {
  await toAct(page, number, '対象事業者を確認する');
  await question(page, 'どの会社のことですか').getByRole('radio', { name }).check();
  await write(page, 'どの資料から分かりましたか', evidence);
  await done(page, number, '対象事業者を確認する');
}

export interface Point {
  readonly text: string;
  readonly subject: string;
}

/** The points in the desk's words, instead of those that were proposed. */
export async function setPoints(page: Page, number: string, points: readonly Point[]): Promise<void> {
  await toAct(page, number, '論点を整理する');
  const texts = page.getByRole('textbox', { name: /^論点/ });
  const subjects = page.getByRole('combobox', { name: /^区分/ });
  const rows = await texts.count();
  for (let row = 0; row < rows; row += 1) await texts.nth(row).fill(points[row]?.text ?? '');
  for (const [row, point] of points.entries()) await subjects.nth(row).selectOption({ label: point.subject });
  await done(page, number, '論点を整理する');
}

export async function finishCheck(page: Page, number: string): Promise<void> {
  await toAct(page, number, '形式確認を終えて審査に回す');
  await done(page, number, '形式確認を終えて審査に回す');
}

export async function assign(page: Page, number: string, handler: string): Promise<void> {
  await toAct(page, number, '担当を決める');
  await choose(page, '担当者', handler);
  await done(page, number, '担当を決める');
}

/** Takes every point. */
export async function accept(page: Page, number: string): Promise<void> {
  await toAct(page, number, '受理する');
  const takes = page.getByRole('radio', { name: '取り上げる', exact: true });
  for (let at = (await takes.count()) - 1; at >= 0; at -= 1) await takes.nth(at).check();
  await done(page, number, '受理する');
}

export interface Notice {
  readonly facts: string;
  readonly questions: readonly string[];
  readonly files: readonly string[];
  readonly due: Date;
}

/** Fills in the gate and stands before the preview; nothing is sent yet. */
export async function previewNotice(page: Page, number: string, notice: Notice): Promise<void> {
  await toAct(page, number, '事業者に通知する');
  await write(page, '事実の概要', notice.facts);
  if (notice.files.length > 0) await tick(page, '見せる資料', ...notice.files);
  await write(page, '会社への質問', notice.questions.join('\n'));
  await writeDay(page, '回答の期日', notice.due);
  await press(page, '事業者に見える形を確かめる');
  await see(page, '事業者に見える形');
}

export const sendNotice = (page: Page, number: string): Promise<void> =>
  done(page, number, 'この内容で事業者に通知する');

export interface Weighed {
  readonly finding: string;
  readonly reason: string;
  readonly text: string;
}

export async function assess(page: Page, number: string, weighed: readonly Weighed[]): Promise<void> {
  await toAct(page, number, '回答を検討する');
  const findings = page.getByRole('group', { name: /^検討の結果/ });
  await expect(findings).toHaveCount(weighed.length);
  for (const [at, one] of weighed.entries()) {
    await findings.nth(at).getByRole('radio', { name: one.finding, exact: true }).check();
    await page.getByRole('textbox', { name: /^理由（記録用）/ }).nth(at).fill(one.reason);
    await page.getByRole('textbox', { name: /^申出人に伝える文/ }).nth(at).fill(one.text);
  }
  await done(page, number, '記録する');
}

export interface Explained {
  readonly said: string;
  readonly view: string;
  readonly advice: string;
  readonly other: string;
  readonly outline: string;
}

export async function explain(page: Page, number: string, told: Explained): Promise<void> {
  await toAct(page, number, '申出人に結果を説明する');
  await choose(page, 'どの段階での説明か', '事業者の回答を受けて');
  await write(page, '会社の回答（伝えられる範囲で）', told.said);
  await write(page, '協会の考え', told.view);
  await write(page, '助言', told.advice);
  await write(page, 'ほかにできること', told.other);
  await write(page, '事業者に知らせる概要', told.outline);
  await done(page, number, '申出人に説明する');
}

export async function settle(page: Page, number: string, text: string, member: string): Promise<void> {
  await toAct(page, number, '解決として終える');
  await choose(page, '解決の内容', '申出人が納得した');
  await write(page, '申出人への終結のお知らせ', text);
  await write(page, '事業者への終結のお知らせ', member);
  await done(page, number, '解決として終える');
}

/** Answers what was only asked; the answer ends the case. */
export async function advise(page: Page, number: string, advice: string): Promise<void> {
  await toAct(page, number, '相談として対応する');
  await done(page, number, '相談として対応する');
  await toAct(page, number, '回答して相談を終える');
  await write(page, '相談への答え（助言）', advice);
  await done(page, number, '回答して相談を終える');
}

/** Asks the applicant for papers. */
export async function askPapers(page: Page, number: string, ...papers: string[]): Promise<void> {
  await toAct(page, number, '補正をお願いする');
  await tick(page, 'お願いする書類・説明', ...papers);
  await done(page, number, '補正をお願いする');
}

export interface Refusal {
  readonly ground: string;
  readonly facts: string;
  readonly reasons: string;
  readonly advice: string;
  readonly wayBack: string;
}

/** Writes facts, reasons and ways on into the page of a refusal. */
export async function fillRefusal(page: Page, refusal: Refusal): Promise<void> {
  await choose(page, 'どの条件に当たりますか', refusal.ground);
  await write(page, '確かめた事実と出どころ', refusal.facts);
  await write(page, '申出人に伝える理由', refusal.reasons);
  await write(page, '申出人への助言', refusal.advice);
  await write(page, 'また申し出る方法', refusal.wayBack);
}

/** Proposes not to take the case; another person decides. */
export async function proposeRefusal(page: Page, number: string, refusal: Refusal): Promise<void> {
  await toAct(page, number, '不受理を起案する');
  await fillRefusal(page, refusal);
  await done(page, number, '不受理を起案する');
}

/** The page of the proposal that waits for a decision. */
export async function openProposal(page: Page, number: string): Promise<void> {
  await openCase(page, number);
  await follow(page.getByRole('main'), /^起案を見る（/);
  await see(page, '決めること');
}

export async function approve(page: Page, number: string): Promise<void> {
  await openProposal(page, number);
  await choose(page, '決裁', '決裁する');
  await press(page, '記録する');
  await expect(page).toHaveURL(new RegExp(`/staff/cases/${number}(\\?done=|$)`));
}

/** Decides a review that was asked for; who took part in the refusal has no such button. */
export async function decideReview(page: Page, number: string, outcome: string, reasons: string): Promise<void> {
  await toAct(page, number, '見直しを決める');
  await choose(page, '見直しの結果', outcome);
  await write(page, '理由（申出人が読みます）', reasons);
  await done(page, number, '見直しを決める');
}

export async function checkAuthority(page: Page, number: string, papers: string): Promise<void> {
  await toAct(page, number, '代理権を確認する');
  await choose(page, '代理権の確認の結果', '確かめた');
  await write(page, '確かめた書類、または足りないもの', papers);
  await done(page, number, '代理権を確認する');
}

/** Proposes to tell the firm nothing; another person decides. */
export async function proposeWithholding(page: Page, number: string, evidence: string, instead: string): Promise<void> {
  await toAct(page, number, '通知留保を起案する');
  await write(page, 'そう判断した材料', evidence);
  await choose(page, '通知の代わりにすること', instead);
  await done(page, number, '通知留保を起案する');
}
