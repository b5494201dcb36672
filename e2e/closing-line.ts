import { stripVTControlCharacters } from 'node:util';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** So much of a fault says what it is; the whole stands further up, where each story ended. */
const FAULT_LINES = 12;

/** Ends the output with what failed, in short, and one plain line that people and machines read alike. */
export default class ClosingLine implements Reporter {
  private readonly last = new Map<string, TestResult['status']>();
  private readonly faults: string[] = [];

  onTestEnd(test: TestCase, result: TestResult): void {
    this.last.set(test.id, result.status);
    for (const { message } of result.errors) {
      const said = stripVTControlCharacters(message ?? '').split('\n').filter((line) => line.trim() !== '');
      this.faults.push([test.titlePath().slice(1).join(' › '), ...said.slice(0, FAULT_LINES)].join('\n    '));
    }
  }

  onEnd(): void {
    const states = [...this.last.values()];
    for (const fault of this.faults) process.stdout.write(`${fault}\n`);
    const passed = states.filter((state) => state === 'passed').length;
    const skipped = states.filter((state) => state === 'skipped').length;
    process.stdout.write(`${passed} passed, ${states.length - passed - skipped} failed, ${skipped} skipped\n`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
