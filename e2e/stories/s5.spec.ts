import * as desk from '../screens/desk.ts';
import { follow, press, see } from '../screens/hand.ts';
import { openStatus } from '../screens/status.ts';
import { signInMember, signInStaff } from '../screens/sign.ts';
import * as wizard from '../screens/wizard.ts';
import { expect, test } from '../test.ts';

const HOSHIKUZU = '株式会社星くず電力';
const ADVICE =
  '契約をやめた日と電話のあった日を書きとめ、会社の窓口に利用停止を求めてください。応じないときは、個人情報保護法相談ダイヤル（03-6457-9849）に相談できます。';

test.setTimeout(300_000);

test('a complaint about a firm outside the list is no dead end', async ({ page, someone, mail }) => {
  await wizard.begin(page);
  await wizard.aboutMe(page);
  await wizard.forMyself(page);
  await wizard.search(page, HOSHIKUZU);
  await expect(page.getByText(`「${HOSHIKUZU}」は見つかりませんでした。`)).toBeVisible();
  await press(page, wizard.NEXT);

  await test.step('she is told why, and where else she can go', async () => {
    await see(page, 'この会社は、当協会の対象事業者ではないようです');
    const main = page.getByRole('main');
    await expect(main).toContainText(`「${HOSHIKUZU}」は、対象事業者の一覧で見つかりませんでした。`);
    await expect(main).toContainText('同意した対象事業者だけです（個人情報保護法第52条）');
    await expect(main).toContainText('当協会から会社に連絡はしません。');
    await expect(main).toContainText('その会社の窓口');
    await expect(main).toContainText('188');
    await expect(main).toContainText('03-6457-9849');
  });

  await test.step('she can search once more, and comes back with her words kept', async () => {
    await follow(page, 'さがしなおす');
    await see(page, 'どの会社についてですか');
    await wizard.search(page, HOSHIKUZU);
    await press(page, wizard.NEXT);
  });

  const receipt = await test.step('she sends it for advice', async () => {
    await press(page, '相談として送る');
    await wizard.noMoreCompanies(page);
    await wizard.before(page, HOSHIKUZU);
    await wizard.event(page, {
      categories: ['聞いていた目的とちがうことに使われた（広告など）'],
      when: '先月から',
      what: '契約をやめたのに、勧誘の電話が続きます。',
      outcomes: ['使うのをやめて、消してほしい'],
    });
    await wizard.noEvidence(page);
    await wizard.noDanger(page);
    await wizard.name(page, '星野 みちる', 'ほしの みちる');
    await wizard.contactByStatus(page);
    await wizard.noSupport(page);
    await expect(page.getByRole('main')).toContainText('相談として扱うため、会社には何も伝えません。');
    return wizard.send(page, 'この内容で相談する', '相談を受け付けました');
  });

  await test.step('number and code open the status', async () => {
    const other = await someone();
    await openStatus(other, receipt);
    await expect(other.getByRole('main')).toContainText(receipt.number);
  });

  await test.step('Kitano advises and names other desks', async () => {
    const kitano = await someone();
    await signInStaff(kitano, 'kitano');
    await desk.advise(kitano, receipt.number, ADVICE);
  });

  await test.step('she reads the advice and where to go', async () => {
    const main = page.getByRole('main');
    await openStatus(page, receipt);
    await expect(main).toContainText(ADVICE);
    await expect(main).toContainText('この件の手続は終わりました。');
  });

  await test.step('no member learns of it', async () => {
    expect(mail.letters.filter((letter) => /星くず|星野/.test(`${letter.subject}${letter.text}`))).toEqual([]);
    expect(mail.letters.filter((letter) => letter.raw.includes(receipt.number))).toEqual([]);
    const firm = await someone();
    await signInMember(firm, 'soudan@aoba-tsuhan.example');
    await firm.goto('/portal/cases');
    await expect(firm.getByRole('main')).not.toContainText(receipt.number);
    const answer = await firm.goto(`/portal/cases/${receipt.number}`);
    expect(answer?.status()).toBe(404);
  });
});
