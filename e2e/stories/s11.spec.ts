import * as desk from '../screens/desk.ts';
import { signInMember, signInStaff } from '../screens/sign.ts';
import { openStatus } from '../screens/status.ts';
import * as wizard from '../screens/wizard.ts';
import { expect, test } from '../test.ts';

const HINATA = '医療法人ひなた会';
const HINATA_MAIL = 'jimu@hinatakai.example';
const FEAR = '元の夫が記録室で働いています。申し出たことを知られるのが怖いです。';

test.setTimeout(600_000);

test('when telling would harm, the firm learns nothing at all', async ({ page, someone, mail }) => {
  const receipt = await test.step('Aki complains, and says what she fears', async () => {
    await wizard.begin(page);
    await wizard.aboutMe(page, 'はい（家族、いっしょに住む人、勤め先など）');
    await wizard.forMyself(page);
    await wizard.company(page, 'ひなた会', HINATA);
    await wizard.noMoreCompanies(page);
    await wizard.before(page, HINATA);
    await wizard.event(page, {
      categories: ['社員などに見られた、悪いことに使われた'],
      when: '先月',
      what: '私の記録を、仕事に関係なく見られました。',
      outcomes: ['もう起きないようにしてほしい'],
    });
    await wizard.noEvidence(page);
    await wizard.danger(page, FEAR);
    await wizard.share(page);
    await wizard.identifiers(page, 'H-5521');
    await wizard.name(page, '中村 あき', 'なかむら あき');
    await wizard.contactByStatus(page);
    await wizard.noSupport(page);
    await wizard.identityByPost(page);
    return wizard.send(page);
  });
  const { number } = receipt;

  const kitano = await someone();
  await test.step('Kitano checks it', async () => {
    await signInStaff(kitano, 'kitano');
    await desk.beginCheck(kitano, number);
    await desk.checkIdentityByPost(kitano, number, '運転免許証');
    await desk.confirmMember(kitano, number, HINATA, '診察券の名前と住所が一覧と一致');
    await desk.finishCheck(kitano, number);
  });

  const higashiyama = await someone();
  const minami = await someone();
  await test.step('it is accepted; Minami cannot tell the firm while danger stands, and proposes to withhold', async () => {
    await signInStaff(higashiyama, 'higashiyama');
    await desk.accept(higashiyama, number);
    await desk.assign(higashiyama, number, '南');
    await signInStaff(minami, 'minami');
    await desk.openCase(minami, number);
    await expect(minami.getByRole('main')).toContainText(
      '危険の申告があります。責任者が判断するまで、事業者には何も伝えられません。',
    );
    await desk.proposeWithholding(minami, number, '電話で本人から聞いた。', '全対象事業者に注意を知らせる');
  });

  await test.step('Higashiyama decides', async () => {
    await desk.openProposal(higashiyama, number);
    await expect(higashiyama.getByRole('main')).toContainText(FEAR);
    await desk.approve(higashiyama, number);
    await desk.openCase(minami, number);
    await expect(minami.getByRole('main')).toContainText('通知を留保しています。');
  });

  await test.step('Aki reads that the firm knows nothing', async () => {
    await openStatus(page, receipt);
    const main = page.getByRole('main');
    await expect(main).toContainText('会社には知らせていません。いっしょに方法を考えます');
    await expect(main).toContainText('会社には、この件のことを何も知らせていません。');
  });

  await test.step('nothing is in the portal: no line, no page, no mail', async () => {
    const firm = await someone();
    await signInMember(firm, HINATA_MAIL);
    for (const path of ['/portal', '/portal/cases']) {
      await firm.goto(path);
      await expect(firm.getByRole('main')).not.toContainText(number);
    }
    for (const page of ['', '/answer', '/message', '/extend']) {
      const answer = await firm.goto(`/portal/cases/${number}${page}`);
      expect(answer?.status(), page).toBe(404);
      await expect(firm.getByRole('main')).not.toContainText(/中村|ひなた|留保/);
    }
    const told = mail.letters.map((letter) => `${letter.subject}\n${letter.text}\n${letter.raw}`);
    expect(told.filter((letter) => letter.includes(number) || /中村|なかむら/.test(letter))).toEqual([]);
  });
});
