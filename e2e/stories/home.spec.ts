import { expect, test } from '../test.ts';

test('a stranger sees the home page and every link on it leads somewhere', async ({ page, house }) => {
  const answer = await page.goto('/');
  expect(answer?.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  const links = await page.locator('a[href^="/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const paths = [...new Set(links.map((link) => (link ?? '').split('#')[0] ?? ''))].filter((path) => path !== '');
  expect(paths.length).toBeGreaterThan(3);
  for (const path of paths) {
    const answer = await page.goto(path);
    expect(answer?.status(), `${house.url}${path}`).toBe(200);
    // The body is read before the browser goes on.
    await answer?.text();
  }
});

test('the member list can be followed, looked at as of a day, and taken away as data', async ({ page }) => {
  await page.goto('/members');
  await page.getByLabel('年', { exact: true }).fill('2026');
  await page.getByLabel('月', { exact: true }).fill('4');
  await page.getByLabel('日', { exact: true }).fill('1');
  await page.getByRole('button', { name: 'さがす' }).click();
  await expect(page.getByText('2026年4月1日（水）に対象だった会社です。')).toBeVisible();
  await page.getByRole('link', { name: '次へ' }).click();
  await expect(page.getByText('2026年4月1日（水）に対象だった会社です。')).toBeVisible();
  const table = await page.request.get((await page.getByRole('link', { name: 'CSV' }).getAttribute('href')) ?? '');
  expect(table.headers()['content-type']).toBe('text/csv; charset=utf-8');

  await page.goto('/members?on_year=2999&on_month=1&on_day=1');
  await expect(page.getByRole('alert')).toContainText('今日までの日を書いてください');

  await page.goto('/members');
  await page.getByRole('link', { name: '最近の変更を見る' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '一覧の最近の変更' })).toBeVisible();
  const feed = await page.request.get((await page.getByRole('link', { name: 'Atom' }).getAttribute('href')) ?? '');
  expect(feed.headers()['content-type']).toBe('application/atom+xml; charset=utf-8');
  await page.getByRole('listitem').filter({ hasText: '対象事業者になりました' }).first().getByRole('link').click();
  await expect(page.getByRole('heading', { name: '一覧の変更の記録' })).toBeVisible();
});
