import { type Page, expect } from '@playwright/test';
import type { Paper } from '../paper.ts';
import { choose, follow, press, see, write } from './hand.ts';
import type { Receipt } from './wizard.ts';

/** The applicant opens her case with number and code. */
export async function openStatus(page: Page, receipt: Receipt): Promise<void> {
  await page.goto('/status');
  if (!page.url().endsWith('/status/case')) {
    await write(page, '受付番号', receipt.number);
    await write(page, '確認コード', receipt.code);
    await press(page, '受付状況を見る');
  }
  await see(page, '受付状況');
}

/** Number and code of the invented case whose power of attorney does not come, as `demo` told them. */
export function invented(): Receipt {
  const told = /\/status\s+(\d{4}-\d{6})\s+([0-9A-Z-]+)\s+\(.*委任状/.exec(process.env.E2E_SIGN_INS ?? '');
  if (!told?.[1] || !told[2]) throw new Error('`demo` told no number and code');
  return { number: told[1], code: told[2] };
}

/** Sends a paper that was asked for. */
export async function sendPaper(page: Page, receipt: Receipt, paper: Paper, purpose: string, text: string): Promise<void> {
  await openStatus(page, receipt);
  await follow(page, '書類や説明を送る');
  await write(page, '説明', text);
  await choose(page, '送るファイルは何ですか', purpose);
  await page.getByLabel(/^ファイル/).setInputFiles(paper);
  await press(page, '送る');
  await expect(page.getByRole('main')).toContainText('送りました。');
}
