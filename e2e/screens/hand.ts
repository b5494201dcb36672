import { readFileSync } from 'node:fs';
import { type Locator, type Page, expect } from '@playwright/test';
import { read } from '../looked-at.ts';

/*
 * What a person does with her hands: everything is found by its words and by what it is, as a screen reader would name
 * it. So a story breaks when a field loses its label, and stays whole when a page is laid out anew.
 */

const quoted = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The words of a label, with the mark that says whether it must be filled in. */
const marked = (words: string): RegExp => new RegExp(`^\\s*${quoted(words)}\\s*(必須|任意|required|optional)?\\s*$`);

type Place = Page | Locator;

/** A box to write into. */
export const box = (place: Place, label: string): Locator => place.getByLabel(marked(label));

/** A question with several answers. */
export const question = (place: Place, label: string): Locator => place.getByRole('group', { name: marked(label) });

export const write = (place: Place, label: string, text: string): Promise<void> => box(place, label).fill(text);

export const choose = (place: Place, label: string, answer: string): Promise<void> =>
  question(place, label).getByRole('radio', { name: answer, exact: true }).check();

export async function tick(place: Place, label: string, ...answers: string[]): Promise<void> {
  for (const answer of answers) await question(place, label).getByRole('checkbox', { name: answer, exact: true }).check();
}

export async function pick(place: Place, label: string, answer: string): Promise<void> {
  await place.getByRole('combobox', { name: marked(label) }).selectOption({ label: answer });
}

/** Writes a date of the western calendar. */
export async function writeDay(place: Place, label: string, day: Date): Promise<void> {
  const field = question(place, label);
  await field.getByLabel('西暦・元号').selectOption({ label: '西暦' });
  await field.getByLabel('年', { exact: true }).fill(String(day.getFullYear()));
  await field.getByLabel('月', { exact: true }).fill(String(day.getMonth() + 1));
  await field.getByLabel('日', { exact: true }).fill(String(day.getDate()));
}

/** Days on which everybody rests, as the program knows them: `date,name`. */
const HOLIDAYS = new Set(
  readFileSync(new URL('../../entity/data/holidays.csv', import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.slice(0, 10)),
);

/** The body is closed from 29 December to 3 January. */
const closed = (day: Date): boolean =>
  day.getDay() % 6 === 0 || HOLIDAYS.has(machineDay(day)) || ['12-29', '12-30', '12-31', '01-01', '01-02', '01-03'].includes(machineDay(day).slice(5));

const machineDay = (day: Date): string =>
  [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** The first day on which the body works, so many days from today or later. */
export function openDay(days: number): Date {
  const day = new Date();
  day.setDate(day.getDate() + days);
  while (closed(day)) day.setDate(day.getDate() + 1);
  return day;
}

/** Clicks on what may lead to another page, once this one is read. */
async function click(place: Place, what: Locator): Promise<void> {
  await read('page' in place ? place.page() : place);
  await what.click();
}

export const press = (place: Place, button: string): Promise<void> =>
  click(place, place.getByRole('button', { name: button, exact: true }));

export const follow = (place: Place, link: string | RegExp): Promise<void> =>
  click(place, place.getByRole('link', typeof link === 'string' ? { name: link, exact: true } : { name: link }).first());

/** Waits until the page with this heading is there. */
export const see = (page: Page, heading: string | RegExp): Promise<void> =>
  expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
