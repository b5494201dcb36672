import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Ends the output with one plain line that people and machines read alike. */
export default class ClosingLine implements Reporter {
  private readonly last = new Map<string, TestResult['status']>();

  onTestEnd(test: TestCase, result: TestResult): void {
    this.last.set(test.id, result.status);
  }

  onEnd(): void {
    const states = [...this.last.values()];
    const passed = states.filter((state) => state === 'passed').length;
    const skipped = states.filter((state) => state === 'skipped').length;
    process.stdout.write(`${passed} passed, ${states.length - passed - skipped} failed, ${skipped} skipped\n`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
