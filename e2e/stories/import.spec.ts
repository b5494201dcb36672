import { choose, follow, press, see } from '../screens/hand.ts';
import { signInStaff } from '../screens/sign.ts';
import { expect, test } from '../test.ts';

const RARE = '㈱髙﨑𠮷邉\u{e0100}商店（架空）';

test.setTimeout(300_000);

/** A corporate number on these twelve digits: the check digit goes first. */
function corporateNumber(base: string): string {
  const sum = [...base].reverse().reduce((sum, digit, at) => sum + Number(digit) * (at % 2 === 0 ? 1 : 2), 0);
  return `${9 - (sum % 9)}${base}`;
}

/** Takes a table with commas apart: marks around cells, two marks for one. */
function apart(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (inside && sign === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') inside = !inside;
    else if (!inside && sign === ',') {
      row.push(cell);
      cell = '';
    } else if (!inside && sign === '\n') {
      rows.push([...row, cell.replace(/\r$/, '')]);
      row = [];
      cell = '';
    } else cell += sign;
  }
  return rows;
}

const together = (rows: string[][]): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n') + '\r\n';

test('import: read, checked, agreed to by a second person, public, undone by two', async ({ page, someone }) => {
  const honda = page;
  const main = honda.getByRole('main');
  await signInStaff(honda, 'honda');

  const rows = await test.step('Honda takes the list away as a table', async () => {
    await honda.goto('/staff/members');
    await follow(honda, 'いまの一覧を保存する');
    await see(honda, 'いまの一覧を保存する');
    const file = await honda.request.get('/staff/members/export/members.csv');
    expect(file.ok()).toBe(true);
    return apart((await file.text()).replace(/^\u{feff}/u, ''));
  });
  const head = rows[0] ?? [];
  const at = (name: string): number => head.indexOf(name);
  const whole = await (await honda.request.get('/members.csv')).text();

  const covered = rows.filter((row, place) => place > 0 && row[at('終了日')] === '');
  const [moved, missing] = [covered[10] ?? [], covered[11] ?? []];
  const changed = rows.filter((row) => row !== missing).map((row) => [...row]);
  const line = changed.find((row) => row[at('法人番号')] === moved[at('法人番号')]) ?? [];
  line[at('所在地')] = '架空区新住所九丁目9番9号';
  const fresh = head.map(() => '');
  const values: Record<string, string> = {
    法人番号: corporateNumber('999901987654'),
    名前: RARE,
    よみ: '漢字',
    都道府県: '東京',
    所在地: '架空区一丁目',
    分野: moved[at('分野')] ?? '',
    同意日: '令和8年4月1日',
    開始日: '46113',
  };
  for (const [name, value] of Object.entries(values)) fresh[at(name)] = value;
  const unknown = [...fresh];
  unknown[at('法人番号')] = '1234567890123';
  const send = async (table: string[][], name: string): Promise<void> => {
    await honda.getByLabel(/ファイル/).setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(together(table)) });
    await press(honda, '読み込む');
  };

  await test.step('she sends it with a new company, a moved one, and without one', async () => {
    await honda.goto('/staff/members');
    await follow(honda, '名簿を取り込む');
    await press(honda, '読み込む');
    await expect(honda.getByRole('alert')).toContainText('ファイルを選んでください');
    await send([...changed, fresh, unknown], '名簿.csv');
    await see(honda, '列を合わせる');
    await expect(main).toContainText('UTF-8、カンマ区切りの文字のファイルとして読みました。');
    await press(honda, '次へ：確かめる');
  });

  await test.step('what is wrong is named by row and cell, and put right by a second file', async () => {
    await see(honda, '確かめる');
    const row = `${changed.length + 1}行目`;
    await expect(honda.getByRole('row').filter({ hasText: row }).filter({ hasText: 'よみ' })).toContainText('よみに使えません');
    await expect(honda.getByRole('row').filter({ hasText: row }).filter({ hasText: '都道府県' })).toContainText('「東京都」と書いてください');
    await follow(honda, '直した行を読み込む');
    fresh[at('よみ')] = 'タカサキ';
    fresh[at('都道府県')] = '東京都';
    await send([['元の行', ...head], [String(changed.length + 1), ...fresh]], '直した行.csv');
    await expect(main).toContainText('直した行を読み込みました。');
    // Nobody knows the number of the other new company today; it is left out.
    await press(honda, '1行をのぞいて進む');
  });

  await test.step('the difference: letters marked, and the missing company is asked about', async () => {
    await see(honda, '変わることを見る');
    await expect(main).toContainText('まだ反映していません');
    await expect(main).toContainText('追加1・変更1・終了0');
    await follow(honda, /^変更/);
    await expect(main.locator('ins')).toContainText('新住所');
    await press(honda, 'この答えを保存する');
    await expect(honda.getByRole('alert')).toContainText('そのままにするか、終了日を入れるかを選んでください');
    await choose(honda, `${missing[at('名前')]}（${missing[at('法人番号')]}）`, 'そのまま');
    await press(honda, 'この答えを保存する');
    await expect(main).toContainText('すべて答えました。');
    await follow(honda, '次へ：決裁に回す');
    await press(honda, '決裁に回す');
    await expect(main).toContainText('決裁に回しました。');
    await expect(main).toContainText('ほかの責任者が決裁します。');
  });
  const address = new URL(honda.url()).pathname;
  expect(await (await honda.request.get('/members.csv')).text(), 'nothing is applied yet').toBe(whole);

  await test.step('Higashiyama sees the same difference and agrees', async () => {
    const higashiyama = await someone();
    await signInStaff(higashiyama, 'higashiyama');
    await higashiyama.goto('/staff/members/import');
    await follow(higashiyama, '名簿.csv');
    await expect(higashiyama.getByRole('main')).toContainText('追加1・変更1・終了0');
    await press(higashiyama, '決裁する');
    await expect(higashiyama.getByRole('alert')).toContainText('反映するか、準備に戻すかを選んでください');
    await choose(higashiyama, 'どうしますか', 'このとおり反映する');
    await press(higashiyama, '決裁する');
    await expect(higashiyama.getByRole('main')).toContainText('反映しました。');
  });

  await test.step('the public list shows it, letter for letter', async () => {
    const visitor = await someone();
    await visitor.goto(`/members/${corporateNumber('999901987654')}`);
    await see(visitor, RARE);
    await visitor.goto(`/members/${moved[at('法人番号')]}`);
    await expect(visitor.getByRole('main')).toContainText('架空区新住所九丁目9番9号');
  });

  await test.step('it is undone, and the list is as it was', async () => {
    const nakanishi = await someone();
    await signInStaff(nakanishi, 'nakanishi');
    await nakanishi.goto(address);
    await follow(nakanishi, '元に戻す');
    await press(nakanishi, '元に戻すことを起案する');
    await expect(nakanishi.getByRole('main')).toContainText('起案しました。');
    const higashiyama = await someone();
    await signInStaff(higashiyama, 'higashiyama');
    await higashiyama.goto('/staff/approvals');
    await follow(higashiyama, '名簿.csv');
    await choose(higashiyama, '決裁しますか', '決裁する（すぐに行われる）');
    await press(higashiyama, '決める');
    await expect(higashiyama.getByRole('main')).toContainText('決裁して、行いました。');
    expect((await nakanishi.goto(`/members/${corporateNumber('999901987654')}`))?.status()).toBe(404);
    expect(await (await nakanishi.request.get('/members.csv')).text()).toBe(whole);
  });
});
