import { onOneSheet } from '../printed.ts';
import { box, follow, press, see, tick, write } from '../screens/hand.ts';
import { signInStaff } from '../screens/sign.ts';
import * as wizard from '../screens/wizard.ts';
import { expect, test } from '../test.ts';

const HOSHIKUZU = '株式会社星くず電力';
const DIAL = '個人情報保護法相談ダイヤル（個人情報保護委員会）';
const NUMBER = '03-6457-9849';

test.setTimeout(300_000);

test('a complaint about a firm outside the list leads to the right desk, and its number is kept right', async ({
  page,
  someone,
  mail,
}) => {
  await test.step('the wizard says why, and names desks that can be dialled', async () => {
    await wizard.begin(page);
    await wizard.aboutMe(page);
    await wizard.forMyself(page);
    await wizard.search(page, HOSHIKUZU);
    await press(page, wizard.NEXT);
    await see(page, 'この会社は、当協会の対象事業者ではないようです');
    const dial = page.getByRole('link', { name: `${DIAL} ${NUMBER}`, exact: true });
    await expect(dial).toHaveAttribute('href', 'tel:0364579849');
    await expect(page.getByRole('main')).toContainText('と言えば伝わります。');
    await follow(page, 'その会社が属する認定個人情報保護団体');
    await see(page, 'その会社が属する認定個人情報保護団体');
  });

  await test.step('she looks for the body of the firm, by field and by the spelling of an old paper', async () => {
    await follow(page, '会社が属する認定個人情報保護団体をさがす');
    await expect(page.getByRole('main')).toContainText('2016年10月のものです');
    await page.getByRole('combobox', { name: '事業の分野' }).selectOption({ label: '放送' });
    await write(page, '団体の名前', '放送センター');
    await press(page, '団体をさがす');
    await expect(page.getByRole('main')).toContainText('1件見つかりました。');
    await follow(page, '一般財団法人 放送セキュリティセンター');
    const main = page.getByRole('main');
    await expect(main).toContainText('「一般財団法人 放送センター」（分野：放送）');
    await expect(main).toContainText('まだ確かめていません');
    await expect(main).toContainText('、2016年10月');
    await onOneSheet(page);
  });

  await test.step('the desks for one situation fit on one sheet; nothing is sent from there', async () => {
    await page.goto('/referrals');
    const situations = page.getByRole('combobox', { name: '困っていること' });
    await situations.selectOption({ label: '今、危険を感じている' });
    await press(page, '窓口を見る');
    await see(page, '今、危険を感じている');
    await expect(page.getByRole('main')).toContainText('このページから、ほかの窓口に何かが送られることはありません。');
    await expect(page.getByRole('main').locator('form[method=post]')).toHaveCount(0);
    const codes = await situations.locator('option').evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    expect(codes.length).toBeGreaterThan(8);
    for (const code of codes.filter((code) => code !== '')) {
      for (const home of ['', '/en']) {
        await page.goto(`${home}/referrals?situation=${code}`);
        await onOneSheet(page);
      }
    }
    for (const letter of mail.letters) expect(`${letter.subject}\n${letter.text}`).not.toContain(HOSHIKUZU);
  });

  const kitano = await someone();
  /** Kitano looks at the desk's own words and puts its number right. */
  const corrects = async (before: string, now: string): Promise<void> => {
    await kitano.goto('/staff/referrals');
    await follow(kitano, DIAL);
    await follow(kitano, '登録を直す');
    await expect(box(kitano, '電話番号')).toHaveValue(before);
    await write(kitano, '電話番号', now);
    await press(kitano, '直した内容を登録する');
    await expect(kitano.getByRole('alert')).toContainText('今日確かめたうえで');
    await kitano.getByRole('checkbox', { name: /^今日、その窓口の案内で/ }).check();
    await press(kitano, '直した内容を登録する');
    await expect(kitano.getByRole('status')).toContainText('登録を直しました。');
    await expect(kitano.getByRole('main')).toContainText(`電話番号：${before} → ${now}`);
  };

  await test.step('Kitano hears of another number, looks, and puts it right', async () => {
    await signInStaff(kitano, 'kitano');
    await kitano.goto('/staff/referrals');
    await see(kitano, 'ほかの相談窓口の登録');
    await kitano.getByRole('row', { name: /マイナンバー苦情あっせん相談窓口/ }).getByRole('button', { name: /^今日確かめた/ }).click();
    await expect(kitano.getByRole('status')).toContainText('今日確かめたことを記録しました。');
    await corrects(NUMBER, '03-0000-1234');
  });

  await test.step('from then on everybody reads the new number, with the new day', async () => {
    const today = new Date();
    const day = `${today.getFullYear()}年${today.getMonth() + 1}月${today.getDate()}日`;
    await page.goto('/referrals?situation=law');
    const dial = page.getByRole('link', { name: '03-0000-1234', exact: true });
    await expect(dial).toHaveAttribute('href', 'tel:0300001234');
    await expect(page.getByRole('main')).toContainText(day);
    await page.goto('/complain/company/not-found');
    await expect(page.getByRole('link', { name: `${DIAL} 03-0000-1234`, exact: true })).toBeVisible();
  });

  await test.step('a desk of the town is added, and found where it helps', async () => {
    const honda = await someone();
    await signInStaff(honda, 'honda');
    await honda.goto('/staff/referrals/new');
    await write(honda, '名前', '見本市の消費生活相談室');
    await honda.getByRole('combobox', { name: /^窓口の種類/ }).selectOption({ label: '消費生活センター' });
    await tick(honda, '案内する場合（いくつでも）', '商品、サービス、契約のこと');
    await write(honda, '電話番号', '00-0000-1111');
    await write(honda, 'この窓口を案内する理由', '見本市に住む人なら、だれでも相談できます。');
    await write(honda, '言いかたの例', '契約のことで相談したいです。');
    await press(honda, '登録する');
    await expect(honda.getByRole('status')).toContainText('窓口を加えました。');
    await page.goto('/referrals?situation=contract');
    await expect(page.getByRole('main')).toContainText('見本市の消費生活相談室');
  });

  await test.step('the other number was a mistake: Kitano puts the old one back, and both changes are on record', async () => {
    await corrects('03-0000-1234', NUMBER);
    await expect(kitano.getByRole('main')).toContainText(`電話番号：${NUMBER} → 03-0000-1234`);
  });
});
