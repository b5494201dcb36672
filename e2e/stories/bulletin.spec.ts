import { choose, follow, openDay, press, see, tick, write, writeDay } from '../screens/hand.ts';
import { signInMember, signInStaff } from '../screens/sign.ts';
import { expect, test } from '../test.ts';

const AOBA_MAIL = 'soudan@aoba-tsuhan.example';
const HINATA_MAIL = 'jimu@hinatakai.example';
const TITLE = '名簿の持ち出しを防ぐために';
const BODY = '## お願い\n\n名簿を**持ち出さない**でください。';

test.setTimeout(600_000);

test('bulletin: written, agreed to, read, acknowledged, counted', async ({ page, someone, mail }) => {
  const minami = page;
  await signInStaff(minami, 'minami');
  await test.step('Minami writes it for one field and attaches a paper', async () => {
    await minami.goto('/staff/bulletins');
    await press(minami, '草案を作る');
    await expect(minami.getByRole('alert')).toContainText('題を入力してください');
    await write(minami, '題', TITLE);
    await press(minami, '草案を作る');
    await see(minami, 'お知らせを書く');
    await choose(minami, 'だれに知らせますか', '選んだ分野の対象事業者');
    await choose(minami, '読む人にお願いすること', '会社ごとに「読みました」と返事をしてもらう');
    await press(minami, '公表の決裁に進む');
    await expect(minami.getByRole('alert')).toContainText('本文を入力してください');
    await expect(minami.getByRole('alert')).toContainText('分野を1つ以上選んでください');
    await write(minami, '本文', BODY);
    await tick(minami, '分野', '通信販売');
    await writeDay(minami, '期日', openDay(14));
    await press(minami, '保存しないで、見た目を確かめる');
    await expect(minami.getByRole('region', { name: '読む人に見える形' })).toContainText('持ち出さない');
    await press(minami, '草案を保存する');
    await expect(minami.getByRole('main')).toContainText('草案を保存しました。');
    await follow(minami, 'お知らせに戻る');
    await follow(minami, '添付ファイル');
    await minami.getByLabel('ファイル').setInputFiles({
      name: '確かめる表.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('名簿の数を数える'),
    });
    await press(minami, '添付する');
    await expect(minami.getByRole('main')).toContainText('添付しました。');
    await follow(minami, '公表の決裁に進む');
    await press(minami, '公表を起案する');
    await expect(minami.getByRole('main')).toContainText('公表を起案しました。');
  });
  const address = new URL(minami.url()).pathname;
  const inPortal = address.replace('/staff/bulletins', '/portal/documents');

  const aoba = await someone();
  await signInMember(aoba, AOBA_MAIL);
  expect((await aoba.goto(inPortal))?.status()).toBe(404);

  const before = mail.letters.length;
  await test.step('Higashiyama agrees', async () => {
    const higashiyama = await someone();
    await signInStaff(higashiyama, 'higashiyama');
    await higashiyama.goto(`${address}/publish`);
    await expect(higashiyama.getByRole('main')).toContainText('持ち出さない');
    await choose(higashiyama, '公表を決裁しますか', '決裁する（公表する）');
    await press(higashiyama, '決める');
    await expect(higashiyama.getByRole('main')).toContainText('決裁しました。');
  });

  await test.step('a mail calls the firm, and says nothing', async () => {
    await expect(() => expect(mail.letters.length).toBeGreaterThan(before)).toPass();
    for (const letter of mail.letters.slice(before)) expect(`${letter.subject}\n${letter.text}`).not.toContain('名簿');
  });

  await test.step('the firm reads it and says so', async () => {
    await aoba.goto('/portal');
    await follow(aoba, TITLE);
    await expect(aoba.getByRole('main')).toContainText('持ち出さない');
    await expect(aoba.getByRole('link', { name: '確かめる表.txt' })).toBeVisible();
    await press(aoba, '読みました');
    await expect(aoba.getByRole('main')).toContainText('返事を受け付けました。');
    await follow(aoba, 'お知らせの一覧に戻る');
    await expect(aoba.getByRole('row', { name: new RegExp(TITLE) })).toContainText('返事をしました');
  });

  await test.step('a firm of another field finds nothing of it', async () => {
    const hinata = await someone();
    await signInMember(hinata, HINATA_MAIL);
    expect((await hinata.goto(inPortal))?.status()).toBe(404);
    await hinata.goto('/portal/documents');
    await expect(hinata.getByRole('main')).not.toContainText(TITLE);
  });

  await test.step('Minami sees who has read it, and reminds the others', async () => {
    await minami.goto(address);
    await expect(minami.getByRole('main')).toContainText('返事あり1社');
    await follow(minami, '読んだ人を見る');
    await expect(minami.getByRole('main')).toContainText('利用者がいない会社には、メールが届きません。');
    await press(minami, 'まだの人に催促のメールを送る');
    await expect(minami.getByRole('main')).toContainText('催促を受け付けました。');
    await follow(minami, /^まだの会社/);
    await expect(minami.getByRole('main')).not.toContainText('株式会社あおば通販');
    await minami.goto(`${address}/readers/print`);
    await expect(minami.getByRole('row', { name: /株式会社あおば通販/ })).toContainText('返事あり');
  });
});

test('a notice for everybody is written, corrected and withdrawn', async ({ page, someone }) => {
  const reader = page;
  await reader.goto('/');
  await follow(reader, '年末年始のお休みのお知らせ');
  await see(reader, '年末年始のお休みのお知らせ');
  await follow(reader, 'お知らせの一覧に戻る');
  const feed = await reader.request.get((await reader.getByRole('link', { name: 'Atom' }).getAttribute('href')) ?? '');
  expect(feed.headers()['content-type']).toBe('application/atom+xml; charset=utf-8');
  expect(await feed.text()).toContain('年末年始のお休みのお知らせ');

  const honda = await someone();
  await signInStaff(honda, 'honda');
  await honda.goto('/staff/bulletins');
  await follow(honda, '年末年始のお休みのお知らせ');
  await press(honda, '訂正の草案を作る');
  await write(honda, '前の版から直したところ', '休みの日を直しました。');
  await press(honda, '公表の決裁に進む');
  await press(honda, '公表を起案する');
  const address = new URL(honda.url()).pathname;

  const higashiyama = await someone();
  await signInStaff(higashiyama, 'higashiyama');
  await higashiyama.goto(`${address}/publish`);
  await choose(higashiyama, '公表を決裁しますか', '決裁する（公表する）');
  await press(higashiyama, '決める');

  const shown = address.replace('/staff/bulletins', '/notices');
  await reader.goto(shown);
  // A browser may keep what is the same for everybody for five minutes; to load it again shows what is new.
  await reader.reload();
  await expect(reader.getByRole('main')).toContainText('休みの日を直しました。');

  await higashiyama.goto(address);
  await follow(higashiyama, '取り下げる');
  await write(higashiyama, '取り下げる理由', '別のお知らせにまとめました。');
  await press(higashiyama, '読めなくして、取下げを起案する');
  await expect(higashiyama.getByRole('main')).toContainText('読めなくして、取下げを起案しました。');
  expect((await reader.reload())?.status()).toBe(410);

  const nakanishi = await someone();
  await signInStaff(nakanishi, 'nakanishi');
  await nakanishi.goto('/staff/approvals');
  await follow(nakanishi, /年末年始のお休みのお知らせ/);
  await expect(nakanishi.getByRole('main')).toContainText('別のお知らせにまとめました。');
  await choose(nakanishi, '決裁しますか', '決裁する（すぐに行われる）');
  await press(nakanishi, '決める');
  await expect(nakanishi.getByRole('main')).toContainText('決裁して、行いました。');
  expect((await reader.reload())?.status()).toBe(410);
  await expect(reader.getByRole('main')).toContainText('別のお知らせにまとめました。');
  await reader.goto('/notices');
  await reader.reload();
  await expect(reader.getByRole('main')).not.toContainText('年末年始のお休みのお知らせ');
});
