import { choose, follow, pick, press, see, tick, write } from '../screens/hand.ts';
import { signInStaff } from '../screens/sign.ts';
import { openStatus } from '../screens/status.ts';
import * as wizard from '../screens/wizard.ts';
import { expect, test } from '../test.ts';

const AOBA = '株式会社あおば通販';
const STORY = '退会したのに、前の住所にダイレクトメールが届くとのこと。';

test.setTimeout(300_000);

test('a complaint taken down by telephone gets a number and a code that open the status', async ({ page, someone }) => {
  const kitano = page;
  await signInStaff(kitano, 'kitano');
  await follow(kitano, /^電話・紙の受付/);
  await see(kitano, '電話・書面の申出を記録する');

  await test.step('what is missing is said, and what was typed stays', async () => {
    await write(kitano, '内容（要旨）', STORY);
    await press(kitano, '苦情として受け付ける');
    await see(kitano, /確認が必要な項目が\d+件あります/);
    await expect(kitano.getByRole('textbox', { name: /^内容（要旨）/ })).toHaveValue(STORY);
  });

  await choose(kitano, 'どの方法で届きましたか', '電話');
  await write(kitano, 'お名前', '木下 つばさ');
  await write(kitano, 'ふりがな', 'きのした つばさ');
  await pick(kitano, '申出人はだれですか', '自分');
  await write(kitano, '会社の名前', 'あおば');
  await press(kitano, '一覧から会社を探す');
  await expect(kitano.getByRole('textbox', { name: /^内容（要旨）/ })).toHaveValue(STORY);
  await kitano.getByRole('group', { name: /^どの会社ですか/ }).getByRole('radio', { name: AOBA, exact: true }).check();
  await pick(kitano, '会社に連絡しましたか', 'まだ連絡していない');
  await pick(kitano, '会社との裁判', 'していない');
  await pick(kitano, '前にも申し出ましたか', 'ない');
  await pick(kitano, 'お金の支払いを求めていますか', '求めない');
  await tick(kitano, '何がありましたか', '使うのをやめて、消してと頼んだが、やめてもらえない');
  await tick(kitano, 'どうしてほしいですか', '使うのをやめて、消してほしい');
  await pick(kitano, '会社に知られると困ることがありますか', 'いいえ');
  await pick(kitano, '会社に伝えてよいこと', '名前と内容を伝えてよい');
  await pick(kitano, '会社が持つ資料を協会に出してもらうこと', '同意する');
  await tick(kitano, '連絡してよい方法', '電話');
  await write(kitano, '電話番号', '090-0000-1234');
  await pick(kitano, '本人確認の書類', '郵便で出す');
  await press(kitano, '苦情として受け付ける');
  await see(kitano, '受付票');
  const receipt = await wizard.receipt(kitano);

  await test.step('the case stands at the desk as a telephone complaint', async () => {
    await follow(kitano, '案件を開く');
    await see(kitano, new RegExp(receipt.number));
    await expect(kitano.getByRole('main')).toContainText('電話');
  });

  await test.step('the caller opens the status with what was read to her', async () => {
    const caller = await someone();
    await openStatus(caller, receipt);
    await expect(caller.getByRole('main')).toContainText(receipt.number);
    await expect(caller.getByRole('main')).toContainText('届きました');
  });
});
