import type { Page } from '@playwright/test';
import { printed } from '../printed.ts';
import { choose, follow, pick, press, see, write, writeDay } from '../screens/hand.ts';
import { signInMember, signInStaff } from '../screens/sign.ts';
import { expect, test } from '../test.ts';

const TITLE = '子どもの個人情報の指針';
const FIRST = `## 第1章　総則

### 第1条（目的）

子どもの個人情報を守ることを目的とします。

### 第2条（同意）

1. 対象事業者は、保護者の同意を得ます。
2. 同意の記録を残します。
`;
const SECOND = `## 第1章　総則

### 第1条（目的）

子どもの個人情報を守ることを目的とします。

### 第2条（同意）

1. 対象事業者は、16歳未満の子どもについて、保護者の同意を得ます。
2. 同意の記録を残します。

### 第3条（説明）

子どもに分かる言葉で説明します。
`;
const AOBA_MAIL = 'soudan@aoba-tsuhan.example';
const OPINION = '停止した日を知らせる義務を、メールでも果たせると書いてください。';

test.setTimeout(600_000);

/** Takes a step of the version on its way, dated today. */
async function step(page: Page, name: string, more: (page: Page) => Promise<void> = async () => {}): Promise<void> {
  await follow(page, name);
  await see(page, name);
  await writeDay(page, 'その日', new Date());
  await more(page);
  await press(page, '記録する');
  await expect(page.getByRole('status')).toContainText('記録しました。');
}

/** From the text to publication: one person proposes, another decides. */
async function publish(keeper: Page, approver: Page, text: string, summary: string): Promise<void> {
  await write(keeper, '本文', text);
  await write(keeper, 'この版で変わったこと', summary);
  await press(keeper, '草案を保存する');
  await expect(keeper.getByRole('status')).toContainText('草案を保存しました。');
  await follow(keeper, '指針のページに戻る');
  await step(keeper, '意見を聞いたことを記録する', (page) =>
    write(page, 'だれから聞いたか、書類と保管場所', '消費者団体2団体。記録は書庫3番'),
  );
  await step(keeper, '理事会の決定を記録する', (page) => writeDay(page, '施行日', new Date()));
  await step(keeper, '委員会への届出を記録する', (page) => write(page, '届出の番号', '架空届出第9号'));
  await expect(keeper.getByRole('link', { name: '草案を書く' })).toHaveCount(0);
  await step(keeper, '委員会の公表を記録する');
  await follow(keeper, '公表の決裁');
  await press(keeper, '公表を起案する');
  await expect(keeper.getByRole('status')).toContainText('公表を起案しました。');

  await approver.goto('/staff/guidelines/kodomo/publish');
  await choose(approver, '公表を決裁しますか', '決裁する（公表する）');
  await press(approver, '決める');
  await expect(approver.getByRole('status')).toContainText('公表しました。');
}

test('a guideline goes from draft to the printed comparison, and a member says it was read', async ({ page, someone }) => {
  const honda = page;
  const higashiyama = await someone();
  await signInStaff(honda, 'honda');
  await signInStaff(higashiyama, 'higashiyama');

  await test.step('Honda begins a guideline; what is missing is said', async () => {
    await honda.goto('/staff/guidelines');
    await write(honda, '指針の名前', TITLE);
    await write(honda, 'アドレスに使う名前', 'kodomo');
    await press(honda, '草案を作る');
    await expect(honda.getByRole('status')).toContainText('草案を作りました。');
    await honda.goto('/staff/guidelines/kodomo');
    await follow(honda, '意見を聞いたことを記録する');
    await press(honda, '記録する');
    await expect(honda.getByRole('alert')).toContainText('だれから聞いたかを入力してください');
    await honda.goto('/staff/guidelines/kodomo/edit');
  });

  await test.step('the first version is published, then the second', async () => {
    await publish(honda, higashiyama, FIRST, 'はじめて定めました。');
    await honda.goto('/staff/guidelines/kodomo');
    await press(honda, '次の版の草案を作る');
    await publish(honda, higashiyama, SECOND, '同意の年齢を決め、説明の条を加えました。');
  });

  const reader = await someone();
  await test.step('everybody compares the two', async () => {
    await reader.goto('/guidelines');
    await follow(reader, TITLE);
    await expect(reader.getByRole('main')).toContainText('今、効力があるのはこの版');
    await follow(reader, '第1版と第2版の新旧対照表');
    const main = reader.getByRole('main');
    await expect(main.getByRole('columnheader', { name: /改正後/ })).toBeVisible();
    await expect(main.locator('ins').filter({ hasText: '16歳未満の子どもについて、' })).toBeVisible();
    await expect(main).toContainText('（新設）');
    await expect(main).toContainText('（略）');
    await expect(main).not.toContainText('守ることを目的とします');
  });

  await test.step('it prints on one sheet of A4, on its side', async () => {
    const sheets = await printed(reader);
    expect(sheets.length, 'sheets of paper').toBe(1);
    for (const [width, height] of sheets) {
      expect(Math.round(width)).toBe(842);
      expect(Math.round(height)).toBe(595);
    }
    await reader.goto('/guidelines/kodomo');
    for (const [width, height] of await printed(reader)) {
      expect(height, 'other pages stand upright').toBeGreaterThan(width);
    }
  });

  await test.step('on a telephone the two stand one below the other', async () => {
    await reader.goto('/guidelines/kodomo/compare/v1...v2');
    await reader.setViewportSize({ width: 390, height: 800 });
    const cells = reader.getByRole('main').locator('.compare tbody tr').last().locator('td');
    const [after, before] = [await cells.nth(0).boundingBox(), await cells.nth(1).boundingBox()];
    expect(after?.x).toBe(before?.x);
    expect(before?.y ?? 0).toBeGreaterThan(after?.y ?? Infinity);
    await reader.setViewportSize({ width: 1280, height: 900 });
  });

  await test.step('the firm reads what changed and says so', async () => {
    const aoba = await someone();
    await signInMember(aoba, AOBA_MAIL);
    await follow(aoba, /^まだ読んでいない指針の版が/);
    await see(aoba, TITLE);
    await expect(aoba.getByRole('main')).toContainText('同意の年齢を決め、説明の条を加えました。');
    await aoba.getByRole('button', { name: /^読みました.*子どもの個人情報の指針（第2版）/ }).click();
    await expect(aoba.getByRole('status')).toContainText('読んだことを記録しました。');
    await expect(aoba.getByRole('main')).toContainText('青葉 まどかさんが');
  });

  await test.step('staff see who has and who has not', async () => {
    await honda.goto('/staff/guidelines/kodomo/v2/readers');
    await expect(honda.getByRole('row', { name: /あおば通販/ })).toContainText('青葉 まどか');
    await follow(honda, 'まだの会社');
    await expect(honda.getByRole('main').getByRole('table')).not.toContainText('あおば通販');
  });
});

test('somebody sends an opinion on a draft, and those who keep the guideline write what was done with it', async ({
  page,
  someone,
}) => {
  const hanako = page;
  await hanako.goto('/guidelines');
  await follow(hanako, '「個人情報保護指針」の案への意見募集');
  const address = hanako.url();

  await test.step('the draft can be compared with what is in force', async () => {
    await follow(hanako, '今の版との新旧対照表を見る');
    await expect(hanako.locator('ins').filter({ hasText: '7日以内に' })).toBeVisible();
    await follow(hanako, '案のページに戻る');
  });

  await test.step('what is missing is said, and the opinion is taken', async () => {
    await write(hanako, '意見', OPINION);
    await press(hanako, '意見を送る');
    await expect(hanako.getByRole('alert')).toContainText('どの立場からの意見かを選んでください');
    await choose(hanako, 'どの立場からの意見ですか', '個人');
    await pick(hanako, 'どの条についての意見ですか', '第4条（利用の停止）');
    await write(hanako, 'お名前又は団体の名前', '架空 花子');
    await press(hanako, '意見を送る');
    await see(hanako, '意見を受け取りました');
    await expect(hanako.getByRole('main')).not.toContainText(OPINION);
  });

  await test.step('Honda reads it and writes what was done with it', async () => {
    const honda = await someone();
    await signInStaff(honda, 'honda');
    await honda.goto('/staff/guidelines/core');
    await follow(honda, '意見募集と意見');
    await expect(honda.getByRole('main')).toContainText(OPINION);
    await expect(honda.getByRole('main')).toContainText('架空 花子');
    await honda.getByRole('link', { name: '考え方を書く' }).last().click();
    await expect(honda.getByRole('main')).toContainText(OPINION);
    await choose(honda, '案への反映', '一部を取り入れました');
    await write(honda, '意見の要旨', '知らせる方法に電子メールを加えるべきだ。');
    await write(honda, '当協会の考え方', '電子メールによることもできると明らかにします。');
    await press(honda, '記録する');
    await expect(honda.getByRole('status')).toContainText('考え方を記録しました。');
  });

  await test.step('nothing of it is public before all is answered', async () => {
    await hanako.goto(address);
    await expect(hanako.getByRole('main')).not.toContainText('電子メールを加えるべきだ');
    await expect(hanako.getByRole('main')).not.toContainText('架空 花子');
  });
});
