import * as desk from '../screens/desk.ts';
import { follow, press, see, write } from '../screens/hand.ts';
import { signInStaff } from '../screens/sign.ts';
import * as status from '../screens/status.ts';
import * as wizard from '../screens/wizard.ts';
import { pdf } from '../paper.ts';
import { expect, test } from '../test.ts';

const MIZUHO = 'みずほのさと信販株式会社';
const TAKAHASHI_MAIL = 'takahashi.makoto@example.jp';
const REASONS = '小林さんから頼まれたことが分かる書類（委任状）が届かないため、今は受け付けられません。';
const ADVICE = '小林さん本人が申し出ることもできます。相談だけでもできます。';
const WAY_BACK = '委任状がそろったら、受付状況の画面から、あらためて申し出てください。';
const REFUSAL: desk.Refusal = {
  ground: '1　本人・代理人以外からの申出',
  facts: '委任状を2回お願いしたが、届いていない。',
  reasons: REASONS,
  advice: ADVICE,
  wayBack: WAY_BACK,
};
/** No mail may hold any of this. */
const SECRETS = /高橋|小林|みずほ|委任状|本人|代理人|受け付けられません/;

test.setTimeout(600_000);

test('without a power of attorney nobody refuses before two reminders and the day', async ({ page, someone }) => {
  const receipt = await test.step('Takahashi complains for Kobayashi', async () => {
    await wizard.begin(page);
    await wizard.aboutMe(page);
    await wizard.forSomebody(page);
    await wizard.company(page, 'みずほのさと', MIZUHO);
    await wizard.noMoreCompanies(page);
    await wizard.before(page, MIZUHO);
    await wizard.event(page, {
      categories: ['まちがいを直してもらえない'],
      when: '今年の春から',
      what: '依頼人の登録の住所がまちがっていますが、直してもらえません。',
      outcomes: ['まちがいを直してほしい'],
    });
    await wizard.noEvidence(page);
    await wizard.noDanger(page);
    await wizard.share(page);
    await wizard.identifiers(page, 'K-88120');
    await wizard.name(page, '高橋 まこと', 'たかはし まこと', '小林 ゆう');
    await wizard.contactByStatus(page);
    await wizard.noSupport(page);
    await wizard.identityByPost(page);
    return wizard.send(page);
  });
  const { number } = receipt;

  const kitano = await someone();
  await test.step('Kitano asks for the power of attorney; it is too early to refuse', async () => {
    await signInStaff(kitano, 'kitano');
    await desk.beginCheck(kitano, number);
    await desk.askPapers(kitano, number, '委任状');
    await desk.toAct(kitano, number, '不受理を起案する');
    await desk.fillRefusal(kitano, REFUSAL);
    await press(kitano, '不受理を起案する');
    await expect(kitano.getByRole('alert')).toContainText('2回の催促をして、期日が過ぎるまで待ってください');
    await expect(kitano.getByLabel(/^申出人に伝える理由/)).toHaveValue(REASONS);
  });

  await test.step('Takahashi is asked, not refused', async () => {
    await status.openStatus(page, receipt);
    await expect(page.getByRole('main')).toContainText('あなたの返事を待っています');
    await expect(page.getByRole('main')).toContainText('委任状');
    await expect(page.getByRole('main')).not.toContainText(REASONS);
  });
});

test('two people refuse on ground 1, and a third lets it go on', async ({ page, someone, mail, browser }) => {
  const receipt = status.invented();
  const { number } = receipt;

  const minami = await someone();
  await test.step('Minami sees that the program reminded twice, and proposes to refuse', async () => {
    await signInStaff(minami, 'minami');
    await desk.openCase(minami, number);
    const main = minami.getByRole('main');
    await expect(main.getByText('催促した')).toHaveCount(2);
    await desk.proposeRefusal(minami, number, REFUSAL);
  });

  await test.step('nothing is refused yet, and who proposed cannot decide', async () => {
    await desk.openProposal(minami, number);
    await expect(minami.getByRole('group', { name: /^決裁/ })).toHaveCount(0);
    await status.openStatus(page, receipt);
    await expect(page.getByRole('main')).toContainText('あなたの返事を待っています');
    await expect(page.getByRole('main')).not.toContainText(REASONS);
  });

  const higashiyama = await someone();
  await test.step('Higashiyama reads facts, rule and letter, and decides', async () => {
    await signInStaff(higashiyama, 'higashiyama');
    await desk.openProposal(higashiyama, number);
    await expect(higashiyama.getByRole('main')).toContainText(REASONS);
    await expect(higashiyama.getByRole('main')).toContainText('本人または、代理人以外からの申し出の場合');
    mail.pass(TAKAHASHI_MAIL);
    await desk.approve(higashiyama, number);
  });

  await test.step('Takahashi is told by mail, without a word of it', async () => {
    const told = await mail.next(TAKAHASHI_MAIL);
    expect(told.text).toContain('/status');
    expect(`${told.subject}\n${told.text}`).not.toMatch(SECRETS);
    expect(told.text).not.toContain(number);
  });

  await test.step('he reads why, what else he can do, and how to come back', async () => {
    await status.openStatus(page, receipt);
    const main = page.getByRole('main');
    await expect(main).toContainText('この手続では扱えません。理由とほかの窓口をお知らせしました');
    await expect(main).toContainText(REASONS);
    await expect(main).toContainText(ADVICE);
    await expect(main).toContainText('法テラス');
    await expect(main).toContainText(WAY_BACK);
  });

  await test.step('he asks once for a review', async () => {
    await follow(page, '見直しを求める');
    await see(page, '見直しを求める');
    await write(page, '見直してほしいこと', '小林さんは入院していました。委任状に署名をもらいました。');
    await press(page, '送る');
    await see(page, '受付状況');
    await expect(page.getByRole('main')).toContainText('見直しの求めを受け付けました');
    await expect(page.getByRole('link', { name: '見直しを求める', exact: true })).toHaveCount(0);
  });

  await test.step('neither who proposed nor who decided may look at it again', async () => {
    for (const person of [minami, higashiyama]) {
      await desk.openCase(person, number);
      await expect(person.getByRole('link', { name: '見直しを決める', exact: true })).toHaveCount(0);
      const answer = await person.goto(`/staff/cases/${number}/review`);
      expect(answer?.ok()).toBe(false);
    }
  });

  await test.step('Nakanishi, a third person, lets it go on', async () => {
    const nakanishi = await someone();
    await signInStaff(nakanishi, 'nakanishi');
    const reasons = '委任状がそろったとのことですので、あらためて取り扱います。';
    await desk.decideReview(nakanishi, number, 'あらためて取り扱う', reasons);
    await status.openStatus(page, receipt);
    await expect(page.getByRole('main')).toContainText(reasons);
    await expect(page.getByRole('main')).toContainText('届きました。担当が内容を見ています');
  });

  const kitano = await someone();
  await test.step('Kitano asks for it once more, and Takahashi sends it', async () => {
    await signInStaff(kitano, 'kitano');
    await desk.beginCheck(kitano, number);
    await desk.askPapers(kitano, number, '委任状');
    const mandate = await pdf(browser, 'ininjo.pdf', '委任状（見本）');
    await status.sendPaper(page, receipt, mandate, '委任状など、代理人の書類', '小林さんの署名のある委任状です。');
    await expect(page.getByRole('main')).toContainText('書類と会社を確かめています');
  });

  await test.step('Kitano sees the paper in its room, calls Kobayashi, and sends it on to be decided', async () => {
    await desk.seeProxyPaper(kitano, number);
    await desk.checkAuthority(kitano, number, '委任状（自署）。小林さんに電話して、頼んだことを確かめた。');
    await desk.finishCheck(kitano, number);
  });

  await test.step('Higashiyama accepts', async () => {
    await desk.accept(higashiyama, number);
    await status.openStatus(page, receipt);
    await expect(page.getByRole('main')).toContainText('受け付けました。くわしく確かめています');
  });
});
