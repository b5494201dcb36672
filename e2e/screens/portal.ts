import { type Page, expect } from '@playwright/test';
import { follow, press, see, write } from './hand.ts';

export async function openAsked(page: Page, number: string): Promise<void> {
  await page.goto('/portal');
  await follow(page, new RegExp(number));
  await see(page, new RegExp(number));
}

export interface Answer {
  /** One for each point, in order. */
  readonly replies: readonly string[];
  readonly facts: string;
  readonly prevention: string;
  readonly text: string;
}

/** Answers point by point, looks at it once more, and sends it. */
export async function answer(page: Page, number: string, given: Answer): Promise<void> {
  await openAsked(page, number);
  await follow(page, '回答を作る');
  const points = page.getByRole('group', { name: /^この点についての回答/ });
  await expect(points).toHaveCount(given.replies.length);
  for (const [at, reply] of given.replies.entries()) {
    await points.nth(at).getByRole('radio', { name: reply, exact: true }).check();
  }
  await write(page, '事実の経過', given.facts);
  await write(page, '再発防止', given.prevention);
  await write(page, '申出人にそのまま伝えてよい文章', given.text);
  await press(page, '確認の画面へ進む');
  await see(page, '回答を確認して送る');
  await expect(page.getByRole('main')).toContainText(given.text);
  await press(page, '協会に回答を送る');
  await see(page, '回答を受け付けました');
}
