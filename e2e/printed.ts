import { type Page, expect } from '@playwright/test';

/** A sheet of paper: width and height in points. */
export type Sheet = readonly [width: number, height: number];

/** What would come out of the printer: the page on the paper that its style sheet asks for. */
export async function printed(page: Page): Promise<readonly Sheet[]> {
  const file = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const count = file.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  const boxes = [...file.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)];
  expect(boxes.length, 'every sheet says its size').toBe(count);
  return boxes.map((box) => [Number(box[1]), Number(box[2])] as const);
}

/** Asserts that the page fits on one sheet of A4, upright. */
export async function onOneSheet(page: Page, what: string = page.url()): Promise<void> {
  const sheets = await printed(page);
  expect(sheets.length, `sheets of paper: ${what}`).toBe(1);
  const [width, height] = sheets[0] ?? [0, 0];
  expect([Math.round(width), Math.round(height)], `A4, upright: ${what}`).toEqual([595, 842]);
}
