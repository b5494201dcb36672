import { type Page, expect } from '@playwright/test';
import { choose, follow, press, question, see, write } from './hand.ts';

/** From the page of a member to a new file on it; gives its number back. */
export async function openFile(page: Page, member: string, reason: string): Promise<string> {
  await page.goto('/staff/members');
  await write(page, '名前、よみ、前の名前、サービス名、法人番号', member);
  await press(page, 'さがす');
  await follow(page, member);
  await follow(page, '指導・勧告の記録を開く');
  await see(page, '指導・勧告の記録を開く');
  await press(page, '記録を開く');
  await expect(page.getByRole('alert')).toContainText('「記録を開く理由」を入力してください');
  await write(page, '記録を開く理由', reason);
  await press(page, '記録を開く');
  await expect(page.getByRole('main')).toContainText('記録を開きました。');
  return number(page);
}

/** The number of the file whose page is shown. */
export async function number(page: Page): Promise<string> {
  const heading = await page.getByRole('heading', { level: 1 }).innerText();
  const found = /G\d{4}-\d{6}/.exec(heading);
  if (!found) throw new Error(`no number: ${heading}`);
  return found[0];
}

export interface Measure {
  readonly rung: string;
  readonly clause: string;
  readonly facts: string;
  readonly demand: string;
}

/** Fills in the form of a measure. The day is the one that the page offers. */
export async function writeMeasure(page: Page, measure: Measure): Promise<void> {
  await follow(page, '措置を出す・起案する');
  await see(page, '措置を出す・起案する');
  await choose(page, '措置の種類', measure.rung);
  await question(page, '守られていない指針の条項（いくつでも）')
    .getByRole('checkbox', { name: measure.clause, exact: true })
    .check();
  await write(page, '確かめた事実', measure.facts);
  await write(page, '求めること', measure.demand);
  await press(page, '措置を出す・起案する');
}
