import { type Page, expect } from '@playwright/test';
import { press, see, write } from './hand.ts';

const PASSWORD = 'ao-sora-ni-kumo-hitotsu';

export type Staff = 'kitano' | 'minami' | 'higashiyama' | 'nakanishi' | 'nishi' | 'honda';

export async function signInStaff(page: Page, login: Staff): Promise<void> {
  await page.goto('/staff/login');
  await write(page, 'ログインID', login);
  await write(page, 'パスワード', PASSWORD);
  await press(page, 'ログインする');
  await expect(page).toHaveURL(/\/staff$/);
}

export async function signInMember(page: Page, address: string): Promise<void> {
  await page.goto('/portal/login');
  await write(page, 'メールアドレス', address);
  await write(page, 'パスワード', PASSWORD);
  await press(page, 'ログインする');
  await see(page, '対象事業者ポータル');
}
