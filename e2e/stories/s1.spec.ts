import * as desk from '../screens/desk.ts';
import { follow, openDay, see } from '../screens/hand.ts';
import * as portal from '../screens/portal.ts';
import { signInMember, signInStaff } from '../screens/sign.ts';
import { openStatus } from '../screens/status.ts';
import * as wizard from '../screens/wizard.ts';
import { pdf, photograph } from '../paper.ts';
import { onOneSheet } from '../printed.ts';
import { expect, test } from '../test.ts';

const AOBA = '株式会社あおば通販';
const AOBA_MAIL = 'soudan@aoba-tsuhan.example';
const HARUKA = '佐藤 はるか';
const HARUKA_MAIL = 'haruka.sato@example.jp';
const STORY = '2回、書面でカタログの送付をやめるように頼みましたが、今も毎月届きます。';
const RESULT = '利用を止め、名簿から消したことを確かめました。';
const CLOSING = '納得されたとうかがいましたので、手続を終えます。';
/** No mail may hold any of this. */
const SECRETS = /佐藤|はるか|あおば|カタログ|A-204417/;

test.setTimeout(600_000);

test('a complaint goes from the home page to the closing', async ({ page, someone, mail, browser }) => {
  const licence = await photograph(browser);
  const letter = await pdf(browser, 'tegami.pdf');

  const receipt = await test.step('Haruka complains', async () => {
    await wizard.begin(page);
    await wizard.aboutMe(page);
    await wizard.forMyself(page);
    await wizard.company(page, 'あおばつうはん', AOBA);
    await wizard.noMoreCompanies(page);
    await wizard.before(page, AOBA);
    await wizard.event(page, {
      categories: ['使うのをやめて、消してと頼んだが、やめてもらえない'],
      when: '今年の夏ごろから',
      what: STORY,
      outcomes: ['使うのをやめて、消してほしい', '説明してほしい'],
    });
    await wizard.evidence(page, letter, '会社に送った手紙の控え');
    await wizard.noDanger(page);
    await wizard.share(page, letter.name);
    await wizard.identifiers(page, 'A-204417');
    await wizard.name(page, HARUKA, 'さとう はるか');
    await wizard.contactByMail(page, mail, HARUKA_MAIL);
    await wizard.noSupport(page);
    await wizard.identityNow(page, '運転免許証', licence);
    await expect(page.getByRole('region', { name: '会社に伝わること・伝わらないこと' })).toContainText('本人確認の書類');
    return wizard.send(page);
  });
  const { number } = receipt;

  await test.step('the receipt fits on one sheet of A4', async () => {
    await follow(page, '控えを印刷する（A4で1枚）');
    await see(page, '申し出の控え');
    const main = page.getByRole('main');
    await expect(main).toContainText(receipt.number);
    await expect(main).toContainText(receipt.code);
    await expect(main.getByRole('img', { name: '確認コードのQRコード' })).toBeVisible();
    await onOneSheet(page);
  });

  const kitano = await someone();
  await test.step('Kitano checks who she is and which firm it is', async () => {
    await signInStaff(kitano, 'kitano');
    await desk.beginCheck(kitano, number);
    await desk.checkIdentity(kitano, number, '運転免許証');
    await desk.confirmMember(kitano, number, AOBA, '手紙の控えにある社名と住所が一覧と一致');
    await desk.setPoints(kitano, number, [
      { text: '利用停止と消去の求めに応じない', subject: '利用停止・消去' },
      { text: '断ったあとも広告に使っている', subject: '目的外利用' },
    ]);
    await desk.finishCheck(kitano, number);
  });

  const higashiyama = await someone();
  await test.step('Higashiyama accepts and gives it to Minami', async () => {
    await signInStaff(higashiyama, 'higashiyama');
    await desk.accept(higashiyama, number);
    await desk.assign(higashiyama, number, '南');
  });

  const minami = await someone();
  await test.step('Minami tells the firm what it may know, and nothing more', async () => {
    await signInStaff(minami, 'minami');
    await desk.previewNotice(minami, number, {
      facts: '申出人は2回、書面で送付の停止を求めたが、カタログが届き続けている。',
      questions: ['いつまでに送付を止めますか。', '名簿から消しましたか。'],
      files: [letter.name],
      due: openDay(14),
    });
    const preview = minami.getByRole('main');
    await expect(preview).toContainText(HARUKA);
    await expect(preview).not.toContainText(HARUKA_MAIL);
    await expect(preview).not.toContainText(licence.name);
    mail.pass(AOBA_MAIL);
    await desk.sendNotice(minami, number);
  });

  await test.step('the firm gets a mail that says nothing', async () => {
    const told = await mail.next(AOBA_MAIL);
    expect(`${told.subject}\n${told.text}`).not.toMatch(SECRETS);
  });

  const madoka = await someone();
  await test.step('Madoka answers point by point', async () => {
    await signInMember(madoka, AOBA_MAIL);
    await portal.openAsked(madoka, number);
    const main = madoka.getByRole('main');
    await expect(main).toContainText(HARUKA);
    await expect(main).not.toContainText(HARUKA_MAIL);
    await portal.answer(madoka, number, {
      replies: ['対応した', '対応した'],
      facts: '停止の求めが名簿に反映されていませんでした。',
      prevention: '停止の求めを受けた日に、名簿から外すように改めました。',
      text: 'ご迷惑をおかけしました。名簿から消し、送付を止めました。',
    });
  });

  await test.step('Minami weighs the answer and explains the result', async () => {
    await desk.assess(minami, number, [
      { finding: '回答あり', reason: '消去した日が示された', text: RESULT },
      { finding: '回答あり', reason: '広告の名簿から外した', text: '広告には使われなくなりました。' },
    ]);
    mail.pass(HARUKA_MAIL);
    await desk.explain(minami, number, {
      said: '名簿から消し、送付を止めました。',
      view: RESULT,
      advice: 'また届いたときは、封筒を残して知らせてください。',
      other: '消費生活センターにも相談できます。',
      outline: '対応を確かめ、申出人に説明しました。',
    });
  });

  await test.step('Haruka is told by mail, without a word of it, and reads the result', async () => {
    await mail.next(HARUKA_MAIL);
    for (const letter of mail.letters.filter((letter) => letter.to.includes(HARUKA_MAIL))) {
      expect(`${letter.subject}\n${letter.text}`).not.toMatch(SECRETS);
    }
    const haruka = await someone();
    await openStatus(haruka, receipt);
    const main = haruka.getByRole('main');
    await expect(main).toContainText('結果をお知らせしました。ご意見をお待ちしています');
    await expect(main).toContainText(RESULT);
  });

  await test.step('Minami settles, and Haruka reads the closing', async () => {
    await desk.settle(minami, number, CLOSING, '申出人が納得し、手続を終えました。');
    const haruka = await someone();
    await openStatus(haruka, receipt);
    await expect(haruka.getByRole('main')).toContainText('解決して終わりました');
    await expect(haruka.getByRole('main')).toContainText(CLOSING);
  });
});
