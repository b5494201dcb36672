import type { Page } from '@playwright/test';
import { press, see, write } from './hand.ts';
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
