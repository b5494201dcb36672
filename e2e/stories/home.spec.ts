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
