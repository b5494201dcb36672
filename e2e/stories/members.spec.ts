import { box, follow, press, question, see, write } from '../screens/hand.ts';
import * as wizard from '../screens/wizard.ts';
import { expect, test } from '../test.ts';

const NAMES = '会社の名前、よみ、前の名前、サービスやお店の名前、法人番号';
const HIDAMARI = '株式会社ひだまり生活';

test('a renamed company is found by the reading it had before, and the complaint begins with it', async ({ page }) => {
  await test.step('the reading of the former name finds it', async () => {
    await page.goto('/members');
    await write(page, NAMES, 'ほほえみしょうかい');
    await press(page, 'さがす');
    await expect(page.getByRole('status').filter({ hasText: '1件見つかりました' })).toBeVisible();
    await expect(box(page, NAMES)).toHaveValue('ほほえみしょうかい');
    await expect(page.getByRole('main')).toContainText('有限会社ほほえみ商会');
    await follow(page, HIDAMARI);
    await see(page, HIDAMARI);
    await expect(page.getByRole('main')).toContainText('有限会社ほほえみ商会（ホホエミショウカイ）');
    await expect(page.getByRole('main')).toContainText('この会社に合併した会社');
  });

  await test.step('the company goes along into the complaint', async () => {
    await follow(page, 'この会社について申し出る');
    await expect(page.getByRole('main')).toContainText(HIDAMARI);
    await press(page, '申し出を始める');
    await wizard.aboutMe(page);
    await wizard.forMyself(page);
    await see(page, '会社に連絡しましたか');
    await expect(question(page, `この件について、${HIDAMARI}に連絡しましたか`)).toBeVisible();
  });
});

test('a company that is gone says where it went, why it left, and what it does with data', async ({ page }) => {
  const search = async (words: string): Promise<void> => {
    await page.goto('/members');
    await write(page, NAMES, words);
    await press(page, 'さがす');
  };

  await test.step('merged: its page leads on', async () => {
    await search('ツユクサ');
    await follow(page, '株式会社つゆくさ文具');
    await expect(page.getByRole('main')).toContainText(`から「${HIDAMARI}」と合併しています`);
    await follow(page, `「${HIDAMARI}」のページへ`);
    await see(page, HIDAMARI);
  });

  await test.step('excluded: it stays findable with its last day', async () => {
    await search('ほたる');
    await follow(page, '株式会社ほたる調査');
    await expect(page.getByRole('main')).toContainText('指針を守らなかったことによる除外（法第52条第1項）');
    await expect(page.getByRole('main')).toContainText('まで対象でした');
  });

  await test.step('opt-out: both notices with their nine items', async () => {
    await search('こだま');
    await follow(page, '株式会社こだま名簿サービス');
    await see(page, 'オプトアウトの届出');
    await expect(page.getByRole('heading', { name: /の届出$/, level: 3 })).toHaveCount(2);
    await expect(page.getByRole('main')).toContainText('架空-000001');
    await expect(page.getByRole('main')).toContainText('今は行っていません');
  });
});

test('a part of the reading leads to the company, offered while one types or found by the form', async ({
  page,
  javaScriptEnabled,
}) => {
  await page.goto('/members');
  await page.getByLabel(NAMES).pressSequentially('ほほえみ');
  if (javaScriptEnabled) {
    await page.getByRole('option', { name: HIDAMARI }).click();
    await press(page, 'さがす');
  } else {
    await press(page, 'さがす');
    await follow(page, HIDAMARI);
  }
  await see(page, HIDAMARI);
});

test('the button works at the first press, although the offers above it go', async ({ page, javaScriptEnabled }) => {
  // On a page that is not scrolled no browser holds the button in its place.
  await page.setViewportSize({ width: 1280, height: 1600 });
  await page.goto('/members');
  await page.getByLabel(NAMES).pressSequentially('ツユクサ');
  if (javaScriptEnabled) await expect(page.getByRole('option', { name: '株式会社つゆくさ文具' })).toBeVisible();
  const button = page.getByRole('button', { name: 'さがす', exact: true });
  await button.scrollIntoViewIfNeeded();
  const place = await button.boundingBox();
  if (place === null) throw new Error('the button is not there');
  // A hand holds the mouse for a moment.
  await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
  await page.mouse.down();
  await page.waitForTimeout(150);
  await page.mouse.up();
  await expect(page.getByRole('link', { name: '株式会社つゆくさ文具', exact: true }).first()).toBeVisible();
});
