import { toAct } from '../screens/desk.ts';
import { choose, follow, pick, press, see, tick, write } from '../screens/hand.ts';
import { signInStaff } from '../screens/sign.ts';
import { openStatus } from '../screens/status.ts';
import * as wizard from '../screens/wizard.ts';
import { pdf, photograph } from '../paper.ts';
import { expect, test } from '../test.ts';

const STORY = '解約したのに、名簿から消してもらえないとのこと。';
const OLD_MAIL = 'kinoshita@example.jp';
const NEW_MAIL = 'tsubasa.k@example.jp';

test.setTimeout(400_000);

test('a letter is taken down with its scans, and its sender changes what is hers', async ({
  page,
  someone,
  mail,
  browser,
}) => {
  const licence = await photograph(browser);
  const letter = await pdf(browser, 'tegami.pdf');
  const kitano = page;

  const receipt = await test.step('Kitano reads letter and licence in and takes the rest down', async () => {
    await signInStaff(kitano, 'kitano');
    await kitano.goto('/staff/intake/new');
    await choose(kitano, 'どの方法で届きましたか', '郵便');
    await kitano.getByLabel(/^手紙・FAX・申出書のスキャン/).setInputFiles(letter);
    await press(kitano, 'スキャンを送って、入力を続ける');
    const kept = kitano.getByRole('group', { name: /^受け取ったスキャン/ });
    await expect(kept.getByRole('checkbox', { name: letter.name })).toBeChecked();
    await kitano.getByLabel(/^本人確認の書類のスキャン/).setInputFiles(licence);
    await write(kitano, 'お名前', '木下 つばさ');
    await write(kitano, '内容（要旨）', STORY);
    await pick(kitano, '会社に知られると困ることがありますか', 'いいえ');
    await pick(kitano, '会社に伝えてよいこと', '名前と内容を伝えてよい');
    await tick(kitano, '連絡してよい方法', 'メール');
    await write(kitano, 'メールアドレス', OLD_MAIL);
    await press(kitano, '苦情として受け付ける');
    await see(kitano, '受付票');
    return wizard.receipt(kitano);
  });
  const { number } = receipt;

  await test.step('the letter lies with the case, the licence in its own room', async () => {
    await kitano.goto(`/staff/cases/${number}/files`);
    await expect(kitano.getByRole('main')).toContainText(letter.name);
    await toAct(kitano, number, '苦情として形式を確認する');
    await press(kitano, '苦情として形式を確認する');
    await toAct(kitano, number, '本人確認をする', '本人確認');
    await choose(kitano, '見る目的', '本人確認をする');
    await press(kitano, '画像を開く');
    await follow(kitano, /大きくして見る$/);
    await follow(kitano, '2倍');
    const frame = kitano.getByRole('region', { name: '書類1' });
    // There is nothing to scroll before the picture has come.
    await expect.poll(() => frame.evaluate((room) => room.scrollWidth - room.clientWidth)).toBeGreaterThan(0);
    await expect(async () => {
      await frame.press('ArrowRight');
      await expect.poll(() => frame.evaluate((room) => room.scrollLeft), { timeout: 1_000 }).toBeGreaterThan(0);
    }).toPass({ timeout: 10_000 });
    await follow(kitano, '右に回す');
    await expect(kitano.getByRole('img', { name: '書類1' })).toBeVisible();
    await follow(kitano, '本人確認の画面に戻る');
    await choose(kitano, '結果', 'もう一度お願いする');
    await pick(kitano, 'もう一度お願いする理由', '読めない');
    await press(kitano, '本人確認をする');
    await expect(kitano).toHaveURL(new RegExp(`/staff/cases/${number}`));
  });

  const sender = await someone();
  await test.step('the sender lets less out, and reads first what follows', async () => {
    await openStatus(sender, receipt);
    await follow(sender, '会社に伝えてよいことを確かめる・変える');
    await see(sender, '会社に伝えてよいこと');
    await choose(sender, '会社に何を伝えてよいですか', '会社には伝えないでほしい（同意をやめる）');
    await choose(sender, '会社が持っているあなたの資料を、当協会に渡すことに同意しますか', 'あとで決める');
    await press(sender, '変えるとどうなるかを見る');
    await see(sender, 'この内容に変えますか');
    await expect(sender.getByRole('main')).toContainText('会社には何も知らせません。');
    await press(sender, 'この内容に変える');
    await expect(sender.getByRole('status')).toContainText('会社に伝えてよいことを変えました。');
    await kitano.goto(`/staff/cases/${number}`);
    await expect(kitano.getByRole('main')).toContainText('まだ伝えないでほしい');
  });

  await test.step('and gives another address, which counts once it is proved', async () => {
    await sender.goto('/status/contact');
    await write(sender, 'メールアドレス', NEW_MAIL);
    await press(sender, 'この内容に変える');
    await see(sender, 'メールに届いた6桁の数字を入力してください');
    const digits = /\d{6}/.exec((await mail.next(NEW_MAIL)).text)?.[0];
    expect(digits, 'the mail holds six digits').toBeDefined();
    await write(sender, 'メールに届いた6桁の数字を入力してください', digits ?? '');
    await press(sender, '確かめる');
    await expect(sender.getByRole('status')).toContainText('メールアドレスの確認がすみました。');
    expect(mail.letters.filter((letter) => letter.to.includes(OLD_MAIL))).toEqual([]);
  });
});
