import type { Page } from '@playwright/test';
import { choose, follow, openDay, press, see, write, writeDay } from '../screens/hand.ts';
import { signInStaff } from '../screens/sign.ts';
import { expect, test } from '../test.ts';

test.setTimeout(600_000);

/** The row of the list of what waits for a second person. */
const waiting = (page: Page, words: RegExp) => page.getByRole('row', { name: words });

test('a page of the body: written in both languages, agreed to by another, read, and every version kept', async ({
  page,
  someone,
}) => {
  const honda = page;
  await signInStaff(honda, 'honda');
  await test.step('Honda adds a section; it is checked before it can be proposed', async () => {
    await honda.goto('/staff/pages');
    await follow(honda, '協会について');
    await press(honda, '書き直しを始める');
    await expect(honda.getByRole('status')).toContainText('草案を作りました。');
    await press(honda, '節を足す');
    const added = honda.getByRole('region', { name: /^節/ }).last();
    await write(added, '見出し（日本語）', '理事会');
    await write(added, '本文（日本語）', '理事は**5人**です。電話は{fone}です。');
    await write(added, '見出し（英語）', 'Board');
    await press(honda, '保存して、確かめる');
    const missing = honda.getByRole('main');
    await expect(missing).toContainText('知らない印があります');
    await expect(missing).toContainText('の英語がありません。');
    await expect(missing).toContainText('変えたことを入力してください');
    await expect(honda.getByRole('button', { name: '公開を起案する' })).toHaveCount(0);
  });

  await test.step('Honda puts it right, moves it up and proposes', async () => {
    await follow(honda, '草案を書く');
    const added = honda.getByRole('region', { name: /^節/ }).last();
    await write(added, '本文（日本語）', '理事は**5人**です。電話は{phone}です。');
    await write(added, '本文（英語）', 'The board has **five** members. Call {phone}.');
    await press(added, '上へ動かす');
    await expect(honda.getByRole('status')).toContainText('草案を保存しました。');
    await write(honda, '変えたこと', '理事会の節を足した。');
    await press(honda, '保存して、確かめる');
    await expect(honda.getByRole('main')).toContainText('理事は5人です。');
    await follow(honda, '英語の文を見る');
    await expect(honda.getByRole('main')).toContainText('The board has five members.');
    await press(honda, '公開を起案する');
    await expect(honda.getByRole('status')).toContainText('公開を起案しました。');
    await honda.goto('/staff');
    await follow(honda, '決裁待ちの公表・名簿など');
    await expect(waiting(honda, /協会について（第1版）/)).toContainText('自分の起案（決裁できません）');
  });

  const reader = await someone();
  await reader.goto('/about');
  await expect(reader.getByRole('main')).not.toContainText('理事は5人です。');

  const higashiyama = await someone();
  await signInStaff(higashiyama, 'higashiyama');
  await test.step('Higashiyama finds it among what waits, reads it and publishes it', async () => {
    await higashiyama.goto('/staff/approvals');
    await expect(waiting(higashiyama, /協会について（第1版）/)).toContainText('決裁できます');
    await follow(higashiyama, '協会について（第1版）');
    await expect(higashiyama.getByRole('main')).toContainText('理事は5人です。');
    await press(higashiyama, '決める');
    await expect(higashiyama.getByRole('alert')).toContainText('決裁するか差し戻すかを選んでください');
    await choose(higashiyama, 'この内容を公開しますか', '決裁する（すぐに公開する）');
    await press(higashiyama, '決める');
    await expect(higashiyama.getByRole('status')).toContainText('公開しました。');
    await higashiyama.goto('/staff/approvals');
    await expect(waiting(higashiyama, /協会について/)).toHaveCount(0);
  });

  // A browser may keep a public page for five minutes, so these are people who come now.
  await test.step('everybody reads it, in both languages', async () => {
    const reader = await someone();
    await reader.goto('/about');
    await see(reader, '理事会');
    await expect(reader.getByRole('main')).toContainText(/理事は5人です。電話は[0-9-]+です。/);
    await reader.goto('/en/about');
    await see(reader, 'Board');
    await expect(reader.getByRole('main')).toContainText(/The board has five members\. Call [0-9-]+\./);
  });

  await test.step('the section goes again; the history shows both versions', async () => {
    await honda.goto('/staff/pages/about');
    await press(honda, '書き直しを始める');
    const board = honda.getByRole('region', { name: /^節/ }).filter({ hasText: '理事は**5人**です。' });
    await press(board, 'この節を消す');
    await write(honda, '変えたこと', '理事会の節を別のページに移した。');
    await press(honda, '保存して、確かめる');
    await press(honda, '公開を起案する');
    await higashiyama.goto('/staff/approvals');
    await follow(higashiyama, '協会について（第2版）');
    await choose(higashiyama, 'この内容を公開しますか', '決裁する（すぐに公開する）');
    await press(higashiyama, '決める');
    const main = higashiyama.getByRole('main');
    for (const said of ['第1版', '前の版', '理事会の節を足した。', '第2版', '公開中', '理事会の節を別のページに移した。'])
      await expect(main).toContainText(said);
    const late = await someone();
    await late.goto('/about');
    await expect(late.getByRole('main')).not.toContainText('理事は5人です。');
    await higashiyama.goto('/staff/pages/about/1');
    await expect(main).toContainText('理事は5人です。');
  });
});

// The last one: while it runs, the house says that it will close.
test('the end of the business: proposed, ordered by another, told to everybody, and taken back', async ({
  page,
  someone,
}) => {
  const honda = page;
  const last = openDay(20);
  const told = `${last.getFullYear()}年${last.getMonth() + 1}月${last.getDate()}日`;
  await signInStaff(honda, 'honda');
  await test.step('Honda proposes; days that do not hold are refused with what would', async () => {
    await honda.goto('/staff/pages');
    await follow(honda, '認定業務をやめるとき');
    await see(honda, '認定業務の廃止');
    await press(honda, '起案する');
    for (const said of ['申し出の受付を終える日を入力してください', '業務を終える日を入力してください', '理由を入力してください'])
      await expect(honda.getByRole('alert')).toContainText(said);
    await writeDay(honda, '申し出の受付を終える日（この日まで受け付けます）', last);
    await writeDay(honda, '業務を終える日', openDay(30));
    await writeDay(honda, '個人情報保護委員会に届け出た日', new Date());
    await write(honda, '理由', 'ほかの団体と合併するため。');
    await press(honda, '起案する');
    await expect(honda.getByRole('alert')).toContainText('3か月あとの');
    await writeDay(honda, '業務を終える日', openDay(120));
    await press(honda, '起案する');
    await expect(honda.getByRole('status')).toContainText('起案しました。');
    await expect(honda.getByRole('main')).toContainText('自分の起案は決裁できません。');
    await expect(honda.getByRole('button', { name: /^決裁する/ })).toHaveCount(0);
  });

  const reader = await someone();
  await reader.goto('/complain');
  await expect(reader.getByRole('main')).not.toContainText('まもなく終わります');

  const higashiyama = await someone();
  await signInStaff(higashiyama, 'higashiyama');
  await test.step('Higashiyama finds it among what waits and orders it', async () => {
    await higashiyama.goto('/staff/approvals');
    await expect(waiting(higashiyama, /認定業務の廃止/)).toContainText('決裁できます');
    await follow(higashiyama, new RegExp(`申し出の受付は${told}`));
    await press(higashiyama, '決裁する（公開サイトに出す）');
    await expect(higashiyama.getByRole('status')).toContainText('決裁しました。');
    await higashiyama.goto('/staff/approvals');
    await expect(waiting(higashiyama, /認定業務の廃止/)).toHaveCount(0);
  });

  await test.step('everybody is told until when, and can still begin', async () => {
    await reader.goto('/complain');
    await expect(reader.getByRole('main')).toContainText('申し出の受付は、まもなく終わります');
    await expect(reader.getByRole('main')).toContainText(`新しい申し出は、${told}`);
    await expect(reader.getByRole('button', { name: '申し出を始める' })).toBeVisible();
    await reader.goto('/en/complain');
    await expect(reader.getByRole('main')).toContainText('We will soon stop taking complaints');
  });

  await test.step('it is taken back by two, and nobody is told any more', async () => {
    await higashiyama.goto('/staff/wind-up');
    await press(higashiyama, '取りやめを起案する');
    await expect(higashiyama.getByRole('main')).toContainText('起案しました。');
    await reader.goto('/complain');
    await expect(reader.getByRole('main')).toContainText('申し出の受付は、まもなく終わります');
    const nakanishi = await someone();
    await signInStaff(nakanishi, 'nakanishi');
    await nakanishi.goto('/staff/approvals');
    await follow(nakanishi, new RegExp(`申し出の受付は${told}`));
    await choose(nakanishi, '決裁しますか', '決裁する（すぐに行われる）');
    await press(nakanishi, '決める');
    await expect(nakanishi.getByRole('main')).toContainText('決裁して、行いました。');
    await nakanishi.goto('/staff/wind-up');
    await expect(nakanishi.getByRole('main')).toContainText('廃止の予定はありません。');
    await reader.goto('/complain');
    await expect(reader.getByRole('main')).not.toContainText('まもなく終わります');
  });
});
