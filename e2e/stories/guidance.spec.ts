import { choose, follow, press, see, write } from '../screens/hand.ts';
import * as guidance from '../screens/guidance.ts';
import { signInMember, signInStaff } from '../screens/sign.ts';
import { expect, test } from '../test.ts';

const AOBA = '株式会社あおば通販';
const AOBA_MAIL = 'soudan@aoba-tsuhan.example';
const HINATA_MAIL = 'jimu@hinatakai.example';
const CLAUSE = '第4条（利用の停止）';
const WHY = '停止の求めに応じないと分かったため。';
const FACTS = '停止の求めのあとも、広告の発送が続いていました。';
const DEMAND = '発送を止め、停止の手順を改めてください。';
const REPLY = '発送を止め、停止の名簿を毎日たしかめることにしました。';
const EVIDENCE = '名簿の写しと発送の記録を見ました。';

test.setTimeout(600_000);

test('guidance: opened, issued, answered by the member, verified', async ({ page, someone, mail }) => {
  const minami = page;
  await signInStaff(minami, 'minami');
  const number = await guidance.openFile(minami, AOBA, WHY);

  const aoba = await someone();
  await test.step('the firm does not know of a file that is only open', async () => {
    await signInMember(aoba, AOBA_MAIL);
    expect((await aoba.goto(`/portal/guidance/${number}`))?.status()).toBe(404);
    await aoba.goto('/portal/guidance');
    await expect(aoba.getByRole('main')).not.toContainText(number);
  });

  const before = mail.letters.length;
  await test.step('Minami issues guidance under a clause of the guideline', async () => {
    await guidance.writeMeasure(minami, { rung: '指導', clause: CLAUSE, facts: FACTS, demand: DEMAND });
    await expect(minami.getByRole('main')).toContainText('措置を出しました。');
    await see(minami, '措置1　指導');
  });

  await test.step('a mail calls the firm, and says nothing', async () => {
    await expect(() => expect(mail.letters.length).toBeGreaterThan(before)).toPass();
    for (const letter of mail.letters.slice(before)) {
      expect(`${letter.subject}\n${letter.text}`).not.toMatch(/指導|勧告|あおば|広告|G\d{4}/);
    }
  });

  await test.step('the firm reads it, says so, and answers', async () => {
    await aoba.goto('/portal');
    await follow(aoba, number);
    const main = aoba.getByRole('main');
    await expect(main).toContainText(FACTS);
    await expect(main).toContainText(DEMAND);
    await expect(main).toContainText(CLAUSE);
    await expect(main).not.toContainText(WHY);
    await press(aoba, '読みました');
    await expect(main).toContainText('読んだことを、協会に知らせました。');
    await follow(aoba, '回答を書く');
    await press(aoba, '協会に回答を送る');
    await expect(aoba.getByRole('alert')).toContainText('回答を入力してください');
    await write(aoba, '回答', REPLY);
    await press(aoba, '協会に回答を送る');
    await expect(main).toContainText('回答を受け付けました。');
    await expect(main).toContainText('協会が確認中');
  });

  await test.step('another firm finds nothing of it', async () => {
    const hinata = await someone();
    await signInMember(hinata, HINATA_MAIL);
    expect((await hinata.goto(`/portal/guidance/${number}`))?.status()).toBe(404);
    await hinata.goto('/portal/guidance');
    await expect(hinata.getByRole('main')).not.toContainText(number);
  });

  await test.step('Minami verifies, and the file ends', async () => {
    await minami.goto('/staff/guidance?state=answered');
    await follow(minami, number);
    await expect(minami.getByRole('main')).toContainText(REPLY);
    await follow(minami, '改善を確認する');
    await choose(minami, '改善しましたか', '改善した');
    await write(minami, '確認した内容', EVIDENCE);
    await press(minami, '改善を確認する');
    await expect(minami.getByRole('main')).toContainText('改善して終了');
  });

  await test.step('the firm reads what was found', async () => {
    await aoba.goto(`/portal/guidance/${number}`);
    await expect(aoba.getByRole('main')).toContainText(EVIDENCE);
    await expect(aoba.getByRole('main')).toContainText('改善して終了');
  });
});

test('a recommendation is proposed by one and decided by another', async ({ page, someone }) => {
  const minami = page;
  await signInStaff(minami, 'minami');
  const number = await guidance.openFile(minami, 'みずほのさと信販株式会社', WHY);
  await guidance.writeMeasure(minami, { rung: '勧告', clause: CLAUSE, facts: FACTS, demand: DEMAND });
  await expect(minami.getByRole('main')).toContainText('起案しました。責任者の決裁を待ちます。');
  await follow(minami, '起案を読む');
  await expect(minami.getByRole('main')).toContainText('自分の起案は決裁できません。');

  const higashiyama = await someone();
  await signInStaff(higashiyama, 'higashiyama');
  await higashiyama.goto('/staff/approvals');
  await follow(higashiyama, number);
  await expect(higashiyama.getByRole('main')).toContainText('次のとおり勧告します。');
  await choose(higashiyama, '決裁', '差し戻す');
  await press(higashiyama, '記録する');
  await expect(higashiyama.getByRole('alert')).toContainText('「差し戻す理由」を入力してください');
  await choose(higashiyama, '決裁', '決裁する');
  await press(higashiyama, '記録する');
  await expect(higashiyama.getByRole('main')).toContainText('決裁し、措置を出しました。');
  await see(higashiyama, '措置1　勧告');
});
